import { nameInWords } from '../../../loaders/checks/check-names.ts';
import type { Article } from '../../../schemas/article.ts';
import { nameKey, slugFrom } from '../../../schemas/slug.ts';
import type { StoryFields } from '../fields/convert-fields.ts';

/**
 * Topics and authors of a whole archive, each with a page of its own. One name in two spellings is one, and the first stays;
 * of two topics whose pages would share an address (`C`, `C++`) the later one is written in words (`C plus plus`). Of people
 * the letters tell who it is: `Ada Lovelace (@ada)` is `Ada Lovelace (ada)`.
 */
export class SharedNames {
  private readonly topics = new Map<string, string>();
  private readonly bylines = new Map<string, string>();

  /** @param existing stories that are in the content folder already */
  constructor(existing: readonly Article[]) {
    for (const { topics, authors, agency } of existing) {
      for (const topic of topics) settle(this.topics, topic);
      for (const name of [agency, ...authors.map((author) => author.name)]) if (name) firstOf(this.bylines, name);
    }
  }

  /** The fields of a story with names as the whole site has them. */
  settle(fields: StoryFields): StoryFields {
    const topics = [...new Set((fields.topics ?? []).map((topic) => settle(this.topics, topic)))];
    const authors = fields.authors
      .map((author) => ({ ...author, name: firstOf(this.bylines, author.name) }))
      .filter(({ name }, index, all) => all.findIndex((other) => other.name === name) === index);
    return { ...fields, authors, ...(fields.topics && { topics }) };
  }
}

function firstOf(names: Map<string, string>, name: string): string {
  const first = names.get(slugFrom(name)) ?? name;
  names.set(slugFrom(name), first);
  return first;
}

function settle(names: Map<string, string>, name: string): string {
  const first = names.get(slugFrom(name));
  if (first === undefined) {
    names.set(slugFrom(name), name);
    return name;
  }
  if (nameKey(first) === nameKey(name)) return first;
  const words = nameInWords(name);
  // A name that words cannot tell apart keeps its own, and the build says whose address it would take.
  return slugFrom(words) === slugFrom(name) ? name : settle(names, words);
}
