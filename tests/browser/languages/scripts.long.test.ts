import path from 'node:path';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { comfortSheet } from '../../../src/reader/settings/comfort-sheet.ts';
import { DEFAULT_COMFORT } from '../../../src/reader/settings/comfort.ts';
import { openPaper } from '../../helpers/browser/browser.ts';
import { buildSite } from '../../../tools/lib/build-site.ts';
import { freshFolder, writeFiles } from '../../../tools/lib/folders.ts';
import { LANGS, pathOf, SAMPLES, scriptStories, type Lang } from './script-stories.ts';

const out = path.resolve(import.meta.dirname, '../../../.cache/tests/scripts-site');
const paper = openPaper(out);
const PHONE = { viewport: { width: 390, height: 844 } };

beforeAll(async () => {
  const content = await freshFolder('scripts-content');
  await writeFiles(content, scriptStories());
  const { status, output } = await buildSite({ content, out });
  expect(status, output).toBe(0);
});

describe('a story has the typography of its script', () => {
  const seen = new Map<Lang, Awaited<ReturnType<typeof lookAtStory>>>();
  beforeAll(async () => {
    await paper.read(PHONE, async (page) => {
      for (const lang of LANGS) {
        await page.goto(pathOf(lang));
        seen.set(lang, await lookAtStory(page));
      }
    });
  });

  test.each(LANGS)('%s: lines have enough space', (lang) => {
    const { text, head } = SAMPLES[lang];
    const { paragraph, headline, subhead, standfirst, caption } = seen.get(lang) ?? {};
    expect(paragraph?.lines).toBeGreaterThanOrEqual(text);
    expect(headline?.lines).toBeGreaterThanOrEqual(head);
    expect(subhead?.lines).toBeGreaterThanOrEqual(head);
    // Smaller text has smaller line heights, by the same factor for all scripts.
    expect((standfirst?.lines ?? 0) / text).toBeGreaterThanOrEqual(1.35 / 1.6);
    expect((caption?.lines ?? 0) / text).toBeGreaterThanOrEqual(1.38 / 1.6);
  });

  test.each(LANGS)('%s: only suitable letters are slanted or spaced', (lang) => {
    const { slant } = SAMPLES[lang];
    const { emphasis, caption, headline } = seen.get(lang) ?? {};
    expect(emphasis?.slant).toBe(slant);
    expect(caption?.slant).toBe(slant);
    expect(headline?.spacing).toBe(slant === 'italic' ? headline?.spacing : 'normal');
  });

  test.each(LANGS)('%s: emphasis is visible', (lang) => {
    const { emphasis, paragraph } = seen.get(lang) ?? {};
    expect(emphasis?.slant === 'italic' || emphasis?.dots !== 'none' || emphasis.weight !== paragraph?.weight).toBe(
      true,
    );
  });

  test.each(LANGS)('%s: code runs from left to right', (lang) => {
    expect(seen.get(lang)?.code).toEqual([
      { direction: 'ltr', bidi: 'isolate' },
      { direction: 'ltr', bidi: 'isolate' },
      { direction: 'ltr', bidi: 'isolate' },
    ]);
  });

  test.each(LANGS)('%s: a passage has the typography of its own language', (lang) => {
    expect(seen.get(lang)?.passages).toEqual({
      english: { lines: 1.58, align: 'start', slant: 'italic', dots: 'none', kinsoku: 'auto' },
      japanese: { lines: 1.86, align: 'justify', slant: 'normal', dots: 'filled', kinsoku: 'strict' },
      englishWords: { slant: 'italic', dots: 'none', kinsoku: 'auto' },
      japaneseWords: { slant: 'normal', dots: 'filled', kinsoku: 'strict' },
    });
  });

  test('Korean breaks between words, Japanese headlines between phrases', () => {
    expect([seen.get('ko')?.paragraph.breaks, seen.get('ko')?.headline.breaks]).toEqual(['keep-all', 'keep-all']);
    expect([seen.get('ja')?.paragraph.breaks, seen.get('ja')?.headline.breaks]).toEqual(['normal', 'auto-phrase']);
    expect(seen.get('en')?.headline.breaks).toBe('normal');
  });

  test('Japanese and Chinese are justified; scripts with spaces between words are not', () => {
    const justified = LANGS.filter((lang) => seen.get(lang)?.paragraph.align === 'justify');
    expect(justified).toEqual(['ja', 'ja-JP', 'zh-Hant', 'yue']);
  });
});

test.each(LANGS)('in lists and on the front page headlines in %s have enough space', async (lang) => {
  const { title, head, slant } = SAMPLES[lang];
  await paper.read(PHONE, async (page) => {
    await page.goto('/2024/04/01/');
    const row = await styleOf(page, `h2[lang="${lang}"]`);
    expect(row.text).toBe(title);
    expect(row.lines).toBeGreaterThanOrEqual(head);
    await page.goto('/');
    // Whatever story leads: its headline is marked with this language, as the build would do it.
    await page.locator('.lead h2').first().evaluate((h2, tag) => h2.setAttribute('lang', tag), lang); // prettier-ignore
    const lead = await styleOf(page, '.lead h2');
    expect(lead.lines).toBeGreaterThanOrEqual((head * 1.04) / 1.13);
    if (slant === 'normal') expect(lead.spacing).toBe('normal');
  });
});

test('Japanese headlines in lists break between phrases, too, where the list has several languages', async () => {
  await paper.read(PHONE, async (page) => {
    for (const [address, headline] of [
      ['/2024/04/', '.days a[lang=ja]'],
      ['/2024/04/01/', '.story-card h2[lang=ja]'],
    ] as const) {
      await page.goto(address);
      expect((await styleOf(page, headline)).breaks).toBe('auto-phrase');
    }
  });
});

test.each(['ja', 'th', 'ar', 'my'] as const)('a site in %s has labels in its script', async (lang) => {
  await paper.read(PHONE, async (page) => {
    // It may list stories in any language, so it has the rules of all.
    await page.goto('/your-data/');
    await page.evaluate((tag) => (document.documentElement.lang = tag), lang);
    const { text, head } = SAMPLES[lang];
    expect((await styleOf(page, '.prose > p')).lines).toBeGreaterThanOrEqual(text);
    expect((await styleOf(page, 'h1')).lines).toBeGreaterThanOrEqual(head);
    expect((await styleOf(page, 'h1')).spacing).toBe('normal');
    expect((await styleOf(page, 'footer')).lines).toBeGreaterThan(1.6);
    expect((await styleOf(page, '.name')).spacing).toBe('normal');
  });
});

test.each([
  ['close', 1.42],
  ['open', 1.85],
] as const)('lines that a reader sets %s keep the proportions of the script', async (leading, latin) => {
  await paper.read(PHONE, async (page) => {
    for (const lang of ['en', 'ja', 'ar', 'th'] as const) {
      await page.goto(pathOf(lang));
      const before = (await styleOf(page, '.prose > p')).lines;
      await page.evaluate(
        (css) => {
          const sheet = new CSSStyleSheet();
          sheet.replaceSync(css);
          document.adoptedStyleSheets.push(sheet);
        },
        comfortSheet({ ...DEFAULT_COMFORT, leading }),
      );
      expect((await styleOf(page, '.prose > p')).lines / before).toBeCloseTo(latin / 1.58, 1);
    }
  });
});

/** How one element is set; line heights are multiples of its font size. */
function styleOf(page: Page, selector: string) {
  return page.locator(selector).first().evaluate((element) => {
    const style = getComputedStyle(element);
    return {
      text: element.textContent.trim(),
      lines: Math.round((Number.parseFloat(style.lineHeight) / Number.parseFloat(style.fontSize)) * 100) / 100,
      spacing: style.letterSpacing.replace(/^0px$/, 'normal'),
      slant: style.fontStyle,
      weight: style.fontWeight,
      align: style.textAlign,
      breaks: style.wordBreak,
      kinsoku: style.lineBreak,
      dots: style.getPropertyValue('text-emphasis-style').replace(/^(?!none).*/, 'filled'),
      direction: style.direction,
      bidi: style.unicodeBidi,
    };
  }); // prettier-ignore
}

async function lookAtStory(page: Page) {
  const prose = '.prose:not([id])';
  const passage = async (selector: string) => {
    const [block, emphasis] = [await styleOf(page, selector), await styleOf(page, `${selector} em`)];
    const { lines, align, kinsoku } = block;
    const { slant, dots } = emphasis;
    return { block: { lines, align, slant, dots, kinsoku }, words: { slant, dots, kinsoku } };
  };
  const code = async (selector: string) => {
    const { direction, bidi } = await styleOf(page, selector);
    return { direction, bidi };
  };
  return {
    headline: await styleOf(page, 'h1'),
    standfirst: await styleOf(page, '.standfirst'),
    paragraph: await styleOf(page, `${prose} > p`),
    subhead: await styleOf(page, `${prose} > h2`),
    caption: await styleOf(page, '.caption'),
    emphasis: await styleOf(page, `${prose} > p em`),
    code: [await code(`${prose} p code`), await code(`${prose} pre`), await code(`${prose} pre code`)],
    passages: {
      english: (await passage(`${prose} > p[lang=en]`)).block,
      japanese: (await passage(`${prose} > p[lang=ja]`)).block,
      englishWords: (await passage(`${prose} span[lang=en]`)).words,
      japaneseWords: (await passage(`${prose} span[lang=ja]`)).words,
    },
  };
}
