import type { Element, Root } from 'hast';
import { parseHtml } from '../../markdown/html-tree.ts';
import { eachElement, replaceElements, stringOf } from '../../markdown/tree.ts';
import { wordsOf } from '../../markdown/words.ts';
import type { Row } from '../../reader/search/index-file.ts';

/** What stands among the words of a story and is none of them: labels, and whose a picture is. */
const FURNITURE = ['visually-hidden', 'credit', 'small-print'];

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
  const end = html.indexOf('</article>', opening.index);
  const value = html.slice(opening.index, end < 0 ? undefined : end);
  const page = new Page(path, parseHtml(value));
  const json = /<script type="application\/ld\+json">(.+?)<\/script>/s.exec(html)?.[1];
  const data = JSON.parse(json ?? page.lacks('data')) as StoryData;

  const [, time = '', zone = ''] = /^(\S+) (.+)$/.exec(page.text('hour', 'hour')) ?? [];
  const topics = page.all('topics').flatMap(linksIn);
  const series = data.isPartOf && { name: data.isPartOf.name, key: page.all('kicker').flatMap(linksIn)[0]?.key ?? '' };
  const agency = data.author.find((author) => author['@type'] !== 'Person')?.name;
  const byline = page.all('byline').flatMap(linksIn);
  return {
    row: {
      path,
      title: data.headline,
      lang: data.inLanguage,
      dir: /\bdir="rtl"/.test(opening[0]) ? 'rtl' : 'ltr',
      iso: data.datePublished,
      when: `${shortDate(page.text('date', 'date'))}, ${time}`,
      zone,
      // A zone that had no name yet is said once.
      zoneName: page.all('zone').map((name) => wordsOf(name))[0] ?? zone,
      kicker: series?.name ?? topics[0]?.name ?? '',
    },
    text: page.storyText(),
    names: [...data.author, ...topics, ...(series ? [series] : [])].map(({ name }) => name),
    topics,
    series,
    agency: byline.find(({ name }) => name === agency),
  };
}

/** The article of a built page. */
class Page {
  private readonly path: string;
  private readonly tree: Root;

  constructor(path: string, tree: Root) {
    this.path = path;
    this.tree = tree;
  }

  /** @throws Error naming what the page lacks */
  lacks(what: string): never {
    throw new Error(`${this.path}: the search found no ${what} in the page of this story.`);
  }

  all(className: string, within: Root | Element = this.tree): readonly Element[] {
    const found: Element[] = [];
    eachElement(within, (element) => {
      if (hasClass(element, className)) found.push(element);
    });
    return found;
  }

  text(what: string, className: string): string {
    const [element] = this.all(className);
    return element ? wordsOf(element) : this.lacks(what);
  }

  /** Standfirst, text, then what stands beside it: captions first would be what an answer begins with. */
  storyText(): string {
    const [body, ...below] = this.all('prose');
    if (!body) return this.lacks('text');
    const photos = body.children.filter((node) => node.type === 'element' && hasClass(node, 'photo'));
    body.children = body.children.filter((node) => !photos.includes(node));
    const parts = [...this.all('standfirst'), body, ...photos, ...below] as Element[];
    for (const part of parts)
      replaceElements(part, (element) => (FURNITURE.some((name) => hasClass(element, name)) ? [] : undefined));
    return parts.map((part) => wordsOf(part)).filter(Boolean).join(' '); // prettier-ignore
  }
}

function hasClass(element: Element, name: string): boolean {
  return [element.properties['className']].flat().includes(name);
}

/** The names that link to pages of their own, with what is the page's and theirs: the last part of its address. */
function linksIn(element: Element): readonly Name[] {
  const names: Name[] = [];
  eachElement(element, (link) => {
    const key = link.tagName === 'a' && stringOf(link, 'href')?.split('/').at(-2);
    if (key) names.push({ key: decodeURIComponent(key), name: wordsOf(link) });
  });
  return names;
}

/** `Nov 17, 2023` of `November 17, 2023`, as lists have it. */
function shortDate(date: string): string {
  return date.replace(/^(\p{L}{3})\p{L}*/u, '$1');
}

export interface SearchDocument {
  readonly row: Row;
  /** the words of the story below its headline, in one line */
  readonly text: string;
  /** what it is found by besides: authors, topics, series */
  readonly names: readonly string[];
  readonly topics: readonly Name[];
  readonly series: Name | undefined;
  readonly agency: Name | undefined;
}

/** A name, and the page it leads to: names of one page are one. */
export interface Name {
  readonly name: string;
  readonly key: string;
}

/** What `articleJsonLd` wrote (formats/json-ld.ts). */
interface StoryData {
  readonly headline: string;
  readonly inLanguage: string;
  readonly datePublished: string;
  readonly author: readonly { readonly '@type': string; readonly name: string }[];
  readonly isPartOf?: { readonly name: string };
}
