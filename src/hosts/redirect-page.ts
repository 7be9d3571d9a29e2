import { toHtml } from 'hast-util-to-html';
import { element as h, text } from '../markdown/tree.ts';
import { absolute, FEED_FILES, href } from '../addresses/urls.ts';
import { directionOf } from '../lib/text/language.ts';
import { publication } from '../publication.ts';
import { say, words } from '../words/say.ts';
import { FEED_TYPES } from '../feeds/feed-types.ts';

/**
 * The script of these pages, the same on each. It keeps everything from `?` or `#` on, which a refresh would drop. Only
 * the Navigation API tells scripts the text of a text fragment (wicg.github.io/scroll-to-text-fragment).
 */
export const leadScript = `{let a=globalThis.navigation?.currentEntry?.url??location.href,i=a.search(/[?#]/);location.replace(document.querySelector("a").href+(i<0?"":a.slice(i)))}`;

/**
 * A page that redirects: by script, by refresh without scripts, by a link without both, and by its canonical for
 * crawlers. A script and a refresh together would each start a navigation.
 *
 * @param to path of the page or the feed it leads to
 */
export function redirectPage(to: string): string {
  const type = feedTypeOf(to);
  const title = words().moved[type ? 'feed' : 'story'];
  const head = [
    h('meta', { charSet: 'utf-8' }, []),
    h('title', {}, [text(say(words().page.title, { page: title, site: publication.name }))]),
    h('noscript', {}, [h('meta', { httpEquiv: ['refresh'], content: `0; url=${href(to)}` }, [])]),
    h('meta', { name: 'robots', content: 'noindex' }, []),
    h('link', { rel: ['canonical'], href: absolute(to) }, []),
    // Feed readers find the feed by this link.
    ...(type ? [h('link', { rel: ['alternate'], type, href: href(to) }, [])] : []),
  ];
  const body = [
    h('h1', {}, [text(title)]),
    h('p', {}, [h('a', { href: href(to), dir: 'ltr' }, [text(absolute(to))])]),
    h('script', {}, [text(leadScript)]),
  ];
  const page = h('html', { lang: publication.language, dir: directionOf(publication.language) }, [
    h('head', {}, head),
    h('body', {}, body),
  ]);
  return toHtml({ type: 'root', children: [{ type: 'doctype' }, page] }, { upperDoctype: true });
}

function feedTypeOf(to: string): string | undefined {
  const format = (['rss', 'atom', 'json'] as const).find((one) => to.endsWith(`/${FEED_FILES[one]}`));
  return format && FEED_TYPES[format];
}
