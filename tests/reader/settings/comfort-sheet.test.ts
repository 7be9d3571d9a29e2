import { expect, test } from 'vitest';
import { comfortSheet } from '../../../src/reader/settings/comfort-sheet.ts';
import { DEFAULT_COMFORT } from '../../../src/reader/settings/comfort.ts';

test('who has chosen nothing has no rules', () => {
  expect(comfortSheet(DEFAULT_COMFORT)).toBe('');
});

test('only what was chosen is said', () => {
  expect(comfortSheet({ ...DEFAULT_COMFORT, theme: 'night' })).toBe('@layer reader{:root{color-scheme:dark;}}');
  expect(comfortSheet({ ...DEFAULT_COMFORT, size: 150 })).toBe('@layer reader{:root{font-size:150%;}}');
});

test('the face for dyslexic readers is fetched by no other choice', () => {
  for (const face of ['newsreader', 'serif', 'sans'] as const) {
    expect(comfortSheet({ ...DEFAULT_COMFORT, face, justify: true })).not.toContain('@font-face');
  }
  expect(comfortSheet({ ...DEFAULT_COMFORT, face: 'dyslexic' })).toContain('@font-face');
});
