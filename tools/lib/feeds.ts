import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { JSDOM } from 'jsdom';
import { listFiles } from './folders.ts';

const parser = new new JSDOM('').window.DOMParser();

/** Namespaces in feeds. */
const NS = {
  atom: 'http://www.w3.org/2005/Atom',
  content: 'http://purl.org/rss/1.0/modules/content/',
  dc: 'http://purl.org/dc/elements/1.1/',
  dcterms: 'http://purl.org/dc/terms/',
  media: 'http://search.yahoo.com/mrss/',
} as const;

/** Reads every feed of a built site by the rules of its format. */
export async function readFeeds(out: string): Promise<readonly ReadFeed[]> {
  const files = listFiles(out).filter((file) => /(?:^|\/)(?:feed\.xml|atom\.xml|feed\.json)$/.test(file));
  return Promise.all(files.map(async (file) => readFeed(file, await readFile(path.join(out, file), 'utf8'))));
}

/** Parses an XML document. A fault in it throws an error with its position. */
export function parseXml(text: string): Document {
  const document = parser.parseFromString(text, 'application/xml');
  const fault = document.querySelector('parsererror');
  if (fault) throw new Error(fault.textContent ?? 'not XML');
  return document;
}

/** Parses the HTML of an item. Nothing in it is loaded or run. */
export function parseContent(html: string): HTMLElement {
  return parser.parseFromString(html, 'text/html').body;
}

/** Reads a feed by the rules of its format. The name of its file says whether it is JSON or XML. */
export function readFeed(file: string, text: string): ReadFeed {
  if (file.endsWith('.json')) return { file, format: 'json', text, ...readJson(JSON.parse(text) as JsonFeed) };
  const root = parseXml(text).documentElement;
  return root.localName === 'rss'
    ? { file, format: 'rss', text, ...readRss(root) }
    : { file, format: 'atom', text, ...readAtom(root) };
}

function readRss(root: Element) {
  const channel = child(root, 'channel');
  return {
    self: child(channel, 'link', NS.atom).getAttribute('href') ?? '',
    page: textOf(channel, 'link'),
    lang: textOf(channel, 'language'),
    items: [...channel.children]
      .filter(({ localName }) => localName === 'item')
      .map((item) => ({
        id: textOf(item, 'guid'),
        url: textOf(item, 'link'),
        title: textOfHtml(textOf(item, 'title')),
        summary: textOfHtml(textOf(item, 'description')),
        lang: textOf(item, 'language', NS.dc),
        published: iso(textOf(item, 'pubDate')),
        updated: iso(textOf(item, 'modified', NS.dcterms)),
        content: textOf(item, 'encoded', NS.content),
        authors: all(item, 'creator', NS.dc),
        tags: all(item, 'category'),
        picture: readMedia(item),
      })),
  };
}

function readAtom(root: Element) {
  const link = (of: Element, rel: string) =>
    [...of.children].find((one) => one.localName === 'link' && one.getAttribute('rel') === rel)?.getAttribute('href') ??
    '';
  return {
    self: link(root, 'self'),
    page: link(root, 'alternate'),
    lang: root.getAttribute('xml:lang') ?? '',
    items: [...root.children]
      .filter(({ localName }) => localName === 'entry')
      .map((entry) => ({
        id: textOf(entry, 'id', NS.atom),
        url: link(entry, 'alternate'),
        title: textOfTyped(child(entry, 'title', NS.atom)),
        summary: textOfTyped(child(entry, 'summary', NS.atom)),
        lang: entry.getAttribute('xml:lang') ?? '',
        published: iso(textOf(entry, 'published', NS.atom)),
        updated: iso(textOf(entry, 'updated', NS.atom)),
        content: textOf(entry, 'content', NS.atom),
        authors: [...entry.children]
          .filter(({ localName }) => localName === 'author')
          .map((author) => textOf(author, 'name', NS.atom)),
        tags: [...entry.children]
          .filter(({ localName }) => localName === 'category')
          .map((category) => category.getAttribute('term') ?? ''),
        picture: readMedia(entry),
      })),
  };
}

function readMedia(item: Element): string | undefined {
  const [picture] = item.getElementsByTagNameNS(NS.media, 'content');
  return picture?.getAttribute('url') ?? undefined;
}

function readJson(feed: JsonFeed) {
  return {
    self: feed.feed_url,
    page: feed.home_page_url,
    lang: feed.language,
    items: feed.items.map((item) => ({
      id: item.id,
      url: item.url,
      title: item.title,
      summary: item.summary,
      lang: item.language,
      published: iso(item.date_published),
      updated: iso(item.date_modified),
      content: item.content_html,
      authors: (item.authors ?? []).map(({ name }) => name),
      tags: item.tags ?? [],
      picture: item.image,
    })),
  };
}

/** Returns the text that an RSS reader shows for a title or description. Most readers treat them as HTML. */
export function textOfHtml(html: string): string {
  return parseContent(html).textContent;
}

/** Reads an Atom text construct (RFC 4287, 3.1). It is plain text unless it says that it is HTML. */
function textOfTyped(element: Element): string {
  const text = element.textContent ?? '';
  return element.getAttribute('type') === 'html' ? textOfHtml(text) : text;
}

/** Parses a date. An invalid date is an error. */
function iso(date: string): string {
  return new Date(date).toISOString();
}

function child(parent: Element, name: string, namespace: string | null = null): Element {
  const found = [...parent.children].filter((one) => one.localName === name && one.namespaceURI === namespace);
  const [only] = found;
  if (!only || found.length > 1) throw new Error(`${parent.localName} has ${found.length} elements ${name}`);
  return only;
}

function textOf(parent: Element, name: string, namespace: string | null = null): string {
  return child(parent, name, namespace).textContent ?? '';
}

function all(parent: Element, name: string, namespace: string | null = null): string[] {
  return [...parent.children]
    .filter((one) => one.localName === name && one.namespaceURI === namespace)
    .map(({ textContent }) => textContent ?? '');
}

interface JsonFeed {
  readonly feed_url: string;
  readonly home_page_url: string;
  readonly language: string;
  readonly items: readonly {
    readonly id: string;
    readonly url: string;
    readonly title: string;
    readonly summary: string;
    readonly language: string;
    readonly date_published: string;
    readonly date_modified: string;
    readonly content_html: string;
    readonly authors?: readonly { readonly name: string }[];
    readonly tags?: readonly string[];
    readonly image?: string;
  }[];
}

export interface ReadFeed {
  readonly file: string;
  readonly format: 'rss' | 'atom' | 'json';
  readonly text: string;
  readonly self: string;
  readonly page: string;
  readonly lang: string;
  readonly items: readonly ReadItem[];
}

export interface ReadItem {
  readonly id: string;
  readonly url: string;
  readonly title: string;
  readonly summary: string;
  readonly lang: string;
  readonly published: string;
  readonly updated: string;
  readonly content: string;
  readonly authors: readonly string[];
  readonly tags: readonly string[];
  /** address */
  readonly picture: string | undefined;
}
