import { toHtml } from 'hast-util-to-html';
import { element as h, text } from '../markdown/tree.ts';
import { absolute, href } from '../model/urls.ts';
import { site } from '../site.ts';

const TITLE = 'This story is at another address';

/**
 * An address that leads on: at once by refresh, by a real link without it, and for crawlers by the canonical.
 *
 * @param to path of the page it leads to
 */
export function redirectPage(to: string): string {
  const head = [
    h('meta', { charSet: 'utf-8' }, []),
    h('title', {}, [text(`${TITLE} · ${site.name}`)]),
    h('meta', { httpEquiv: ['refresh'], content: `0; url=${href(to)}` }, []),
    h('meta', { name: 'robots', content: 'noindex' }, []),
    h('link', { rel: ['canonical'], href: absolute(to) }, []),
  ];
  const body = [h('h1', {}, [text(TITLE)]), h('p', {}, [h('a', { href: href(to) }, [text(absolute(to))])])];
  const page = h('html', { lang: site.language }, [h('head', {}, head), h('body', {}, body)]);
  return toHtml({ type: 'root', children: [{ type: 'doctype' }, page] }, { upperDoctype: true });
}
