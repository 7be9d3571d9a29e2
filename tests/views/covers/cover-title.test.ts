import { describe, expect, test } from 'vitest';
import { piecesOf, settingFor } from '../../../src/views/covers/cover-title.ts';

describe('a title on the label of a cover', () => {
  test.each([
    ['Tides', 'large'],
    ['Hibakusha: First-Hand Accounts', 'large'],
    ['被爆者の証言', 'large'],
    ['أصوات من الحرب', 'large'],
    ['Conversations Round the Kitchen Tables', 'medium'],
    ['Internationalism', 'medium'],
    ['戦後八十年を迎えて語り継がれる被爆者の声', 'medium'],
    ['Donaudampfschifffahrtsgesellschaft', 'small'],
    ['A long title that says everything about what it holds at once, and more', 'small'],
    ['戦'.repeat(120), 'small'],
  ])('%s is set %s', (title, setting) => {
    expect(settingFor(title)).toBe(setting);
  });

  test('a combined character counts once', () => {
    expect(settingFor('e\u0301'.repeat(13))).toBe('large');
    expect(settingFor('e\u0301'.repeat(14))).toBe('medium');
  });

  test('a hyphenated word that fits a line stays whole, and a longer one may break at its hyphen', () => {
    expect(piecesOf('Hibakusha: First-Hand Accounts').filter(({ whole }) => whole)).toEqual([
      { text: 'First-Hand', whole: true },
    ]);
    expect(piecesOf('Japanese-Americans and World War II').some(({ whole }) => whole)).toBe(false);
  });

  test.each(['Tides', 'A - B', 'a-b c-d', '-', 'Well-Being First', '被爆者-の'])(
    'the pieces of %s joined are the title',
    (title) => {
      expect(
        piecesOf(title)
          .map(({ text }) => text)
          .join(''),
      ).toBe(title);
    },
  );
});
