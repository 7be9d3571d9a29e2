import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { freshFolder } from '../../tools/lib/folders.ts';
import { useSavedTexts } from '../../src/lib/caches/saved-texts.ts';
import type { MadeSite } from '../../src/lib/planned-file.ts';
import { searchParts } from '../../src/search/search-parts.ts';
import { makeStoryFile } from '../../src/search/search-story-file.ts';
import type { Article } from '../../src/schemas/article.ts';
import { editionOf, makeArticle } from '../helpers/make.ts';

afterEach(() => useSavedTexts({ savedText: () => undefined, saveText: () => undefined }));

test('the terms of a story are taken from an earlier build while its words and names are the same', async () => {
  const saved = new Map<string, string>();
  const made: string[] = [];
  useSavedTexts({
    savedText: (kind, file, key) => saved.get(`${kind} ${file} ${key}`),
    saveText: (kind, file, key, text) => void (made.push(file), saved.set(`${kind} ${file} ${key}`, text)),
  });
  const [first, again] = [await makeIndex({}), await makeIndex({})];
  expect(made).toEqual(['articles/2023/story-aaaaaaaa.md']);
  expect(again).toEqual(first);
  await makeIndex({}, 'Low tide at noon.');
  await makeIndex({ topics: ['Harbour'] });
  expect(made).toHaveLength(3);
});

/** The files of the index of one story. */
async function makeIndex(fields: Partial<Article>, text = 'High tide at noon.'): Promise<unknown> {
  const folder = await freshFolder('story-terms');
  const article = makeArticle(fields);
  const row = { path: '/2023/01/01/a/', title: 'Tides', lang: 'en', dir: 'ltr', iso: '', when: '', zone: '', zoneName: '', kicker: '' } as const; // prettier-ignore
  const [file, bytes] = makeStoryFile({ row, text });
  mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
  writeFileSync(path.join(folder, file), bytes);
  const site: MadeSite = { find: (name) => path.join(folder, name), bytesOf: () => 0, filesOf: () => [file] };
  const [part] = searchParts(editionOf([article]), new Map());
  return part?.make(site);
}
