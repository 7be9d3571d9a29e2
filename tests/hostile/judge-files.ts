import { lstat, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import RssParser from 'rss-parser';
import { JSDOM } from 'jsdom';
import { parseXml, readFeeds } from '../helpers/feeds.ts';
import { listFiles } from '../helpers/folders.ts';
import { dangersIn } from '../markdown/judge.ts';

const parser = new new JSDOM('').window.DOMParser();
const rss = new RssParser();

/** Elements no page has. */
const FORBIDDEN = new Set([
  'iframe',
  'frame',
  'object',
  'embed',
  'applet',
  'base',
  'math',
  'marquee',
  'xmp',
  'plaintext',
]);

const ADDRESSES = new Set(['href', 'src', 'action', 'formaction', 'data', 'poster', 'xlink:href', 'cite', 'ping']);

/** As a browser reads an address: white space and control characters within it are passed over. */
const RUNS =
  /^[\s\p{Cc}]*(?:j[\s\p{Cc}]*a[\s\p{Cc}]*v[\s\p{Cc}]*a|v[\s\p{Cc}]*b)[\s\p{Cc}]*s[\s\p{Cc}]*c[\s\p{Cc}]*r[\s\p{Cc}]*i[\s\p{Cc}]*p[\s\p{Cc}]*t[\s\p{Cc}]*:|^\s*data:/iu;

/** The address the sites of the trials are built for (src/site.ts). */
const PICTURES = ['/pictures/', 'https://kawaraban.example/pictures/'];

/**
 * Reads every file of a built site with parsers that nobody here wrote, and looks for what must not stand in the HTML of
 * stories, in pages and in feeds.
 */
export async function judgeFiles(out: string): Promise<JudgedFiles> {
  const faults: string[] = [];
  const note = (file: string, what: string) => faults.push(`${file}: ${what}`);
  const files = listFiles(out);
  const counts = { html: 0, xml: 0, json: 0 };
  for (const file of files) {
    const text = () => readFile(path.join(out, file), 'utf8');
    try {
      if (file.endsWith('.html')) {
        counts.html += 1;
        for (const danger of dangersOfPage(await text())) note(file, danger);
      } else if (/\.(?:xml|opml|svg)$/.test(file)) {
        counts.xml += 1;
        const source = await text();
        const { documentElement } = parseXml(source);
        if (documentElement.localName === 'rss') await rss.parseString(source);
        if (file.endsWith('.svg') && documentElement.querySelector('script, foreignObject, a'))
          note(file, 'an SVG that runs');
      } else if (/\.(?:json|webmanifest)$/.test(file)) {
        counts.json += 1;
        JSON.parse(await text());
      }
    } catch (error) {
      note(file, error instanceof Error ? error.message.slice(0, 300) : String(error));
    }
  }
  for (const { file, items } of await readFeeds(out)) {
    for (const { url, content } of items)
      for (const danger of dangersIn(content, PICTURES)) note(file, `${url} ${danger}`);
  }
  for (const stray of await strays(out)) note(stray, 'neither a file nor a folder');
  return { files: files.length, ...counts, faults };
}

/**
 * What in a page runs, or leads to what runs, and is not the site's own. What a story's text may hold is narrower and is
 * judged where the text is rendered (trial-process.ts).
 */
function dangersOfPage(html: string): string[] {
  const document = parser.parseFromString(html, 'text/html');
  const dangers: string[] = [];
  for (const element of document.querySelectorAll('*')) {
    const name = element.localName;
    if (FORBIDDEN.has(name)) dangers.push(`<${name}>`);
    for (const { name: attribute, value } of element.attributes) {
      const runs =
        attribute.startsWith('on') || attribute === 'srcdoc' || (ADDRESSES.has(attribute) && RUNS.test(value));
      if (runs) dangers.push(`<${name} ${attribute}="${value}">`);
    }
    const text = element.textContent ?? '';
    if (name !== 'script') continue;
    if (element.getAttribute('type') === 'application/ld+json') JSON.parse(text);
    else if (
      !/^\/(?:reader|_astro)\//.test(element.getAttribute('src') ?? '') &&
      element.parentElement?.localName !== 'head'
    )
      dangers.push(`<script> ${text.slice(0, 60)}`);
  }
  return dangers;
}

async function strays(out: string): Promise<string[]> {
  const names = await readdir(out, { recursive: true });
  const kinds = await Promise.all(names.map(async (name) => ({ name, stat: await lstat(path.join(out, name)) })));
  return kinds.flatMap(({ name, stat }) => (stat.isFile() || stat.isDirectory() ? [] : [name]));
}

export interface JudgedFiles {
  readonly files: number;
  readonly html: number;
  readonly xml: number;
  readonly json: number;
  readonly faults: readonly string[];
}
