import type { Problem } from '../../../lib/errors/problem.ts';
import { webAddress } from '../../../schemas/fields/fields.ts';
import type { StoryFields } from './convert-fields.ts';
import type { FieldReader } from './field-reader.ts';
import { nameOfTerm } from './term-names.ts';

/** Names that themes use for the fields of an author. */
const NAME = ['name', 'display_name', 'display', 'title', 'login'];
const ADDRESS = ['url', 'link', 'website', 'homepage', 'uri'];

/** Returns the authors of a post, or `fallback`, each with name and web address. */
export function readAuthors(
  reader: FieldReader,
  fallback: string | undefined,
  terms: ReadonlyMap<string, string>,
): ReadAuthors {
  const field = reader.take('authors', 'author', 'byline');
  const values: unknown[] = Array.isArray(field?.value) ? field.value : field ? [field.value] : [];
  const authors = values.flatMap((value): Author[] => {
    if (typeof value === 'string')
      return value.trim() === '' ? [] : [{ name: nameOfTerm(terms, 'author', value.trim()) }];
    if (typeof value !== 'object' || value === null) return [];
    const name = textIn(value, NAME);
    if (name === undefined) {
      reader.leaveOut(field?.name ?? 'author', 'an author without a name');
      return [];
    }
    const url = textIn(value, ADDRESS);
    if (Object.keys(value).some((key) => !NAME.includes(key) && !ADDRESS.includes(key)))
      reader.leaveOut(field?.name ?? 'author', 'more than a name and an address');
    return [{ name, ...(webAddress.safeParse(url).success && url !== undefined && { url }) }];
  });
  if (authors.length > 0) return { authors, problems: [] };
  if (fallback !== undefined) return { authors: [{ name: fallback }], problems: [] };
  const write = 'author: and a name, or run the import with --author "NAME" for all posts that name nobody';
  const { line = 1, column = 1, found } = field ?? {};
  return { authors, problems: [{ line, column, field: 'author', found, note: 'nobody is named', write }] };
}

function textIn(value: object, names: readonly string[]): string | undefined {
  for (const name of names) {
    const text: unknown = Object.hasOwn(value, name) ? Reflect.get(value, name) : undefined;
    if (typeof text === 'string' && text.trim() !== '') return text.trim();
  }
  return undefined;
}

type Author = StoryFields['authors'][number];

export interface ReadAuthors {
  readonly authors: readonly Author[];
  readonly problems: readonly Problem[];
}
