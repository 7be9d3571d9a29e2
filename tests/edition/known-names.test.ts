import { describe, expect, test } from 'vitest';
import { makeEdition } from '../../src/edition/make-edition.ts';
import { withKnownNames } from '../../src/edition/known-names.ts';
import { makeArticle, makePerson, makeTopic } from '../helpers/make.ts';

const RITA = makePerson({ id: 'rita', name: 'Rita Sample', role: 'Writer', glyphs: 'é' });

describe('an author who has a file', () => {
  test.each([
    ['by the id', { name: 'rita' }, { name: 'Rita Sample', role: 'Writer' }],
    ['by the name', { name: 'Rita Sample' }, { name: 'Rita Sample', role: 'Writer' }],
    ['by a different spelling of the name', { name: 'RITA SAMPLE' }, { name: 'Rita Sample', role: 'Writer' }],
    ['with a role given in the story', { name: 'rita', role: 'Editor' }, { name: 'Rita Sample', role: 'Editor' }],
  ])('is named %s', (_, author, expected) => {
    const [story] = withKnownNames([makeArticle({ authors: [author] })], { people: [RITA], topics: [] });
    expect(story?.authors).toEqual([expected]);
  });

  test('changes nothing in a story that says the same', () => {
    const story = makeArticle({ authors: [{ name: 'Rita Sample', role: 'Writer' }, { name: 'Other' }] });
    expect(withKnownNames([story], { people: [RITA], topics: [] })[0]).toBe(story);
  });
});

describe('in the edition', () => {
  const edition = (fields = {}) =>
    makeEdition(
      {
        articles: [
          makeArticle({ id: 'a', authors: [{ name: 'rita' }], topics: ['Zebras', 'alps'], ...fields }),
          makeArticle({ id: 'b', authors: [], topics: ['Bees'] }),
        ],
        series: [],
        people: [RITA],
        topics: [makeTopic({ id: 'z', name: 'Zebras', order: 1 }), makeTopic({ id: 'a', name: 'Alps' })],
      },
      new Date('2024-01-01T00:00:00Z'),
    );

  test('a byline is the person’s, and topics have the order and spelling of their files', () => {
    expect(edition().bylines.find(({ slug }) => slug === 'rita-sample')).toMatchObject({ head: RITA });
    expect(edition().topics.map(({ name }) => name)).toEqual(['Zebras', 'Alps', 'Bees']);
    expect(edition().glyphs).toContain('é');
  });

  test('a person whose stories are all hidden does not exist', () => {
    const hidden = edition({ status: 'draft' });
    expect(JSON.stringify([hidden.bylines, hidden.topics])).not.toMatch(/Rita|Zebras/);
    expect(hidden.glyphs).not.toContain('é');
  });
});
