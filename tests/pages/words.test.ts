import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { JSDOM } from 'jsdom';
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { readContent } from '../../src/loaders/read-content.ts';
import { makeEdition, type Edition } from '../../src/edition/make-edition.ts';
import { publication, usePublication } from '../../src/publication.ts';
import { makeCallout } from '../helpers/make.ts';
import { PAGE_TYPES } from '../helpers/site/page-types.ts';
import { listKeyed, type Keyed } from './keyed-pages.ts';

const { content, current } = vi.hoisted(() => {
  const folder = `${process.cwd()}/tests/fixtures/site`;
  process.env['KAWARABAN_CONTENT'] = folder;
  return { content: folder, current: { edition: undefined as Edition | undefined } };
});
vi.mock(import('../../src/edition/edition.ts'), () => ({
  getEditionOfAll: () => Promise.resolve(undefined),
  getEdition: () => Promise.resolve(current.edition as Edition),
}));
usePublication({ ...publication, language: 'ar-XB' });

let pages: readonly Keyed[];
/** The same, of a paper in another language than its stories. */
let foreign: readonly Keyed[];
let container: AstroContainer;

/** Words that need not come from a language file. */
let known: ReadonlySet<string>;

beforeAll(async () => {
  vi.spyOn(console, 'warn').mockReturnValue();
  const now = new Date('2024-06-01T00:00:00Z');
  const read = await readContent({ contentDir: content, moments: { now, clock: now } });
  const articles = read.articles.map((story) => ({ ...story, lang: story.lang ?? 'fr' }));
  const keyed = (edition: Edition) => {
    current.edition = edition;
    return listKeyed(edition);
  };
  foreign = await keyed(makeEdition({ ...read, articles, callouts: [{ ...CALLOUT, lang: 'fr' }] }, now));
  pages = await keyed(makeEdition({ ...read, callouts: [CALLOUT] }, now));
  container = await AstroContainer.create();
  const addresses = PAGE_TYPES.map(([, address]) => address).join(' ');
  known = new Set([allContent(), JSON.stringify(publication), addresses].flatMap(wordsIn).concat(NAMES));
});

/**
 * Texts that readers get besides the visible ones: accessible names, alternative texts, titles, and texts for other
 * sites.
 */
const ATTRIBUTES = ['aria-label', 'alt', 'title', 'placeholder'];

/** Names that are the same in every language, what the fixture's languages call themselves, and the heading that llmstxt.org requires. */
const NAMES = ['Atom', 'Feed', 'xml', 'Optional', ...wordsIn('Français')];

/** Files with words in them: feeds and their lists, the manifest, what language models read, QR codes, pages that lead on. */
const FILES = /(?:\.(?:xml|opml|svg|webmanifest)|feed\.json|withdrawn\.json|search\/\w+\.json|llms\.txt|index\.html)$/;

/** Elements whose text a reader may see. */
const SAYING = new Set(
  'title description subtitle summary name category creator keywords credit content encoded text desc p h1 a'.split(
    ' ',
  ),
);

/** Keys of JSON whose values are codes. */
const CODES = new Set(
  'version language lang dir display purpose type id @context @type inLanguage query-input'.split(' '),
);

/** Letters that only Japanese has: what they stand in is the story's own. */
const JAPANESE = /[\p{sc=Hira}\p{sc=Kana}]/u;

/** A call-out on every kind of page, with words from the fixture. */
const CALLOUT = makeCallout({
  title: 'Sample',
  where: ['front', 'articles', 'series', 'topics', 'bylines', 'pages'],
  form: { action: 'https://letters.example/', button: 'Sample', email: 'email', hidden: [] },
});

describe.each(PAGE_TYPES)('%s', (_, address) => {
  test('shows no text that is not in a language file', async () => {
    expect(textsOf(await pageAt(address)).flatMap(unmarkedIn)).toEqual([]);
  });

  test('runs from right to left, except stories in another script', async () => {
    const document = await pageAt(address);
    expect(document.documentElement.dir).toBe('rtl');
    const turned = [...document.querySelectorAll('[dir=ltr]:not(code, pre, .address, .print-only)')].filter(
      (one) => !one.closest('[lang^=en],[lang^=fr],[lang^=ja]'),
    );
    expect(turned.map(({ outerHTML }) => outerHTML.slice(0, 80))).toEqual([]);
  });
});

test('no file for machines says anything that is in no language file', async () => {
  const files = pages.filter(({ name }) => FILES.test(name.split(' ')[0] ?? ''));
  const found: string[] = [];
  for (const { name, make } of files) {
    const [file = ''] = name.split(' ');
    const texts = textsOfFile(file, String(await make(container)));
    // Tags of the content of an item, and addresses.
    const said = texts.map((text) => text.replace(/<[^>]*>|https?:\S+|&\w+;/g, ' '));
    found.push(...said.flatMap(unmarkedIn).map((word) => `${file}: ${word}`));
  }
  expect(files.length).toBeGreaterThan(100);
  expect(found).toEqual([]);
});

describe.each(PAGE_TYPES)('%s, of stories in another language', (_, address) => {
  test('gives the paper’s words the paper’s language, and a story’s the story’s', async () => {
    const { body } = await pageAt(address, foreign);
    for (const one of body.querySelectorAll('script, style')) one.remove();
    const said = [...body.querySelectorAll('*')].flatMap((element) =>
      [...textsIn(element), ...ATTRIBUTES.map((name) => element.getAttribute(name) ?? '')].map((text) => ({
        text,
        lang: element.closest('[lang]')?.getAttribute('lang'),
      })),
    );
    expect(said.filter(({ text, lang }) => /[⟦⟧]/.test(text) && lang !== 'ar-XB')).toEqual([]);
    expect(said.filter(({ text, lang }) => JAPANESE.test(text) && lang !== 'ja')).toEqual([]);
    const names = [...body.querySelectorAll('.kicker:has([href^="/topics/"]), .topics li, .byline')];
    expect(names.filter((name) => name.closest('[lang]')?.getAttribute('lang') !== 'ar-XB')).toEqual([]);
  });
});

test('the call-out is on the tested pages', async () => {
  const shown = await Promise.all(
    PAGE_TYPES.map(async ([, address]) => (await pageAt(address)).querySelector('.callout')),
  );
  expect(shown.filter((callout) => callout?.querySelector('input[type=email]')).length).toBeGreaterThan(5);
});

/** Words that come neither from a language file nor from the content. */
function unmarkedIn(text: string): readonly string[] {
  return wordsIn(withoutMarked(text)).filter((word) => !known.has(word));
}

/** What a file says to readers: of XML and HTML the elements with words, of JSON every text that is no address or date. */
function textsOfFile(name: string, text: string): readonly string[] {
  if (/json$|webmanifest$/.test(name)) return stringsIn(JSON.parse(text));
  if (name.endsWith('.txt')) return [text];
  const { document } = new JSDOM(text, { contentType: name.endsWith('.html') ? 'text/html' : 'text/xml' }).window;
  for (const one of document.querySelectorAll('script, style')) one.remove();
  const elements = [...document.querySelectorAll('*')].filter(({ localName }) => SAYING.has(localName));
  const attributes = ['text', 'title', 'description', 'term', 'label', 'alt', 'aria-label'];
  return [...document.querySelectorAll('*')]
    .flatMap((one) => attributes.map((attribute) => one.getAttribute(attribute) ?? ''))
    .concat(elements.map(({ textContent }) => textContent));
}

function stringsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return /^(?:https?:|\/|tag:|\w+\/|\d{4}-|(?:ltr|rtl)$)/.test(value) ? [] : [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => (CODES.has(key) ? [] : stringsIn(inner)));
}

async function pageAt(address: string, all = pages): Promise<Document> {
  const page = all.find(({ name }) => name.startsWith(`${address} `));
  return new JSDOM(String(await page?.make(container))).window.document;
}

/** What stands in an element itself, without its descendants. */
function textsIn(element: Element): readonly string[] {
  return [...element.childNodes].filter(({ nodeType }) => nodeType === 3).map(({ textContent }) => textContent ?? '');
}

function textsOf(document: Document): readonly string[] {
  const { NodeFilter } = document.defaultView ?? {};
  const walker = document.createTreeWalker(document.body, NodeFilter?.SHOW_TEXT ?? 4);
  const texts: string[] = [
    document.title,
    ...[
      ...document.querySelectorAll(
        'meta:is([name*=description], [name$=title], [name$=alt], [property$=title], [property$=description], [property$=alt], [property$=site_name])',
      ),
    ].map((one) => one.getAttribute('content') ?? ''),
    ...[...document.querySelectorAll('script[type="application/ld+json"]')].flatMap((one) =>
      stringsIn(JSON.parse(one.textContent)),
    ),
  ];
  // A sentence with links in it is one text.
  for (const one of document.querySelectorAll('script, style, template, [lang=en]')) one.remove();
  texts.push(
    ...[...document.querySelectorAll('*')].flatMap((one) => ATTRIBUTES.map((name) => one.getAttribute(name) ?? '')),
  );
  let all = '';
  while (walker.nextNode()) all += ` ${walker.currentNode.textContent ?? ''}`;
  return [...texts, all];
}

/** Removes the innermost sentence repeatedly, because sentences may be nested. */
function withoutMarked(text: string): string {
  const left = text.replace(/⟦[^⟦⟧]*⟧/g, ' ');
  return left === text ? text : withoutMarked(left);
}

function wordsIn(text: string): readonly string[] {
  // Zones, formats and encoded addresses are in capitals.
  return (text.match(/[A-Za-z]{2,}/g) ?? []).filter((word) => word !== word.toUpperCase());
}

function allContent(): string {
  return globSync('**/*.md', { cwd: content })
    .map((file) => `${file} ${readFileSync(path.join(content, file), 'utf8')}`)
    .join(' ');
}
