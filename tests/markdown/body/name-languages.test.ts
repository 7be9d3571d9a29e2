import { expect, test } from 'vitest';
import { htmlOf } from '../story.ts';

test.each([
  ['a table', '| a |\n|---|\n| b |', /aria-label="Table" lang="en"><table lang="ja">/],
  ['code', '    a', /aria-label="Code" dir="ltr" lang="en"><code lang="ja">/],
  [
    'the way back from a note',
    'a[^1]\n\n[^1]: b',
    /aria-label="Back to reference 1" class="footnote-back" lang="en"><span lang="ja">↩/,
  ],
])(
  'in a story of another language, the name of %s is in the paper’s, and what is in it in the story’s',
  (_, body, expected) => {
    expect(htmlOf(body, { lang: 'ja' })).toMatch(expected);
  },
);

test('a passage keeps its own language in a place that we name', () => {
  const table = '<table><tr><td>a</td></tr></table>';
  expect(htmlOf(`<div lang="fr">${table}</div>`, { lang: 'ja' })).toContain('lang="en"><table lang="fr">');
  expect(htmlOf(`<div lang="en">${table}</div>`, { lang: 'ja' })).toMatch(/aria-label="Table"><table>/);
});

test('a story in the paper’s language says nothing of it', () => {
  expect(htmlOf('| a |\n|---|\n| b |\n\n    c')).not.toContain('lang');
});
