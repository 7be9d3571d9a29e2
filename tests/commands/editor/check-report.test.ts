import { describe, expect, test } from 'vitest';
import { describeState, formatCheck, type CheckedContent } from '../../../src/commands/editor/check-report.ts';
import { makeArticle } from '../../helpers/make.ts';

const NOW = new Date('2024-12-01T00:00:00Z');

const PUBLISHED = new Date('2024-01-05T00:00:00Z');

const checked = (fields: Partial<CheckedContent> = {}) =>
  formatCheck({
    problems: [],
    warnings: [],
    articles: [],
    isWhole: false,
    isAsked: () => true,
    show: (file) => `content/${file}`,
    now: NOW,
    zone: 'Asia/Tokyo',
    language: 'en',
    ...fields,
  });

describe('the report says of a story', () => {
  test.for([
    ['where it is public', {}, /^is public at https:\/\/.*\/2024\/01\/05\/a\/$/],
    ['how long it is', { expires: new Date('2024-12-10T00:00:00Z') }, /, until 2024-12-10 09:00 JST$/],
    [
      'when it will be public',
      { published: new Date('2024-12-24T00:00:00Z') },
      /^becomes public at 2024-12-24 09:00 JST, at https:/,
    ],
    [
      'when its embargo ends',
      { embargo: new Date('2024-12-24T00:00:00Z') },
      /^becomes public at 2024-12-24 09:00 JST, at https:/,
    ],
    ['that it is a draft', { status: 'draft' as const }, /^is a draft/],
    [
      'since when it has not been public',
      { expires: new Date('2024-06-01T00:00:00Z') },
      /^has not been public since 2024-06-01 09:00 JST$/,
    ],
    [
      'that it is withdrawn',
      { status: 'withdrawn' as const, withdrawal: { at: NOW, reason: 'A reason.' } },
      /^is withdrawn: there is a notice at https:/,
    ],
  ] as const)('%s', ([, fields, expected]) => {
    const article = makeArticle({ slug: 'a', published: PUBLISHED, ...fields });
    expect(describeState(article, NOW, 'Asia/Tokyo')).toMatch(expected);
  });
});

test('problems come first, and those of other files are only counted', () => {
  const problems = ['a', 'b', 'b'].map((name) => ({ file: `content/articles/${name}.md`, line: 2, field: 'id', write: 'id: aaaaaaaa' })); // prettier-ignore
  const report = checked({ problems, isAsked: (file) => file === 'content/articles/a.md' });
  expect(report).toBe(`content/articles/a.md:2  id
  found     nothing
  write     id: aaaaaaaa

2 more problems in other files: npm run check shows all.`);
});

test.each(['content/articles/a.md', 'content/front.yaml', 'content/publication.yaml', 'content/words/pt.yaml'])(
  'only warnings for the requested file are shown: %s',
  (asked) => {
    const warnings = [
      { file: asked, text: `${asked}:9:3  link\n  found     x` },
      { file: 'content/articles/ab.md', text: 'content/articles/ab.md:9:3  link\n  found     y' },
    ];
    expect(checked({ warnings, isAsked: (file) => file === asked })).toBe(warnings[0]?.text);
  },
);

test.for([
  [
    'en',
    'A sample of a headline that goes on about a harbour, two ferries, three lighthouses the cat of a baker and whoever came by',
    true,
  ],
  ['en', 'A sample of a headline that goes on about a harbour and two ferries', false],
  ['ja', '見本の港が開くまでの長い道のりについての見出しで二隻の渡し船と三つの灯台とパン屋の猫も出てくる見本', true],
] as const)('a headline that is too small in a link preview is reported (%s, %s)', ([lang, title, isLong]) => {
  const articles = [makeArticle({ title, lang, published: PUBLISHED })];
  expect(checked({ articles }).includes('too small to read')).toBe(isLong);
});

test('for the whole archive, stories that will change are named, and the others are counted', () => {
  const articles = [
    makeArticle({ id: 'aaaaaaaa', file: 'articles/a.md', published: PUBLISHED }),
    makeArticle({ id: 'bbbbbbbb', file: 'articles/b.md', published: new Date('2024-12-24T00:00:00Z') }),
    makeArticle({ id: 'cccccccc', file: 'articles/c.md', published: PUBLISHED, expires: new Date('2024-12-10') }),
  ];
  const report = checked({ articles, isWhole: true });
  expect(report).not.toContain('content/articles/a.md');
  expect(report).toContain('content/articles/b.md  becomes public');
  expect(report).toContain('content/articles/c.md  is public');
  expect(report).toMatch(/Stories: 1 scheduled, 2 public\.$/);
});
