import { describe, expect, test } from 'vitest';
import { DEFAULT_COMFORT } from '../../../src/reader/settings/comfort.ts';
import { keepNewest, type StoryMemory } from '../../../src/reader/storage/memory.ts';
import { emptyStore, readStore, type Store } from '../../../src/reader/storage/store.ts';
import { OBJECT_NAMES } from '../../helpers/object-names.ts';

const STORY: StoryMemory = {
  title: 'A sample',
  lang: 'en',
  path: '/2024/01/05/sample/',
  seen: 1_704_412_800_000,
  place: { id: 'p-aaaaaa', fraction: 0.5, whole: 0.25 },
  paragraphs: 'p-aaaaaa p-bbbbbb',
};

/** As version 1 was released: a later version must still read it. */
const VERSION_1 = `{"version":1,"comfort":{"theme":"night","size":125,"face":"serif","measure":"wide","leading":"open","justify":true,"hyphens":true,"shortcuts":false},"stories":{"smplpt05":{"title":"A sample","lang":"en","path":"/2024/01/05/sample/","seen":1704412800000,"place":{"id":"p-aaaaaa","fraction":0.5,"whole":0.25},"isRead":true,"saved":1704412800001,"paragraphs":"p-aaaaaa p-bbbbbb"}},"series":{"twelve-parts":{"seen":1704412800000,"parts":"/2024/01/05/sample/"}}}`;

test('a document of version 1 is read as it was written', () => {
  expect(JSON.stringify(readStore(VERSION_1))).toBe(VERSION_1);
});

test('an older document is converted step by step', () => {
  const upgrades = {
    1: (document: Record<string, unknown>) => ({ ...document, series: {} }),
    2: (document: Record<string, unknown>) => ({ ...document, comfort: DEFAULT_COMFORT }),
  };
  expect(readStore('{"version":1,"stories":{}}', upgrades, 3)).toEqual({
    ...emptyStore(),
    version: 3,
    comfort: DEFAULT_COMFORT,
  });
});

test('a document of a later version is not touched', () => {
  expect(readStore('{"version":2,"anything":true}')).toBe('newer');
});

describe('refused completely', () => {
  const withStory = (story: object): string =>
    JSON.stringify({ ...emptyStore(), stories: { smplpt05: { ...STORY, ...story } } });

  test.each([
    ['nothing', ''],
    ['half a document', VERSION_1.slice(0, -20)],
    ['a list', '[]'],
    ['null', 'null'],
    ['another program’s file', '{"items":[]}'],
    ['an invalid version', '{"version":"1","stories":{},"series":{}}'],
    ['a version before the first', '{"version":0,"stories":{},"series":{}}'],
    ['stories in a list', '{"version":1,"stories":[],"series":{}}'],
    ['an unknown choice', JSON.stringify({ ...emptyStore(), comfort: { ...DEFAULT_COMFORT, theme: 'pink' } })],
    ['a story that links to a script', withStory({ path: 'javascript:alert(1)' })],
    ['a story that links to another host', withStory({ path: '//elsewhere.example/' })],
    ['a story that links to another host with a backslash', withStory({ path: '/\\elsewhere.example/' })],
    ['a story that links to another host after a tab', withStory({ path: '/\t/elsewhere.example/' })],
    ['a place past the end', withStory({ place: { id: 'p-aaaaaa', fraction: 2, whole: 0 } })],
    ['an invalid day', withStory({ seen: 1e20 })],
    ['a title that is a number', withStory({ title: 7 })],
  ])('%s', (_, text) => {
    expect(readStore(text)).toBe('foreign');
  });

  test('but not the same story in a valid form', () => {
    expect(readStore(withStory({}))).toMatchObject({ stories: { smplpt05: STORY } });
  });
});

test('the newest stories are kept, and saved ones before all others', () => {
  const stories: Store['stories'] = {
    old: { ...STORY, seen: 1 },
    saved: { ...STORY, seen: 0, saved: 5 },
    new: { ...STORY, seen: 3 },
    newer: { ...STORY, seen: 4 },
  };
  expect(Object.keys(keepNewest(stories, 3)).sort()).toEqual(['new', 'newer', 'saved']);
  expect(keepNewest(stories, 4)).toEqual(stories);
});

test.each(OBJECT_NAMES)(
  'a series or story called %s is remembered only after it was opened, and then completely',
  (name) => {
    for (const before of [emptyStore(), readStore('{"version":1,"stories":{},"series":{}}')]) {
      if (typeof before === 'string') throw new Error(before);
      expect([before.stories[name], before.series[name]]).toEqual([undefined, undefined]);
      before.stories[name] = STORY;
      before.series[name] = { seen: 1, parts: '' };
      const text = JSON.stringify({
        ...before,
        stories: keepNewest(before.stories, 9),
        series: keepNewest(before.series, 9),
      });
      const after = readStore(text);
      expect(typeof after === 'string' ? after : [after.stories[name], after.series[name]]).toEqual([
        STORY,
        { seen: 1, parts: '' },
      ]);
    }
  },
);
