import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { jsonSchemas } from '../../../src/schemas/json-schemas.ts';
import { buildSite } from '../../../tools/lib/build-site.ts';
import { pageAt, textOf } from '../../../tools/lib/pages.ts';

const PARAGRAPHS = [
  'South Korean President Yoon Suk-yeol and Japanese Prime Minister Fumio Kishida promised to push for deeper cooperation as they met on the sidelines of the Asia-Pacific Economic Cooperation (APEC) summit in San Francisco, Yonhap news agency reported on Thursday.',
  '"This year bilateral cooperation is deepening with the reactivation of exchanges at each level, including at the summit level, and the restoration of consultation bodies between our governments," Yoon said, according to Yonhap.',
  'Kishida said he hopes to push forward with cooperation in politics, security guarantees, the economy and culture, the report said.',
  'The pair met on Thursday, a day before they were due to attend a roundtable on technological cooperation at Stanford University.',
  'They are expected to announce a joint supply network for carbon-neutral fuels such as hydrogen and ammonia, the Nikkei business daily has reported.',
  'Yoon has made it a priority to mend ties with Japan since taking office in May 2022, and to restore trilateral security cooperation with the United States as North Korea ramps up its weapons programs and openly threatens the South.',
  'The moves have not always been popular at home, where many South Koreans believe Japan has not done enough to atone for its sometimes brutal 1910-1945 occupation of the Korean peninsula.',
  "Yoon and Kishida held a summit with U.S. President Joe Biden in August, pledging to deepen military and economic cooperation and restore an alliance aimed at countering North Korea's threats as well as China's growing influence.",
];

const CAPTION =
  'President of Korea Yoon Suk-yeol speaks at the Asia-Pacific Economic Cooperation (APEC) CEO Summit in San Francisco, California, on Nov. 15.';

const SERIES = [
  [
    '/series/hibakusha-first-hand-accounts/',
    'Here is a collection of first-hand accounts by “hibakusha” atomic bomb survivors.',
  ],
  [
    '/series/behind-the-idols/',
    'A peek through the music industry’s curtain at the producers who harnessed social media to help their idols go global.',
  ],
  [
    '/series/recipes-for-life/',
    'Cooking experts, chefs and others involved in the field of food introduce their special recipes intertwined with their paths in life.',
  ],
  [
    '/series/declassified-documents/',
    'A series based on diplomatic documents declassified by Japan’s Foreign Ministry',
  ],
  ['/series/japanese-americans-and-the-war/', 'A series about Japanese-Americans and their memories of World War II'],
] as const;

/** Other places of the story's words. */
const TEXTS = [
  '2023/11/17/yoon-kishida-apec/index.html',
  'index.html',
  'feed.xml',
  'atom.xml',
  'feed.json',
  'llms.txt',
];

/** The day as the source writes it. */
const longDate = (time: string) => time.replace('Nov 17, 2023,', 'November 17, 2023 at');

/** Series of the sample edition are beside those of the source. */
const SAMPLE = '/series/sample-';

const SOURCE = path.resolve(import.meta.dirname, '../../../../shared/source/yoon-kishida-apec.txt');

const ROOT = path.resolve(import.meta.dirname, '../../..');
const content = path.join(ROOT, 'content');
const out = path.join(ROOT, '.cache/tests/seed');

/** The text in the summary of a run if these are skipped. */
const DEMO = { needs: 'the demo, which was taken out of content/' };

/** Whether `content/` has the seed paper, because these tests do not apply to others. */
const isSeed = existsSync(path.join(content, 'articles/2023/yoon-kishida-apec.md'));

let document: Document;

beforeAll(async () => {
  if (!isSeed) return;
  const { status, output } = await buildSite({ content, out });
  expect(status, output).toBe(0);
  ({ document } = await pageAt(out, '/2023/11/17/yoon-kishida-apec/'));
});

describe.runIf(isSeed)('the story of the seed content', { meta: DEMO }, () => {
  test('has its eight paragraphs word for word and nothing else', () => {
    expect(textsIn('.prose > :not(figure.photo)')).toEqual(PARAGRAPHS);
  });

  test('has no dateline, because its source has none', async () => {
    expect(textsIn('.credits .place, .dateline')).toEqual([]);
    const files = await Promise.all(TEXTS.map((file) => readFile(path.join(out, file), 'utf8')));
    expect(files.filter((text) => /"dateline"|San Francisco\s*(?:<[^>]*>\s*)*—/i.test(text))).toEqual([]);
  });

  test('has a separate caption and credit, and says that no picture is licensed', () => {
    expect(textsIn('figure.photo .caption')).toEqual([CAPTION]);
    expect(textsIn('figure.photo .credit')).toEqual(['Photo not available', 'Reuters']);
    expect(document.querySelector('figure.photo img')).toBeNull();
  });

  test('is credited to the agency, dated to the minute, and writes its zone out', () => {
    expect(textsIn('.byline .name')).toEqual(['Reuters']);
    expect(textsIn('.credits time')).toEqual(['Nov 17, 2023, 09:10 JST']);
    expect(textsIn('.credits [data-zone]')).toEqual(['Japan Standard Time']);
    expect(document.querySelector('.credits time')?.getAttribute('datetime')).toBe('2023-11-17T09:10:00+09:00');
  });

  test.runIf(existsSync(SOURCE))(
    'has the text of its source, line by line',
    { meta: { needs: 'the source of the story' } },
    async () => {
      const source = (await readFile(SOURCE, 'utf8')).split('\n').filter((line) => line.trim() !== '');
      const [caption = '', credit = ''] = [...textsIn('.photo .caption'), ...textsIn('.photo .credit').slice(1)];
      const shown = [
        textsIn('.byline .name').join().toUpperCase(),
        longDate(textsIn('.credits time')[0] ?? ''),
        `${caption} (${credit})`,
        ...textsIn('.prose > :not(figure.photo)'),
        ...SERIES.map(([, teaser]) => teaser),
      ];
      expect(shown.map(fold)).toEqual(source.map(fold));
    },
  );

  function textsIn(selector: string): string[] {
    return [...document.querySelectorAll(selector)].map((element) => fold(textOf(element)));
  }
});

test.runIf(isSeed)('the JSON Schemas in content/ are those of the fields', { meta: DEMO }, async () => {
  for (const [name, text] of jsonSchemas())
    expect(await readFile(path.join('content/.schema', name), 'utf8')).toBe(text);
});

describe.runIf(isSeed)('the teasers of the series are shown word for word', { meta: DEMO }, () => {
  test.for(['/', '/series/'])('on %s', async (address) => {
    const { document } = await pageAt(out, address);
    const books = [...document.querySelectorAll('.shelf > li')];
    const own = books.filter((book) => !book.querySelector(`a[href^="${SAMPLE}"]`));
    const teasers = own.map((book) => textOf(book.querySelector('.teaser')));
    expect(teasers.toSorted()).toEqual(SERIES.map(([, teaser]) => teaser).toSorted());
  });

  test.for(SERIES)('on %s', async ([address, teaser]) => {
    const { document } = await pageAt(out, address);
    expect(textOf(document.querySelector('.teaser'))).toBe(teaser);
    expect(textOf(document.querySelector('.waiting'))).toBe('The first story is coming soon.');
  });
});

/** Replaces typographic quotation marks and dashes with typed ones, and puts one space between words. */
function fold(text: string): string {
  return text
    .replace(/[“”]/g, '"')
    .replace(/[‘’]/g, "'")
    .replace(/(?<=\d)–(?=\d)/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
}
