import path from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { buildSite } from '../../../tools/lib/build-site.ts';
import { freshFolder, writeFiles } from '../../../tools/lib/folders.ts';
import { pageAt } from '../../../tools/lib/pages.ts';
import { SAMPLE } from '../../../tools/lib/publication.ts';
import { LANGUAGES } from '../../../src/words/languages/languages.ts';
import { openPaper } from '../../helpers/browser/browser.ts';
import { fetchedBytes } from '../loading/fetched-bytes.ts';
import { LONG_STORY, longStoryFiles, MIXED_STORY } from '../loading/long-story.ts';
import { findViolations } from '../accessibility/run-axe.ts';

// The budgets, in bytes.
const HTML = 13_000;
const SCRIPT = 12_000;

/** One page of every type that the paper has. */
const ADDRESSES = [
  '/',
  LONG_STORY,
  MIXED_STORY,
  '/latest/',
  '/series/',
  '/series/long-series/',
  '/series/long-series/print/',
  '/topics/',
  '/topics/archives/',
  '/by/',
  '/by/sample-author/',
  '/archive/',
  '/2024/',
  '/2024/03/',
  '/2024/03/06/',
  '/corrections/',
  '/feeds/',
  '/search/',
  '/saved/',
  '/offline/',
  '/your-data/',
  '/404.html',
];

/** Marks as wide as a letter in the papers of these languages. */
const WIDE: Readonly<Record<string, string>> = { ja: '—…', ko: '…', zh: '“”‘’—…' };

describe.each(Object.keys(LANGUAGES))('a paper in %s', (language) => {
  const out = path.resolve(import.meta.dirname, `../../../.cache/tests/budget-site-${language}`);
  const paper = openPaper(out);

  let printed = '';

  beforeAll(async () => {
    const content = await freshFolder(`budget-content-${language}`);
    const facts = stringify({ ...SAMPLE, language });
    await writeFiles(content, { ...(await longStoryFiles()), 'publication.yaml': facts });
    const { status, output } = await buildSite({ content, out });
    expect(status, output).toBe(0);
    printed = output;
  });

  test('tells its editor in English what was built', () => {
    expect(printed).toMatch(
      /Next change: none is scheduled\.\nBuilt \S+ in [\d.]+ s: \d+ written, \d+ unchanged, \d+ removed\./,
    );
  });

  test.each([
    ['heaviest article', LONG_STORY],
    ['article with a table, code, lists and footnotes', MIXED_STORY],
  ])('has its %s within the budgets', async (_, address) => {
    const { html } = await pageAt(out, address);
    // As a host does it on the fly.
    const { length } = brotliCompressSync(html, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } });
    const { script } = await paper.read({}, (page) => fetchedBytes(page, address));
    expect(length).toBeLessThanOrEqual(HTML);
    expect(script).toBeLessThanOrEqual(SCRIPT);
  });

  test.runIf(language in WIDE)('punctuation is as wide as a letter where newspapers print it so', async ({ skip }) => {
    const found = await paper.read({}, async (page) => {
      await page.goto(LONG_STORY);
      return await page.evaluate(widePunctuation);
    });
    if (!found) return skip('needs a Chinese, Japanese or Korean font of a usual system');
    expect(found).toEqual({ h1: WIDE[language], '.prose > p': WIDE[language] });
  });

  test.runIf(language === 'ar')('names in Latin letters run their own way in each line', async () => {
    const found = await paper.read({}, async (page) => {
      await page.goto(LONG_STORY);
      return page
        .locator('.credit, .dateline, .place, .byline > *')
        .evaluateAll((names) =>
          names.map((name) => ({ name: name.textContent, bidi: getComputedStyle(name).unicodeBidi })),
        );
    });
    expect(found.length).toBeGreaterThan(5);
    expect(found.filter(({ bidi }) => !['isolate', 'plaintext'].includes(bidi))).toEqual([]);
  });

  test.runIf(['ar', 'ja'].includes(language)).each([320, 768, 1440])(
    'axe-core finds nothing at %d px',
    async (width) => {
      const violations = await paper.read({ viewport: { width, height: 800 } }, async (page) => {
        const found: string[] = [];
        for (const address of ADDRESSES) {
          await page.goto(address);
          found.push(...(await findViolations(page)).map((violation) => `${address} ${violation}`));
        }
        return found;
      });
      expect(violations).toEqual([]);
    },
  );
});

/** The marks that are about as wide as a letter, in a headline and in text; nothing if the system has none of the faces. Runs in the page. */
async function widePunctuation(): Promise<Record<string, string> | undefined> {
  const faces = [...document.fonts].filter(
    ({ unicodeRange }) => /U\+2026/.test(unicodeRange) && !/U\+20-/.test(unicodeRange),
  );
  const loaded = await Promise.allSettled(faces.map((face) => face.load()));
  if (!loaded.some(({ status }) => status === 'fulfilled')) return undefined;
  const isWide = (place: Element, mark: string) => {
    const span = document.createElement('span');
    // Next to each other, wide marks would be set closer.
    span.textContent = `国${mark}国`;
    span.style.whiteSpace = 'nowrap';
    place.append(span);
    return span.getBoundingClientRect().width / Number.parseFloat(getComputedStyle(span).fontSize) - 2 > 0.85;
  };
  return Object.fromEntries(
    ['h1', '.prose > p'].map((selector) => {
      const place = document.querySelector(selector) ?? document.body;
      return [selector, [...'“”‘’—…'].filter((mark) => isWide(place, mark)).join('')];
    }),
  );
}
