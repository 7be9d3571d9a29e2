import type { Article } from '../../src/schemas/article.ts';
import type { Callout } from '../../src/schemas/callout.ts';
import type { TextPage } from '../../src/schemas/page.ts';
import type { TextEntryFacts } from '../../src/schemas/text-entry.ts';
import type { Person } from '../../src/schemas/person.ts';
import type { Topic } from '../../src/schemas/topic.ts';
import type { Series } from '../../src/schemas/series.ts';
import { makeEdition, type Edition } from '../../src/edition/make-edition.ts';

/** Makes a public story of 2023, with defaults for what a test does not state. */
export function makeArticle(fields: Partial<Article> = {}): Article {
  const id = fields.id ?? 'aaaaaaaa';
  return {
    id,
    slug: `story-${id}`,
    file: `articles/2023/story-${id}.md`,
    title: 'A sample story',
    published: new Date('2023-11-17T00:10:00Z'),
    agency: 'Sample Agency',
    authors: [],
    corrections: [],
    topics: [],
    aliases: [],
    status: 'published',
    digest: '0'.repeat(16),
    links: [],
    addresses: [],
    opening: 'This is a sample.',
    words: 4,
    pictures: [],
    glyphs: '',
    ...fields,
  };
}

/** Makes a series without stories. */
export function makeSeries(fields: Partial<Series> = {}): Series {
  return {
    id: 'sample-series',
    file: 'series/sample-series.md',
    title: 'A sample series',
    teaser: 'A series made for tests.',
    order: 'reading',
    state: 'ongoing',
    cover: { pattern: 'seigaiha', colour: 'indigo' },
    digest: '0'.repeat(16),
    links: [],
    addresses: [],
    hasIntroduction: false,
    glyphs: '',
    ...fields,
  };
}

/** Makes a person with only a name. */
export function makePerson(fields: Partial<Person> = {}): Person {
  return { ...textEntry('people', fields.id ?? 'rita-sample'), name: 'Rita Sample', profiles: [], ...fields };
}

/** Makes a topic with only a name. */
export function makeTopic(fields: Partial<Topic> = {}): Topic {
  return { ...textEntry('topics', fields.id ?? 'harbours'), name: 'Harbours', ...fields };
}

/** Makes a call-out for every story. */
export function makeCallout(fields: Partial<Callout> = {}): Callout {
  const entry = textEntry('callouts', fields.id ?? 'support');
  return { ...entry, title: 'A sample call-out', where: ['articles'], topics: [], ...fields };
}

/** Makes one of the paper's own pages. */
export function makePage(fields: Partial<TextPage> = {}): TextPage {
  const entry = { ...textEntry('pages', fields.id ?? 'about'), opening: 'This is a sample page.', hasText: true };
  return { ...entry, title: 'A sample page', place: 'footer', policy: [], ...fields };
}

function textEntry(folder: string, id: string): TextEntryFacts {
  const facts = { digest: '0'.repeat(16), links: [], addresses: [], opening: '', pictures: [], glyphs: '' };
  return { ...facts, id, file: `${folder}/${id}.md`, hasText: false };
}

/** Makes the edition of some stories on a day after all of them. */
export function editionOf(
  articles: readonly Article[],
  series: readonly Series[] = [],
  now = '2024-01-01T00:00:00Z',
): Edition {
  return makeEdition({ articles, series }, new Date(now));
}
