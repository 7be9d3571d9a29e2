import type { Row } from '../../reader/search/row.ts';
import { wordsOf } from './make-index.ts';
import { textOfHtml } from './page-text.ts';

/**
 * What the search knows of a story, read from its built page, so that it knows nothing that is not public.
 *
 * @param path address of the page from the front page of the site, such as `/2023/11/17/harbour-opens/`
 * @returns undefined for a page that is no story: a notice, a redirect, a list
 * @throws Error naming page and part, when the page is a story and a part of it is not where it should be
 */
export function readDocument(path: string, html: string): SearchDocument | undefined {
  const opening = /<article class="story"[^>]*>/.exec(html);
  if (!opening) return undefined;
  const find = (what: string, pattern: RegExp, text = html) => {
    const found = pattern.exec(text)?.[1];
    if (found === undefined) throw new Error(`${path}: the search found no ${what} in the page of this story.`);
    return found;
  };
  const data = JSON.parse(find('data', /<script type="application\/ld\+json">(.+?)<\/script>/s)) as StoryData;
  const story = html.slice(opening.index);
  const standfirst = /<p class="standfirst">(.*?)<\/p>/s.exec(
    story.slice(0, story.indexOf('<div class="prose">')),
  )?.[1];
  const body = find('text', /<div class="prose">(.*?)<p class="print-only small-print"/s, story);
  const text = (what: string, pattern: RegExp) => textOfHtml(find(what, pattern, story));
  const [, time = '', zone = ''] = /^(\S+) (.+)$/.exec(text('hour', /<span class="hour">(.*?)<\/span>/s)) ?? [];
  const topics = data.keywords ?? [];
  const series = data.isPartOf?.name;
  const printed = [...(standfirst === undefined ? [] : [textOfHtml(standfirst)]), textOfHtml(body)].join(' ');
  return {
    row: {
      path,
      title: data.headline,
      lang: data.inLanguage,
      dir: /\bdir="rtl"/.test(opening[0]) ? 'rtl' : 'ltr',
      iso: data.datePublished,
      when: `${shortDate(text('date', /<span class="date">(.*?)<\/span>/s))}, ${time}`,
      zone,
      zoneName: text('zone', /<span class="zone">(.*?)<\/span>/s),
      kicker: series ?? topics[0] ?? '',
      length: wordsOf(printed).length,
    },
    text: [printed, ...data.author.map(({ name }) => name), ...topics, ...(series === undefined ? [] : [series])].join(
      ' ',
    ),
    topics,
    series,
    agency: data.author.find((author) => author['@type'] !== 'Person')?.name,
  };
}

/** `Nov 17, 2023` of `November 17, 2023`, as lists have it. */
function shortDate(date: string): string {
  return date.replace(/^(\p{L}{3})\p{L}*/u, '$1');
}

export interface SearchDocument {
  readonly row: Row;
  /** all that its page says below the headline, in one line */
  readonly text: string;
  readonly topics: readonly string[];
  readonly series: string | undefined;
  readonly agency: string | undefined;
}

/** What `articleJsonLd` wrote (formats/json-ld.ts). */
interface StoryData {
  readonly headline: string;
  readonly inLanguage: string;
  readonly datePublished: string;
  readonly author: readonly { readonly '@type': string; readonly name: string }[];
  readonly keywords?: readonly string[];
  readonly isPartOf?: { readonly name: string };
}
