import path from 'node:path';
import sharp from 'sharp';
import { beforeAll, expect, test } from 'vitest';
import { openPaper } from '../../helpers/browser/browser.ts';
import { buildSite } from '../../../tools/lib/build-site.ts';
import { freshFolder, writeFiles } from '../../../tools/lib/folders.ts';
import { storyFile } from '../../../tools/lib/stories.ts';

const out = path.resolve(import.meta.dirname, '../../../.cache/tests/print-whole-site');
const paper = openPaper(out);
const STORY = '/2024/01/05/whole/';

/** A sheet of A4 between its margins (styles/print.css), in CSS pixels. */
const SHEET = { width: Math.round((170 / 25.4) * 96), height: Math.round((261 / 25.4) * 96) };

const columns = Array.from({ length: 12 }, (_, index) => `Column ${index}`);
const BODY = [
  'A sign ![A dot](dot.png) within a sentence of this sample.',
  `\`\`\`sh\n${'npx sample --with-a-long-option=value '.repeat(8)}end-of-code\n\`\`\``,
  '<details><summary>A question</summary>\n\nThe answer that was folded away.\n\n</details>',
  `| ${columns.join(' | ')} |\n|${'---|'.repeat(12)}\n| ${columns.join(' | ')} |`,
  '![A tall picture](tall.png "A tall sample")',
  'The paragraph under the picture.',
].join('\n\n');

beforeAll(async () => {
  const content = await freshFolder('print-whole-content');
  const picture = (width: number, height: number) =>
    sharp({ create: { width, height, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0.5 } } }).png().toBuffer(); // prettier-ignore
  await writeFiles(content, {
    'articles/2024/whole.md': storyFile({ id: 'whole222' }, BODY),
    'articles/2024/dot.png': await picture(24, 24),
    'articles/2024/tall.png': await picture(1080, 2400),
  });
  const { status, output } = await buildSite({ content, out });
  expect(status, output).toBe(0);
});

test('on paper nothing is folded, cut off or wider than the sheet', async () => {
  const found = await paper.read({ viewport: SHEET }, async (page) => {
    await page.emulateMedia({ media: 'print' });
    await page.goto(STORY);
    return page.evaluate(() => {
      const prose = document.querySelector('.prose');
      const right = prose?.getBoundingClientRect().right ?? NaN;
      const range = document.createRange();
      const isWithin = (selector: string) =>
        [...document.querySelectorAll(selector)].every((element) => {
          range.selectNodeContents(element);
          const rects = [...range.getClientRects()];
          // The end of the last line of code has no width.
          return rects.some(({ width }) => width > 0) && rects.every((rect) => rect.right <= right + 0.5);
        });
      return {
        answer: document.querySelector('details p')?.checkVisibility({ contentVisibilityAuto: true }),
        answerHeight: document.querySelector('details p')?.getBoundingClientRect().height ?? 0,
        code: isWithin('pre code'),
        cells: isWithin('th, td'),
      };
    });
  });
  expect(found).toEqual({ answer: true, answerHeight: expect.any(Number), code: true, cells: true });
  expect(found.answerHeight).toBeGreaterThan(0);
});

test('on paper a tall picture is on one sheet with its caption', async () => {
  await paper.read({ viewport: SHEET }, async (page) => {
    await page.emulateMedia({ media: 'print' });
    await page.goto(STORY);
    const box = await page.locator('.prose figure').boundingBox();
    expect(box?.height).toBeLessThan(SHEET.height);
    const img = await page.locator('.prose figure img').boundingBox();
    expect((img?.height ?? 0) / (img?.width ?? 1)).toBeCloseTo(2400 / 1080, 1);
  });
});

test.each(['light', 'dark'] as const)('a transparent drawing is visible if it is %s', async (colorScheme) => {
  await paper.read({ colorScheme }, async (page) => {
    await page.goto(STORY);
    const grounds = await page
      .locator('.prose img')
      .evaluateAll((images) => images.map((image) => getComputedStyle(image).backgroundColor));
    expect(grounds).toEqual(Array(2).fill(colorScheme === 'light' ? 'rgb(250, 247, 240)' : 'rgb(232, 226, 213)'));
  });
});

test('a small picture within a sentence stays in its line', async () => {
  await paper.read({ viewport: { width: 1280, height: 900 } }, async (page) => {
    await page.goto(STORY);
    const [line, picture] = [await page.locator('.prose > p').first().boundingBox(), await page.locator('.prose p img').boundingBox()]; // prettier-ignore
    expect(line?.height).toBeLessThan(45);
    expect(picture?.x).toBeGreaterThan((line?.x ?? NaN) + 20);
  });
});

test('a block of code takes the keyboard focus and has a name', async () => {
  await paper.read({}, async (page) => {
    await page.goto(STORY);
    const code = page.getByRole('group', { name: 'Code' });
    await code.focus();
    expect(await code.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => code.evaluate((element) => element.scrollLeft)).toBeGreaterThan(0);
  });
});
