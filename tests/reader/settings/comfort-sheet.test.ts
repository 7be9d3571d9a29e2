import { expect, test } from 'vitest';
import { comfortSheet } from '../../../src/reader/settings/comfort-sheet.ts';
import { DEFAULT_COMFORT } from '../../../src/reader/settings/comfort.ts';

test('without choices there are no rules', () => {
  expect(comfortSheet(DEFAULT_COMFORT)).toBe('');
});

test('there are rules only for what was chosen', () => {
  expect(comfortSheet({ ...DEFAULT_COMFORT, theme: 'night' })).toBe('@layer reader{:root{color-scheme:dark;}}');
  expect(comfortSheet({ ...DEFAULT_COMFORT, size: 150 })).toBe('@layer reader{:root{font-size:150%;}}');
});

test('the typeface for dyslexic readers is loaded only if it is chosen', () => {
  for (const face of ['newsreader', 'serif', 'sans'] as const) {
    expect(comfortSheet({ ...DEFAULT_COMFORT, face, justify: true })).not.toContain('@font-face');
  }
  expect(comfortSheet({ ...DEFAULT_COMFORT, face: 'dyslexic' })).toContain('@font-face');
});
