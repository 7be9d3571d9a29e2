import { memoize } from '../lib/caches/memoize.ts';
import type { Look } from '../schemas/look/look.ts';

/**
 * The look of a publication as CSS. The first of two colours is for the day, the second for the night. It comes before
 * the compiled sheets of the same layer, so that their rules for contrast apply after it.
 */
export const lookSheet = memoize(({ colours, faces, measures }: Look): string => {
  const tokens = [
    ...Object.entries(colours).map(([name, { day, night }]) => [
      name,
      day === night ? day : `light-dark(${day},${night})`,
    ]),
    ...Object.entries({
      ...faces,
      ...measures,
      'size-row': fitPhone(measures['size-row']),
      'size-section': fitPhone(measures['size-section']),
    }),
  ];
  return `@layer tokens{:root{${tokens.map(([name, value = '']) => `--${name}:${shorten(value)}`).join(';')}}}`;
});

/** A word of 13 letters fits the smallest phone, in the largest text that a reader may choose. */
function fitPhone(size: string): string {
  return `min(${size},11vw)`;
}

/** Removes what every page would carry for nothing. */
function shorten(value: string): string {
  return value.replaceAll(', ', ',').replace(/\b0\./g, '.');
}
