import { describe, expect, test } from 'vitest';
import { INK_COLOURS } from '../../../src/views/covers/inks.ts';
import { INKS } from '../../../src/schemas/series.ts';

describe.each(INKS)('the ink %s', (name) => {
  const { light, dark } = INK_COLOURS[name];

  test('is dark on pale by day and pale on dark by night, with a contrast of at least 4.5:1', () => {
    expect(luminance(light.ground)).toBeGreaterThan(0.7);
    expect(luminance(dark.ground)).toBeLessThan(0.02);
    expect(contrast(light.ink, light.ground)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(dark.ink, dark.ground)).toBeGreaterThanOrEqual(4.5);
  });
});

/** WCAG 2.2, contrast ratio. */
function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** WCAG 2.2, relative luminance of `#rrggbb`. */
function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
