import type { Element, ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { feedBody } from '../../markdown/body/feed-body.ts';
import { element as h, text } from '../../markdown/tree.ts';
import { partsOf } from '../../words/fill.ts';
import { words } from '../../words/say.ts';
import { publication } from '../../publication.ts';
import type { ArticleView, CorrectionView } from '../article/article-view.ts';
import type { PhotoView } from '../article/photo.ts';
import type { Moment } from '../../dates/dates.ts';
import type { Notice } from '../article/withdrawal-notice.ts';
import type { SeriesBox } from '../series/series-view.ts';
import { absolute } from '../../addresses/urls.ts';

/**
 * A whole story as HTML for feed readers, which do not know our styles and addresses: plain elements, absolute addresses,
 * language and direction, and corrections.
 */
export function storyContent(view: ArticleView): string {
  const page = absolute(view.path);
  return toHtml(
    h('div', { lang: view.lang, dir: view.dir }, [
      ...(view.series ? [seriesLine(view.series)] : []),
      ...(view.standfirst ? [h('p', {}, [h('strong', {}, [text(view.standfirst)])])] : []),
      ...(view.photo ? [figure(view.photo, page)] : []),
      ...feedBody(view.body, page, view.dateline),
      ...(view.corrections.length > 0 ? corrections(view.corrections) : []),
    ]),
  );
}

/** The text that replaces a withdrawn story. */
export function noticeContent({ reason, published, withdrawn }: Notice, dir: 'ltr' | 'rtl'): string {
  return toHtml(
    h('div', { lang: publication.language, dir }, [
      h('p', {}, [text(reason)]),
      h('p', {}, datesOf({ published: time(published), withdrawn: time(withdrawn) })),
    ]),
  );
}

function datesOf(times: Readonly<Record<string, Element>>): ElementContent[] {
  return partsOf(words().withdrawn.dates).map((part) =>
    part.kind === 'place' ? (times[part.name] ?? text('')) : text(part.text),
  );
}

function seriesLine({ label, title, lang, path }: SeriesBox): Element {
  const link = h('a', { href: absolute(path), lang }, [text(title)]);
  return h('p', { lang: publication.language, dir: 'auto' }, [text(`${label} · `), link]);
}

/** The lead picture. Feeds are read on other sites: if the licence covers only ours, the caption appears alone. */
function figure(photo: PhotoView, page: string): Element {
  const credit = h('small', {}, [text(photo.credit)]);
  const caption = [text(`${photo.caption} `), credit];
  if (photo.kind === 'picture' && photo.crops.length > 0) {
    const { src, srcset, sizes, width, height } = photo.picture;
    const srcSet = srcset.replace(/\S+(?= \d+w)/g, (address) => new URL(address, page).href);
    const img = h('img', { src: new URL(src, page).href, srcSet, sizes, width, height, alt: photo.alt }, []);
    return h('figure', {}, [img, h('figcaption', {}, caption)]);
  }
  const label = h('small', { lang: publication.language }, [text(words().article.noPhoto)]);
  return h('figure', {}, [h('figcaption', {}, [label, h('br', {}, []), ...caption])]);
}

function corrections(changes: readonly CorrectionView[]): ElementContent[] {
  return [
    h('hr', {}, []),
    ...changes.map(({ label, at, text: words }) =>
      h('p', {}, [
        h('span', { lang: publication.language }, [h('strong', {}, [text(label)]), text(' '), time(at)]),
        h('br', {}, []),
        text(words),
      ]),
    ),
  ];
}

function time({ iso, long, zone }: Moment): Element {
  return h('time', { dateTime: iso }, [text(`${long} ${zone}`)]);
}
