import { expect, test } from 'vitest';
import { makeRedirects, spellings } from '../../../src/views/addresses/redirects.ts';
import { editionOf, makeArticle } from '../../helpers/make.ts';

const old = makeArticle({ id: 'aaaaaaaa', aliases: ['/first/', '/second/'] });
const withdrawn = makeArticle({
  id: 'bbbbbbbb',
  published: new Date('2023-11-18T00:10:00Z'),
  status: 'withdrawn',
  withdrawal: { at: new Date('2023-11-19T00:10:00Z'), reason: 'A sample.' },
  aliases: ['/gone/'],
});
const draft = makeArticle({ id: 'cccccccc', status: 'draft', aliases: ['/hidden/'] });

test('addresses redirect to stories and notices, newest first, and to nothing hidden', () => {
  expect(makeRedirects(editionOf([old, withdrawn, draft]))).toEqual({
    feeds: [],
    aliases: [
      { from: '/gone/', to: '/2023/11/18/story-bbbbbbbb/' },
      { from: '/first/', to: '/2023/11/17/story-aaaaaaaa/' },
      { from: '/second/', to: '/2023/11/17/story-aaaaaaaa/' },
    ],
    shortLinks: [
      { from: '/a/bbbbbbbb/', to: '/2023/11/18/story-bbbbbbbb/' },
      { from: '/a/aaaaaaaa/', to: '/2023/11/17/story-aaaaaaaa/' },
    ],
  });
});

test.for([
  ['/2019/story.html/', ['/2019/story.html/', '/2019/story.html']],
  ['/2019.10/story/', ['/2019.10/story/']],
] as const)('%s is requested as %j', ([path, spelt]) => {
  expect(spellings(path)).toEqual(spelt);
});
