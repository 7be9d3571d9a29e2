import { expect, test } from 'vitest';
import { makePlainFiles } from '../../src/model/plain-files.ts';
import { editionOf, makeArticle } from '../helpers/make.ts';

const story = makeArticle({ id: 'aaaaaaaa', aliases: ['/earlier/'] });
const withdrawn = makeArticle({
  id: 'bbbbbbbb',
  status: 'withdrawn',
  withdrawal: { at: new Date('2023-11-19T00:10:00Z'), reason: 'A sample.' },
});
const draft = makeArticle({ id: 'cccccccc', status: 'draft', aliases: ['/hidden/'] });

test('a story has its earlier addresses, its short link and a QR code, a notice no code, a draft nothing', () => {
  expect(makePlainFiles(editionOf([story, withdrawn, draft]))).toEqual({
    redirects: [
      { from: '/earlier/', to: '/2023/11/17/story-aaaaaaaa/' },
      { from: '/a/aaaaaaaa/', to: '/2023/11/17/story-aaaaaaaa/' },
      { from: '/a/bbbbbbbb/', to: '/2023/11/17/story-bbbbbbbb/' },
    ],
    codes: ['aaaaaaaa'],
    cards: [],
    shards: [['2023-1', ['/2023/11/17/story-aaaaaaaa/']]],
  });
});
