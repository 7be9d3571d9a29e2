import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { JSDOM } from 'jsdom';
import { listFiles } from './folders.ts';

// Documents made by a parser load nothing and run nothing.
const parser = new new JSDOM('').window.DOMParser();

/** Reads every page of a built site. */
export async function readPages(out: string): Promise<readonly BuiltPage[]> {
  const files = listFiles(out).filter((file) => file.endsWith('.html'));
  return Promise.all(files.map((file) => readPage(out, file)));
}

/** Returns the page at a path such as `/series/`. */
export async function pageAt(out: string, address: string): Promise<BuiltPage> {
  return readPage(out, address.slice(1) + (address.endsWith('/') ? 'index.html' : ''));
}

/** Returns the text of an element or page as a reader sees it, with single spaces. */
export function textOf(node: Node | null | undefined): string {
  return (node?.textContent ?? '').replace(/[^\S\u202f\u3000]+/g, ' ').trim();
}

/** Returns an attribute of the first element that matches; undefined if there is none. */
export function attributeOf({ document }: BuiltPage, selector: string, name: string): string | undefined {
  return document.querySelector(selector)?.getAttribute(name) ?? undefined;
}

/** Whether a page only redirects: a short link or an alias. */
export function isRedirect({ document }: BuiltPage): boolean {
  return document.querySelector('meta[http-equiv=refresh]') !== null;
}

/** Returns the structured data of a page, in order. */
export function jsonLdOf({ document }: BuiltPage): readonly JsonObject[] {
  const scripts = [...document.querySelectorAll('script[type="application/ld+json"]')];
  return scripts.map(({ textContent }) => JSON.parse(textContent ?? '') as JsonObject);
}

async function readPage(out: string, file: string): Promise<BuiltPage> {
  const html = await readFile(path.join(out, file), 'utf8');
  let document: Document | undefined;
  return {
    file,
    path: `/${file.replace(/(^|\/)index\.html$/, '$1')}`,
    html,
    get document() {
      return (document ??= parser.parseFromString(html, 'text/html'));
    },
  };
}

export interface BuiltPage {
  /** from the root of the site, such as `series/index.html` */
  readonly file: string;
  /** its address under the base, decoded, such as `/series/` */
  readonly path: string;
  readonly html: string;
  readonly document: Document;
}

export type JsonObject = Readonly<Record<string, unknown>>;
