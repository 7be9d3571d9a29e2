import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { chooseSizes, renderCard } from '../../../src/media/cards/draw-card.ts';
import { SIZES } from '../../../src/media/cards/card-sizes.ts';
import type { ShareCard } from '../../../src/views/share/share-image.ts';
import { PATTERNS } from '../../../src/schemas/series.ts';
import { makeShareCard } from '../../helpers/make-card.ts';

/** The size that a chat loads without delay. */
const MAX_BYTES = 40_000;

const sentence = 'A sample headline that runs on and on, ';
const HEADLINES: Readonly<Record<string, Partial<ShareCard>>> = {
  '5 characters': { title: 'Tests' },
  '200 characters': { title: sentence.repeat(6).slice(0, 200) },
  '300 characters': { title: sentence.repeat(8).slice(0, 300) },
  'one word of 80 characters': { title: 'Donaudampfschifffahrt'.repeat(4).slice(0, 80) },
  Japanese: { title: '長い見出しがどこで折り返されるかを確かめるための見本', lang: 'ja' },
  '200 characters of Japanese': { title: '見本の長い見出し'.repeat(25), lang: 'ja' },
  Arabic: { title: 'عنوان طويل كُتب فقط لنرى أين ينتهي السطر وأين يبدأ السطر التالي', lang: 'ar', dir: 'rtl' },
  emoji: { title: 'A sample 🎉 with 👩‍💻 and 🇯🇵' },
};
const least = SIZES.at(-1)?.headline ?? 0;

describe.each(Object.entries(HEADLINES))('a headline of %s', (_, fields) => {
  test('fits the label before the smallest setting', async () => {
    expect((await chooseSizes(makeShareCard(fields))).headline).toBeGreaterThan(least);
  });

  test('ends above the foot, which is at the lower end of the label', async () => {
    const card = makeShareCard(fields);
    const { furniture } = await chooseSizes(card);
    const png = await renderCard(card);
    const darkest = async (left: number, top: number, width: number) => {
      const row = await sharp(png)
        .extract({ left, top: Math.round(top), width, height: 1 })
        .toBuffer();
      return (await sharp(row).stats()).channels.map(({ min }) => min);
    };
    const isMirrored = card.dir === 'rtl';
    // The gap above the foot is paper over its whole width; the mark begins at the same height.
    expect(await darkest(isMirrored ? 262 : 102, 540 - 2.8 * furniture, 836)).toEqual([0xfa, 0xf7, 0xf0]);
    expect(await darkest(isMirrored ? 1090 : 106, 540 - 2.3 * furniture + 4, 4)).toEqual([0xa5, 0x34, 0x1f]);
  });

  test('makes a small picture of 1200 × 630 with a palette', async () => {
    const png = await renderCard(makeShareCard(fields));
    const { format, width, height, isPalette, bitsPerSample } = await sharp(png).metadata();
    expect({ format, width, height, isPalette, bitsPerSample }).toEqual({
      format: 'png',
      width: 1200,
      height: 630,
      isPalette: true,
      bitsPerSample: 4,
    });
    expect(png.length).toBeLessThan(MAX_BYTES);
  });
});

test('everything on a card fits even at its longest', async () => {
  const card = makeShareCard({
    label: 'Corrected',
    kicker: ['Part 100 of 100', '見本の長い見出し'.repeat(15)],
    title: '見本の長い見出し'.repeat(38).slice(0, 300),
    facts: [`${'見本'.repeat(40)} and 9 others`, 'September 30, 2023'],
    year: '2023',
  });
  expect((await chooseSizes(card)).headline).toBeGreaterThan(least);
});

test('a long word makes only the headline smaller', async () => {
  const sizes = await chooseSizes(makeShareCard({ title: 'Donaudampfschifffahrtsgesellschaft' }));
  expect(sizes.furniture).toBe(SIZES[0]?.furniture);
  expect(sizes.headline).toBeLessThan(SIZES[0]?.headline ?? 0);
});

test.each(PATTERNS)('a card on %s is small', async (pattern) => {
  const png = await renderCard(
    makeShareCard({ cover: { pattern, colour: 'indigo' }, title: sentence.repeat(6).slice(0, 200), year: '2023' }),
  );
  expect(png.length).toBeLessThan(MAX_BYTES);
});

test('the same card gives the same bytes, even drawn beside others', async () => {
  const card = makeShareCard({ title: '見本 Sample', lang: 'ja' });
  const others = [makeShareCard({ title: '한국어 견본' }), makeShareCard({ title: 'عنوان', dir: 'rtl' })];
  const [alone, ...again] = [await renderCard(card), ...(await Promise.all([card, ...others, card].map(renderCard)))];
  expect(again[0]).toEqual(alone);
  expect(again[3]).toEqual(alone);
});

test('label, year and direction are drawn', async () => {
  const fields = [{}, { label: 'Corrected' }, { label: 'Withdrawn' }, { year: '2022' }, { dir: 'rtl' }] as const;
  const pictures = await Promise.all(fields.map((one) => renderCard(makeShareCard(one))));
  expect(new Set(pictures.map((bytes) => Buffer.from(bytes).toString('base64'))).size).toBe(fields.length);
});
