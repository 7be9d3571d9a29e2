import { expect, test } from 'vitest';
import { fallbacksOf } from '../../src/fonts/font-fallbacks.ts';
import { cuts } from '../../src/fonts/fonts.ts';

test('a fallback is scaled by the ratio of the average character widths', () => {
  const [georgia] = fallbacksOf({ name: 'text', family: 'Newsreader' });
  // 0.4255 em of Newsreader over 0.4468 em of Georgia
  expect(georgia).toMatchObject({ family: 'Newsreader Georgia', sizeAdjust: 95.2 });
});

test('every fallback makes lines as high as Newsreader: 0.735 em above the baseline, 0.265 em below', () => {
  for (const { sizeAdjust, ascentOverride, descentOverride } of cuts.flatMap(fallbacksOf)) {
    // To a hundredth of an em.
    expect(Math.abs((sizeAdjust * ascentOverride) / 10_000 - 0.735)).toBeLessThan(0.01);
    expect(Math.abs((sizeAdjust * descentOverride) / 10_000 - 0.265)).toBeLessThan(0.01);
  }
});

test('the fallbacks of italics are italics', () => {
  const italic = fallbacksOf({ name: 'italic', family: 'Newsreader' });
  expect(italic.map(({ local }) => local[0])).toEqual([
    'Georgia Italic',
    'Noto Serif Italic',
    'Times New Roman Italic',
  ]);
});
