import { afterEach, expect, test } from 'vitest';
import { makeFeed } from '../../../src/views/feeds/feed.ts';
import { feedChannels, feedFacts } from '../../../src/views/feeds/feed-channels.ts';
import { useSavedTexts } from '../../../src/lib/caches/saved-texts.ts';
import type { Article } from '../../../src/schemas/article.ts';
import { editionOf, makeArticle } from '../../helpers/make.ts';

const keys: string[] = [];

afterEach(() => {
  keys.length = 0;
  useSavedTexts({ savedText: () => undefined, saveText: () => undefined });
});

test('the text of a story is taken from an earlier build while the story shows the same', () => {
  useSavedTexts({ savedText: (_, __, key) => (keys.push(key), 'Saved.'), saveText: () => undefined });
  expect(contents({ title: 'Low tide' })).toEqual(['Saved.']);
  contents({ title: 'Low tide' });
  contents({ title: 'High tide' });
  contents({ title: 'Low tide', lang: 'ja' });
  expect(keys[1]).toBe(keys[0]);
  expect(new Set(keys).size).toBe(3);
});

function contents(fields: Partial<Article>): readonly string[] {
  const edition = editionOf([makeArticle(fields)]);
  const [channel] = feedChannels(edition);
  if (!channel) throw new Error('There is no feed.');
  return makeFeed(feedFacts(channel, edition)).items.map(({ content }) => content);
}
