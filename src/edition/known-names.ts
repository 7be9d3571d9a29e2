import type { Article, Author } from '../schemas/article.ts';
import type { Person } from '../schemas/person.ts';
import type { Topic } from '../schemas/topic.ts';
import { normaliseSlug } from '../schemas/fields/slug.ts';
import { slugOfName } from './name-spellings.ts';

/**
 * Uses the names of people and topics that have files. An author may be given by a person's id, or by the name in any
 * spelling; the person's role is added if the story has none. A story that already has these names is returned as the
 * same object.
 */
export function withKnownNames(stories: readonly Article[], { people, topics }: KnownNames): readonly Article[] {
  if (people.length + topics.length === 0) return stories;
  const personOf = personFinder(people);
  const topicNames = new Map(topics.map(({ name }) => [slugOfName(name), name]));
  return stories.map((story) => {
    const authors = story.authors.map((author) => fromFile(author, personOf(author.name)));
    const names = [...new Set(story.topics.map((name) => topicNames.get(slugOfName(name)) ?? name))];
    const isSame = authors.every((author, index) => author === story.authors[index]) && names.join('\0') === story.topics.join('\0'); // prettier-ignore
    return isSame ? story : { ...story, authors, topics: names };
  });
}

/** Finds the person that an author’s name refers to, by id, then by name. */
export function personFinder<One extends Pick<Person, 'id' | 'name'>>(
  people: readonly One[],
): (name: string) => One | undefined {
  const byId = new Map(people.map((person) => [person.id, person]));
  const bySlug = new Map(people.map((person) => [slugOfName(person.name), person]));
  return (name) => byId.get(normaliseSlug(name)) ?? bySlug.get(slugOfName(name));
}

function fromFile(author: Author, person: Person | undefined): Author {
  if (!person) return author;
  const { name, role = author.role } = person;
  if (author.name === name && (author.role ?? role) === author.role) return author;
  return { ...author, name, ...(author.role === undefined && role !== undefined && { role }) };
}

interface KnownNames {
  readonly people: readonly Person[];
  readonly topics: readonly Topic[];
}
