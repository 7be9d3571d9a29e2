import { memoize } from '../lib/memoize.ts';
import type { Look } from '../schemas/look.ts';

/**
 * The look of a publication as a style. Of two colours the first is by day, the second by night. It stands before the compiled
 * sheets, of whose layer it is, so that what they say of contrast comes after it.
 */
export const lookSheet = memoize(({ colours, faces, measures }: Look): string => {
  const tokens = [
    ...Object.entries(colours).map(([name, { day, night }]) => [
      name,
      day === night ? day : `light-dark(${day},${night})`,
    ]),
    ...Object.entries({ ...faces, ...measures }),
  ];
  return `@layer tokens{:root{${tokens.map(([name, value = '']) => `--${name}:${shorten(value)}`).join(';')}}}`;
});

/** Without what every page would carry for nothing. */
function shorten(value: string): string {
  return value.replaceAll(', ', ',').replace(/\b0\./g, '.');
}
