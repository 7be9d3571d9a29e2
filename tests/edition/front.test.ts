import { expect, test } from 'vitest';
import { makeEdition } from '../../src/edition/make-edition.ts';
import type { FrontChoice } from '../../src/schemas/front.ts';
import { homeFacts, makeHome } from '../../src/views/lists/home.ts';
import { makeArticle } from '../helpers/make.ts';

const NOW = new Date('2024-03-01T00:00:00Z');
const PAST = new Date('2024-02-29T00:00:00Z');

/** From the newest to the oldest. */
const STORIES = ['first', 'second', 'third', 'fourth'].map((id, index) =>
  makeArticle({ id, title: id, published: new Date(Date.UTC(2024, 1, 20 - index)) }),
);
const HIDDEN = makeArticle({ id: 'hidden', title: 'hidden', status: 'draft' });

/** Headlines of the front page, the lead first. */
function front(choice: FrontChoice, stories = STORIES): readonly string[] {
  const { lead, beside, more } = makeHome(
    homeFacts(makeEdition({ articles: [...stories, HIDDEN], series: [], front: choice }, NOW)),
  );
  return [...(lead ? [lead.card] : []), ...beside, ...more].map(({ title }) => title);
}

test.each([
  ['nothing is chosen', { beside: [] }, ['first', 'second', 'third', 'fourth']],
  ['a lead', { lead: { id: 'third' }, beside: [] }, ['third', 'first', 'second', 'fourth']],
  ['stories beside it', { beside: [{ id: 'fourth' }, { id: 'third' }] }, ['first', 'fourth', 'third', 'second']],
  [
    'the newest beside an older lead',
    { lead: { id: 'fourth' }, beside: [{ id: 'first' }] },
    ['fourth', 'first', 'second', 'third'],
  ],
  ['the newest story is chosen for beside', { beside: [{ id: 'first' }] }, ['second', 'first', 'third', 'fourth']],
  [
    'a lead whose time is over',
    { lead: { id: 'third', until: NOW }, beside: [] },
    ['first', 'second', 'third', 'fourth'],
  ],
  [
    'a lead whose time is not over',
    { lead: { id: 'third', until: new Date(+NOW + 1) }, beside: [] },
    ['third', 'first', 'second', 'fourth'],
  ],
  [
    'a place beside it whose time is over',
    { beside: [{ id: 'fourth', until: PAST }, { id: 'third' }] },
    ['first', 'third', 'second', 'fourth'],
  ],
  ['a hidden story', { lead: { id: 'hidden' }, beside: [{ id: 'hidden' }] }, ['first', 'second', 'third', 'fourth']],
] as const)('%s', (_, choice, expected) => {
  expect(front(choice)).toEqual(expected);
});

test('of a story in several languages, only the chosen version is shown', () => {
  const translation = makeArticle({ id: 'translat', title: 'translation', lang: 'ja', translationOf: 'second', published: new Date('2024-02-10') }); // prettier-ignore
  expect(front({ lead: { id: 'translat' }, beside: [] }, [...STORIES, translation])).toEqual(['translation', 'first', 'third', 'fourth']); // prettier-ignore
});
