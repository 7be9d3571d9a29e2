import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { toString } from 'mdast-util-to-string';
import { remark } from 'remark';
import RssParser from 'rss-parser';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildSite } from '../../../tools/lib/build-site.ts';
import { parseXml, readFeeds, textOfHtml } from '../../../tools/lib/feeds.ts';
import { freshFolder, writeFiles } from '../../../tools/lib/folders.ts';
import { attributeOf, jsonLdOf, pageAt, readPages, type BuiltPage } from '../../../tools/lib/pages.ts';
import { seriesFile, storyFile } from '../../../tools/lib/stories.ts';

/** Headlines as in YAML, and what every output gives when decoded once. */
const HEADLINES: readonly (readonly [yaml: string, shown: string])[] = [
  [`'"Quoted" and "more"'`, '“Quoted” and “more”'],
  ['Fish & chips &amp; &lt;b&gt; &#60; &nbsp', 'Fish & chips &amp; &lt;b&gt; &#60; &nbsp'],
  ['<b>Bold</b> <video> <script>alert(1)</script> a<b', '<b>Bold</b> <video> <script>alert(1)</script> a<b'],
  ["']]> and <![CDATA[ and --> and </title> and <!--'", ']]> and <![CDATA[ and --> and </title> and <!--'],
  ['😀 Emoji 👩‍👩‍👧 of families 🇯🇵 and 🏴󠁧󠁢󠁳󠁣󠁴󠁿', '😀 Emoji 👩‍👩‍👧 of families 🇯🇵 and 🏴󠁧󠁢󠁳󠁣󠁴󠁿'],
  ['"\\u200fمرحبا (sample) 12%\\u200e and on"', '\u200fمرحبا (sample) 12%\u200e and on'],
  ['"\\u2067إسرائيل\\u2069 isolated"', '\u2067إسرائيل\u2069 isolated'],
  [
    '漢字《かんじ》｜漢字(かんじ) <ruby>字<rt>じ</rt></ruby>',
    '漢字《かんじ》｜漢字(かんじ) <ruby>字<rt>じ</rt></ruby>',
  ],
  ['首相会見　全文「完全版」＆＜＞', '首相会見　全文「完全版」＆＜＞'],
  ['"Cafe\\u0301 n\\u0303andu"', 'Café ñandu'],
  ['One -- two --- three ... four', 'One – two — three … four'],
  ['"$& $1 $$ $` ${x} {title} {url} %s %d {0}"', '$& $1 $$ $` ${x} {title} {url} %s %d {0}'],
  ['A 100 % rise, 5%, %20, %E3%81%82 and %', 'A 100 % rise, 5%, %20, %E3%81%82 and %'],
  ["'Back\\slash \\n \\u003cb\\u003e C:\\temp\\ \\*'", 'Back\\slash \\n \\u003cb\\u003e C:\\temp\\ \\*'],
  ['2024', '2024'],
  ["'007'", '007'],
  ["'null'", 'null'],
  ["'true'", 'true'],
  ["'1e3'", '1e3'],
  ['|-\n  Two lines\n  of one headline', 'Two lines of one headline'],
  ['>-\n  Folded lines\n  of one headline', 'Folded lines of one headline'],
  ["'1. A list'", '1. A list'],
  ["'- A dash'", '- A dash'],
  ["'# A hash: and a colon:'", '# A hash: and a colon:'],
  ["'> Quoted | in | a table ||'", '> Quoted | in | a table ||'],
  ["'*star* _low_ `code` [link](https://link.example/) ![x](y.png) [ref][1] [^1]'", '*star* _low_ `code` [link](https://link.example/) ![x](y.png) [ref][1] [^1]'], // prettier-ignore
  ["'https://link.example/?a=1&b=2 and a@b.example'", 'https://link.example/?a=1&b=2 and a@b.example'],
  ["'{{ mustache }}'", '{{ mustache }}'],
  ['C++, C# and F# + @home ~ ^ =', 'C++, C# and F# + @home ~ ^ ='],
  [`${'A long headline that goes on '.repeat(10).trim()}`, 'A long headline that goes on '.repeat(10).trim()],
];

const PER_DAY = '2024-01-05';
const addressOf = (index: number) => `/2024/01/05/headline-${index}/`;
const seriesOf = (index: number) => `/series/headline-${index}/`;
/** A title of a series has 120 characters at most. */
const isShort = (index: number) => (HEADLINES[index]?.[1].length ?? 0) <= 120;
let out = '';
let outputs: ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>;

beforeAll(async () => {
  const folder = await freshFolder('headlines');
  out = path.join(folder, 'site');
  const content = path.join(folder, 'content');
  for (const [index, [yaml]] of HEADLINES.entries()) {
    const id = `head${'abcdefghijklmnopqrstuvwxyz234567'.charAt(index)}222`;
    const minute = String(index).padStart(2, '0');
    const story = storyFile({
      id,
      title: 'TITLE',
      published: `${PER_DAY}T12:${minute}:00+09:00`,
      topics: ['Samples', `Topic ${index}`],
      series: { id: 'samples', part: index + 1 },
      corrections: [{ at: `${PER_DAY}T13:00:00+09:00`, kind: 'correction', text: 'A sample.' }],
    });
    await writeFiles(content, {
      [`articles/headline-${index}.md`]: story.replace('TITLE', () => yaml),
      ...(isShort(index) && {
        [seriesOf(index).slice(1).replace(/\/$/, '.md')]: seriesFile({ title: 'TITLE' }).replace('TITLE', () => yaml),
      }),
    });
  }
  await writeFiles(content, { 'series/samples.md': seriesFile({ title: 'Samples' }) });
  const { status, output } = await buildSite({ content, out, now: `${PER_DAY}T18:00:00+09:00` });
  expect(status, output).toBe(0);
  outputs = await collect();
}, 240_000);

test.each(HEADLINES.map(([yaml, shown], index) => [yaml, shown, index] as const))(
  '%s is read as %s wherever it is',
  (_, shown, index) => {
    const said = Object.fromEntries(outputs.get(addressOf(index)) ?? []);
    expect(said).toEqual(Object.fromEntries(Object.keys(said).map((name) => [name, [shown]])));
    for (const feed of ['rss of', 'atom of', 'json of']) expect(Object.keys(said).join()).toContain(feed);
    expect(Object.keys(said).length).toBeGreaterThanOrEqual(22);
  },
);

test.each(HEADLINES.flatMap(([yaml, shown], index) => (isShort(index) ? [[yaml, shown, index] as const] : [])))(
  '%s is read as %s as the title of a series',
  (_, shown, index) => {
    const said = Object.fromEntries(outputs.get(seriesOf(index)) ?? []);
    expect(said).toEqual({ h1: [shown], 'og:title': [shown], 'llms.txt': [shown], OPML: [shown] });
  },
);

describe('a third-party feed reader', () => {
  test('of RSS and Atom reads the same headlines', async () => {
    const parser = new RssParser();
    for (const file of ['feed.xml', 'atom.xml']) {
      const { items } = await parser.parseString(await readFile(path.join(out, file), 'utf8'));
      for (const { link, title } of items) {
        const [, shown] = HEADLINES[Number(/headline-(\d+)/.exec(link ?? '')?.[1])] ?? [];
        // It shows the title as it is, which RSS readers would read as HTML.
        expect(file === 'feed.xml' ? textOfHtml(title ?? '') : title).toBe(shown);
      }
    }
  });
});

/** The headline of each address in each output. */
async function collect() {
  const shown = new Map<string, Map<string, string[]>>();
  const add = (address: string, output: string, words: string | undefined) => {
    const said = shown.get(address) ?? new Map<string, string[]>();
    shown.set(address, said);
    const all = said.get(output) ?? [];
    if (words !== undefined && !all.includes(words)) all.push(words);
    said.set(output, all);
  };
  for (const index of HEADLINES.keys()) {
    const page = await pageAt(out, addressOf(index));
    for (const [output, words] of headOf(page)) add(addressOf(index), output, words);
  }
  for (const index of [...HEADLINES.keys()].filter(isShort)) {
    const page = await pageAt(out, seriesOf(index));
    add(seriesOf(index), 'h1', trimmed(page.document.querySelector('h1')));
    add(seriesOf(index), 'og:title', attributeOf(page, 'meta[property="og:title"]', 'content'));
  }
  const opml = parseXml(await readFile(path.join(out, 'feeds.opml'), 'utf8'));
  for (const outline of opml.querySelectorAll('outline[htmlUrl*="/series/headline-"]')) {
    const title = textOfHtml(outline.getAttribute('text') ?? '').replace(/ · Kawaraban$/, '');
    add(new URL(outline.getAttribute('htmlUrl') ?? '').pathname, 'OPML', title);
  }
  for (const page of await readPages(out)) {
    for (const link of page.document.querySelectorAll('main a[href^="/2024/01/05/headline-"]')) {
      const address = new URL(link.getAttribute('href') ?? '', 'https://x.example/').pathname;
      const words = trimmed(link);
      // Links with other texts than the headline.
      if (
        link.closest('.citation') ||
        words.startsWith('https://kawaraban.example/') ||
        /^(?:Read|Start|Continue)\b/.test(words)
      )
        continue;
      add(address, `links of ${kindOf(page.path)}`, words);
    }
    if (page.path.startsWith('/series/samples/print/'))
      for (const part of page.document.querySelectorAll('article.part'))
        add(part.querySelector('.address a')?.getAttribute('href') ?? '', 'a part to print', trimmed(part.querySelector('h2'))); // prettier-ignore
  }
  for (const { format, file, items } of await readFeeds(out))
    for (const { url, title } of items) add(new URL(url).pathname, `${format} of ${kindOf(`/${file}`)}`, title);
  const news = parseXml(await readFile(path.join(out, 'news-sitemap.xml'), 'utf8'));
  for (const url of news.querySelectorAll('url'))
    add(new URL(url.querySelector('loc')?.textContent ?? '').pathname, 'news sitemap', url.getElementsByTagName('news:title')[0]?.textContent ?? undefined); // prettier-ignore
  const llms = remark().parse(await readFile(path.join(out, 'llms.txt'), 'utf8'));
  const visit = (node: typeof llms | (typeof llms.children)[number]): void => {
    if (node.type === 'link') add(new URL(node.url).pathname, 'llms.txt', toString(node));
    else if ('children' in node) for (const child of node.children) visit(child as (typeof llms.children)[number]);
  };
  visit(llms);
  const titles = JSON.parse(await readFile(path.join(out, 'search/titles.json'), 'utf8')) as [string, string][];
  for (const [address, title] of titles) add(address, 'headlines of the search', title);
  return shown;
}

function headOf(page: BuiltPage): readonly (readonly [string, string | undefined])[] {
  const { document } = page;
  const [story, crumbs] = jsonLdOf(page) as [{ headline: string }, { itemListElement: { name: string }[] }];
  const mail = document.querySelector('.share a[href^="mailto:"]')?.getAttribute('href') ?? '';
  return [
    ['title', document.title.replace(/ · Kawaraban$/, '')],
    ['h1', trimmed(document.querySelector('h1'))],
    ['og:title', attributeOf(page, 'meta[property="og:title"]', 'content')],
    ['twitter:title', attributeOf(page, 'meta[name="twitter:title"]', 'content')],
    ['JSON-LD', story.headline],
    ['breadcrumbs', crumbs.itemListElement.at(-1)?.name],
    ['citation', document.querySelector('.citation bdi[lang]')?.textContent ?? undefined],
    ['e-mail', decodeURIComponent(/subject=([^&]*)/.exec(mail)?.[1] ?? '')],
  ];
}

function kindOf(address: string): string {
  return /^\/2024\/01\/05\/headline-\d+\/$/.test(address) ? 'a story' : address;
}

function trimmed(node: Node | null): string {
  return (node?.textContent ?? '').replace(/^[ \n]+|[ \n]+$/g, '');
}
