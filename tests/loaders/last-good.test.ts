import { describe, expect, test } from 'vitest';
import { Changes, LastGood } from '../../src/loaders/last-good.ts';
import { NEWEST_FIRST } from '../../src/schemas/front.ts';
import { fillPublication, publicationSchema } from '../../src/schemas/publication/publication.ts';
import { SAMPLE } from '../../tools/lib/publication.ts';
import { makeArticle, makeCallout, makePage } from '../helpers/make.ts';

const FACTS = fillPublication(publicationSchema.parse(SAMPLE));
const LOGO = { width: 8, height: 8, markup: '<path d="M1 1h6v6z"/>' };
const NOTHING = {
  articles: [],
  series: [],
  pages: [],
  people: [],
  topics: [],
  callouts: [],
  files: [],
  refused: [],
  checked: new Map(),
  publication: FACTS,
  front: NEWEST_FIRST,
};
const A = makeArticle({ id: 'aaaaaaaa', slug: 'a', file: 'articles/a.md' });
const B = makeArticle({ id: 'bbbbbbbb', slug: 'b', file: 'articles/b.md' });

test.for([
  ['stays while its file is there and refused', [B], ['articles/a.md', 'articles/b.md'], [B, A]],
  ['is removed with its file', [B], ['articles/b.md'], [B]],
  [
    'is replaced by another with its id',
    [{ ...B, id: A.id }],
    ['articles/a.md', 'articles/b.md'],
    [{ ...B, id: A.id }],
  ],
  ['is replaced by another at its address', [{ ...B, slug: A.slug }], ['articles/a.md', 'articles/b.md'], [{ ...B, slug: A.slug }]], // prettier-ignore
] as const)('the last good version of a story %s', ([, articles, files, expected]) => {
  const lastGood = new LastGood();
  lastGood.complete({
    articles: [A, B],
    series: [],
    pages: [],
    people: [],
    topics: [],
    callouts: [],
    files: ['articles/a.md', 'articles/b.md'],
  });
  expect(
    lastGood.complete({ articles, series: [], pages: [], people: [], topics: [], callouts: [], files }).articles,
  ).toEqual(expected);
});

describe('what has changed since the last valid version is reported once:', () => {
  test('a story', () => {
    const changes = new Changes();
    const read = (fingerprints: Record<string, string>, files = Object.keys(fingerprints)) =>
      changes.since({ ...NOTHING, checked: new Map(Object.entries(fingerprints).map(([file, fingerprint]) => [file, { article: makeArticle({ file }), fingerprint, warnings: [] }])), files }); // prettier-ignore
    expect(read({ a: '1', b: '1' })).toEqual([]);
    expect(read({ a: '2', b: '1' })).toEqual(['a']);
    // Refused files are reported separately.
    expect(read({ b: '1' }, ['a', 'b'])).toEqual([]);
    expect(read({ a: '2', b: '1', c: '1' })).toEqual(['c']);
    expect(read({ a: '2', b: '1' })).toEqual(['c']);
  });

  test.for([
    ['a page', { pages: [makePage({ digest: 'x' })] }, { pages: [makePage({ digest: 'y' })] }, 'pages/about.md'],
    ['a call-out that is gone', { callouts: [makeCallout()] }, {}, 'callouts/support.md'],
    ['the facts', {}, { publication: { ...FACTS, motto: 'Another' } }, 'publication.yaml'],
    [
      'the look',
      {},
      { publication: { ...FACTS, look: { ...FACTS.look, measures: { ...FACTS.look.measures, content: '60rem' } } } },
      'look.css',
    ],
    ['the logo', {}, { publication: { ...FACTS, look: { ...FACTS.look, logo: LOGO } } }, 'logo.svg'],
    ['the words', {}, { publication: { ...FACTS, words: { nav: { search: 'Find' } } } }, 'words/'],
    ['the front page', {}, { front: { lead: { id: 'aaaaaaaa' }, beside: [] } }, 'front.yaml'],
  ] satisfies [string, Given, Given, string][])('%s', ([, before, after, file]) => {
    const changes = new Changes();
    const read = (fields: Given) => {
      const content = { ...NOTHING, ...fields };
      const texts = [content.pages, content.callouts].flat();
      return changes.since({ ...content, files: texts.map((text) => text.file) });
    };
    read(before);
    expect(read(after)).toEqual([file]);
    expect(read(after)).toEqual([]);
  });

  test('not a refused choice for the front page, nor anything while the facts are refused', () => {
    const changes = new Changes();
    changes.since({ ...NOTHING, front: { lead: { id: 'aaaaaaaa' }, beside: [] } });
    expect(
      changes.since({
        ...NOTHING,
        refused: [{ file: 'content/front.yaml', story: undefined, path: undefined, problems: [] }],
      }),
    ).toEqual([]);
    expect(changes.since({ ...NOTHING, publication: undefined })).toEqual([]);
  });
});

type Given = Partial<Parameters<Changes['since']>[0]>;
