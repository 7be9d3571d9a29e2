import { afterEach, expect, test } from 'vitest';
import { publication, usePublication } from '../../../src/publication.ts';
import { homeFacts, makeHome } from '../../../src/views/lists/home.ts';
import { editionOf, makeArticle } from '../../helpers/make.ts';

const PICTURE = { path: 'a.png', file: 'articles/2023/a.png', digest: 'a'.repeat(16), width: 1200, height: 800 };

/** The newest story, with a picture or without, and others. */
function homeOf(others: number, hasPicture: boolean) {
  const photo = { image: 'a.png', alt: '', caption: 'A sample.', credit: 'Sample', canShare: true };
  const lead = makeArticle({
    id: 'newest',
    published: new Date('2024-01-01'),
    ...(hasPicture && { photo, pictures: [PICTURE] }),
  });
  const rest = Array.from({ length: others }, (_, index) => makeArticle({ id: `other-${index}` }));
  return makeHome(homeFacts(editionOf([lead, ...rest])));
}

test.each([
  // others, with a picture, beside, below
  [0, true, 0, 0],
  [1, true, 1, 0],
  [3, true, 3, 0],
  [5, true, 5, 0],
  [6, true, 4, 2],
  [7, true, 4, 3],
  [8, true, 5, 3],
  [9, true, 4, 5],
  [10, true, 4, 6],
  [1, false, 1, 0],
  [3, false, 3, 0],
  [4, false, 2, 2],
  [5, false, 2, 3],
  [6, false, 3, 3],
  [10, false, 2, 8],
])(
  'of %i others, lead with a picture: %s, %i stand beside it and %i in rows below',
  (others, picture, beside, below) => {
    const home = homeOf(others, picture);
    expect([home.beside.length, home.more.length]).toEqual([beside, below]);
  },
);

const given = publication;
afterEach(() => {
  usePublication(given);
});

test('a section shows the newest stories of its topic that do not stand above, and none where there are none', () => {
  usePublication({
    ...publication,
    sections: ['harbours', 'Bridges', 'Unknown'],
    lists: { ...publication.lists, home: 2 },
  });
  const stories = ['a', 'b', 'c', 'd', 'e', 'f'].map((id, index) =>
    makeArticle({
      id,
      published: new Date(Date.UTC(2023, 5, 20 - index)),
      topics: id === 'a' ? ['Harbours', 'Bridges'] : ['Harbours'],
    }),
  );
  const { sections } = makeHome(homeFacts(editionOf(stories)));
  expect(sections.map(({ name, path, cards }) => [name, path, cards.map(({ id }) => id).join(' ')])).toEqual([
    ['Harbours', '/topics/harbours/', 'c d e'],
  ]);
});
