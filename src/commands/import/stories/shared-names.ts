import { nameInWords } from '../../../loaders/checks/check-names.ts';
import type { Article } from '../../../schemas/article.ts';
import { nameKey, slugFrom } from '../../../schemas/fields/slug.ts';
import type { StoryFields } from '../fields/convert-fields.ts';

/**
 * The topics and authors of a whole archive, each with its own page. Two spellings of a name count as one; the first stays.
 * If the pages of two topics would have the same address (`C`, `C++`), the later one is written in words (`C plus plus`). The
 * letters of a name identify a person: `Ada Lovelace (@ada)` is `Ada Lovelace (ada)`.
 */
export class SharedNames {
  private readonly topics = new Map<string, string>();
  private readonly bylines = new Map<string, string>();

  /** @param existing stories already in the content folder */
  constructor(existing: readonly Article[]) {
    for (const { topics, authors, agency } of existing) {
      for (const topic of topics) settle(this.topics, topic);
      for (const name of [agency, ...authors.map((author) => author.name)]) if (name) firstOf(this.bylines, name);
    }
  }

  /** Returns the fields of a story with names as the whole site writes them. */
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
  // If words cannot tell two names apart, the name stays, and the build reports whose address it would take.
  return slugFrom(words) === slugFrom(name) ? name : settle(names, words);
}
