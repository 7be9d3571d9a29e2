import { afterEach, expect, test } from 'vitest';
import { publication, usePublication } from '../../../src/publication.ts';
import { homeFacts, makeHome } from '../../../src/views/lists/home.ts';
import { editionOf, makeArticle } from '../../helpers/make.ts';

const PICTURE = { path: 'a.png', file: 'articles/2023/a.png', digest: 'a'.repeat(16), width: 1200, height: 800 };

/** A headline and a standfirst of a few words, and of as many words as papers print. */
const SHORT = { title: 'A sample story', standfirst: 'This is a sample.' };
const LONG = {
  title: 'A sample headline that needs two lines or even three of them in a column beside another story',
  standfirst: 'A sample standfirst, which says in a whole sentence what there is to read in this story. '.repeat(3),
};

const USUAL = {
  title: 'A sample headline of nine words for a column',
  standfirst: 'A sample standfirst, which says in a sentence what there is to read.',
};

/** The newest story, with a picture or without, and others. */
function homeOf(others: number, hasPicture: boolean, words = SHORT, leadWords = {}, picture = PICTURE) {
  const photo = { image: 'a.png', alt: '', caption: 'A sample.', credit: 'Sample', canShare: true };
  const lead = makeArticle({
    id: 'newest',
    published: new Date('2024-01-01'),
    ...leadWords,
    ...(hasPicture && { photo, pictures: [picture] }),
  });
  const rest = Array.from({ length: others }, (_, index) => makeArticle({ id: `other-${index}`, ...words }));
  return makeHome(homeFacts(editionOf([lead, ...rest])));
}

test.each([
  // others, with a picture, layout, beside, below
  [0, true, 'halves', 0, 0],
  [1, true, 'below', 1, 0],
  [3, true, 'below', 3, 0],
  [4, true, 'below', 2, 2],
  [5, true, 'below', 2, 3],
  [6, true, 'column', 6, 0],
  [7, true, 'column', 7, 0],
  [8, true, 'column', 6, 2],
  [9, true, 'column', 7, 2],
  [10, true, 'column', 7, 3],
  [0, false, 'headline', 0, 0],
  [1, false, 'row', 1, 0],
  [2, false, 'headline', 0, 2],
  [3, false, 'headline', 0, 3],
  [4, false, 'row', 1, 3],
  [6, false, 'headline', 0, 6],
  [10, false, 'row', 1, 9],
] as const)(
  'of %i other short stories, lead with a picture: %s, the layout is %s: %i beside it and %i in rows below',
  (others, picture, layout, beside, below) => {
    const home = homeOf(others, picture);
    expect([home.layout, home.beside.length, home.more.length]).toEqual([layout, beside, below]);
  },
);

test('fewer stories are beside the lead if they have more words', () => {
  expect(homeOf(9, true, LONG).beside.length).toBeLessThan(homeOf(9, true, SHORT).beside.length);
});

test.each([
  ['is upright', [{ ...PICTURE, height: 1800 }], 'a.png'],
  ['may not be shown', [], undefined],
] as const)(
  'fewer stories are beside a lead whose picture %s than beside one with a wide picture',
  (_, pictures, image) => {
    const photo = { image, alt: '', caption: 'A sample.', credit: 'Sample', canShare: true };
    const topics = ['Harbours'];
    const lead = makeArticle({
      id: 'newest',
      published: new Date('2024-01-01'),
      topics,
      photo,
      pictures: [...pictures],
    });
    const rest = Array.from({ length: 9 }, (_, index) => makeArticle({ id: `other-${index}`, topics, ...SHORT }));
    const { lead: shown, beside } = makeHome(homeFacts(editionOf([lead, ...rest])));
    expect(shown?.card.topic).toBe('Harbours');
    expect(beside.length).toBeLessThan(homeOf(9, true).beside.length);
  },
);

test('fewer stories are beside the lead if they have pictures and topics', () => {
  const photo = { image: 'a.png', alt: '', caption: 'A sample.', credit: 'Sample', canShare: true };
  const make = (id: string, published: string) =>
    makeArticle({ id, published: new Date(published), topics: ['Harbours'], photo, pictures: [PICTURE], ...LONG });
  const rest = Array.from({ length: 9 }, (_, index) => make(`other-${index}`, '2023-01-01'));
  const { beside } = makeHome(homeFacts(editionOf([make('newest', '2024-01-01'), ...rest])));
  expect(beside.length).toBeLessThan(homeOf(9, true).beside.length);
});

test.each([4, 5, 6, 7, 8, 9, 10])('of %i other stories, none is alone in a row', (others) => {
  for (const words of [SHORT, LONG])
    for (const hasPicture of [true, false]) expect(homeOf(others, hasPicture, words).more.length).not.toBe(1);
});

test('the text of a lead without a picture is in columns if it has as many lines as these need', () => {
  expect(homeOf(0, false, SHORT, LONG).layout).toBe('columns');
});

test.each([
  ['a panorama', 2400, 600, 'panorama'],
  ['a wide picture', 1200, 800, 'halves'],
  ['a square', 1200, 1200, 'halves'],
  ['an upright picture', 800, 1200, 'halves'],
])('alone on the front page, a long story with %s of %i × %i pixels has the layout %s', (_, width, height, layout) => {
  const picture = { ...PICTURE, width, height };
  expect(homeOf(0, true, SHORT, LONG, picture).layout).toBe(layout);
});

test.each(['en', 'ja'])('a story in %s alone on the front page has its text beside its headline', (lang) => {
  expect(homeOf(0, false, SHORT, { ...USUAL, lang }).layout).toBe('headline');
});

test('a front page without stories has neither lead nor rows', () => {
  expect(makeHome(homeFacts(editionOf([])))).toMatchObject({ lead: undefined, beside: [], more: [], sections: [] });
});

test('others stand below a lead whose headline and text are as high as its picture', () => {
  const { layout, beside, more } = homeOf(2, true, LONG, USUAL);
  expect([layout, beside.length, more.length]).toEqual(['halves', 0, 2]);
});

const given = publication;
afterEach(() => {
  usePublication(given);
});

test('a section shows the newest stories of its topic that are not shown above, and none if there are none', () => {
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
