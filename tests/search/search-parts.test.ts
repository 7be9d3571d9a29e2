import { expect, test } from 'vitest';
import { searchParts } from '../../src/search/search-parts.ts';
import type { Article } from '../../src/schemas/article.ts';
import { editionOf, makeArticle } from '../helpers/make.ts';

const old = makeArticle({ published: new Date('2020-01-01T00:00:00Z') });

test('a part is made again if its stories show something else', () => {
  expect(keyOfOldest([old], 'text:2')).not.toBe(keyOfOldest([old], 'text:1'));
});

test('a part stays the same if another part gets a story', () => {
  expect(keyOfOldest([newStory({}), old])).toBe(keyOfOldest([old]));
});

test('every part is made again when the first story in another language comes, because all get a filter by language', () => {
  expect(keyOfOldest([newStory({ lang: 'ja' }), old])).not.toBe(keyOfOldest([old]));
});

function newStory(fields: Partial<Article>): Article {
  return makeArticle({ id: 'bbbbbbbb', published: new Date('2023-01-01T00:00:00Z'), ...fields });
}

/** The key of the part that has the story of 2020, whose page has this key. */
function keyOfOldest(stories: readonly Article[], page = 'text:1'): string | undefined {
  const parts = searchParts(editionOf(stories), new Map([['2020/01/01/story-aaaaaaaa/index.html', page]]));
  return parts.at(-1)?.key;
}
