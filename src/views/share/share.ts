import { words } from '../../words/say.ts';
import { publication } from '../../publication.ts';
import type { ArticleView } from '../article/article-view.ts';
import type { StoryListText } from '../lists/story-list-view.ts';
import type { SeriesView } from '../series/series-view.ts';
import { absolute, href, seriesQrPath, shortQrPath } from '../../addresses/urls.ts';
import { listInWords } from '../../words/list.ts';

/** What the share control of a story offers: its short link as a QR code, and a citation with names and day. */
export function shareArticle({ id, path, shortPath, title, lang, byline, published }: ArticleView): ShareView {
  return makeShare({
    title,
    lang,
    path,
    shortPath,
    qrPath: shortQrPath(id),
    names: byline.map(({ name }) => name),
    date: published.date,
  });
}

/**
 * What the share control of a series offers. A series needs no short link, because its own address is short and permanent.
 */
export function shareSeries({ id, path, title, lang }: SeriesView): ShareView {
  return makeShare({ title, lang, path, shortPath: path, qrPath: seriesQrPath(id), names: [], date: undefined });
}

/** What the share control of a topic, byline or language offers: only its address. */
export function shareList({ name, front }: StoryListText): ShareView {
  const url = absolute(front);
  return { url, links: shareLinks(name, url), more: undefined };
}

/** Addresses of the networks for one page, e-mail first, then in the order of `publication.yaml`. */
export function shareLinks(
  title: string,
  url: string,
  networks: Networks = publication.share.networks,
): ShareView['links'] {
  const values = new Map([
    ['{title}', encodeURIComponent(title)],
    // Colons and slashes need no escape in a query (RFC 3986, 3.4), and the page repeats this address often.
    ['{url}', encodeURIComponent(url).replaceAll('%3A', ':').replaceAll('%2F', '/')],
  ]);
  const mail = { name: words().share.email, address: 'mailto:?subject={title}&body={url}' };
  return [mail, ...networks].map(({ name, address }) => ({
    name,
    // In one pass, so that a "{url}" in a headline stays as it is.
    href: address.replace(/\{(?:title|url)\}/g, (key) => values.get(key) ?? key),
  }));
}

function makeShare({ title, lang, path, shortPath, qrPath, names, date }: Shared): ShareView {
  const url = absolute(path);
  return {
    url,
    links: shareLinks(title, url),
    more: {
      short: absolute(shortPath),
      qr: href(qrPath),
      citation: { names: listInWords(names), title, lang, date, url },
    },
  };
}

type Networks = readonly { readonly name: string; readonly address: string }[];

interface Shared {
  readonly title: string;
  readonly lang: string;
  readonly path: string;
  readonly shortPath: string;
  readonly qrPath: string;
  readonly names: readonly string[];
  readonly date: string | undefined;
}

export interface ShareView {
  /** canonical address */
  readonly url: string;
  readonly links: readonly { readonly name: string; readonly href: string }[];
  /** of a story or series */
  readonly more: ShareMore | undefined;
}

export interface ShareMore {
  /** absolute address */
  readonly short: string;
  /** address of the QR code of `short` */
  readonly qr: string;
  readonly citation: {
    /** in the order of the byline; empty for a series */
    readonly names: string;
    readonly title: string;
    readonly lang: string;
    /** `November 17, 2023` */
    readonly date: string | undefined;
    /** canonical address */
    readonly url: string;
  };
}
