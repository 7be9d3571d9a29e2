import { slugFrom } from '../../../schemas/fields/slug.ts';
import type { System } from '../read/list-archive.ts';
import { textOf } from '../read/post.ts';
import { type Field } from '../read/post.ts';
import type { FieldReader } from './field-reader.ts';
import { nameOfTerm } from './term-names.ts';

/** Returns the categories of a post, then its tags. Two spellings of a topic count as one; the first spelling stays. */
export function readTopics(reader: FieldReader, system: System, terms: ReadonlyMap<string, string>): readonly string[] {
  const named = ['categories', 'category', 'tags', 'tag', 'topics'].flatMap((name) => {
    const field = reader.take(name);
    // A field with a singular name holds one topic, which may contain spaces.
    return field
      ? listOf(field, system === 'Jekyll' && name.endsWith('s')).map((word) => nameOfTerm(terms, 'topic', word))
      : [];
  });
  const bySlug = new Map<string, string>();
  for (const name of named) if (!bySlug.has(slugFrom(name))) bySlug.set(slugFrom(name), name);
  return [...bySlug.values()];
}

/** Splits a text into a list. Jekyll reads a text as a list of words; people also write commas. */
function listOf(field: Field, isWords: boolean): string[] {
  const texts = Array.isArray(field.value)
    ? field.value.map((value: unknown) => (typeof value === 'string' || typeof value === 'number' ? String(value) : ''))
    : split(textOf(field) ?? '', isWords);
  return texts.map((text) => text.trim()).filter((text) => text !== '');
}

function split(text: string, isWords: boolean): string[] {
  if (text.includes(',')) return text.split(',');
  return isWords ? text.split(/\s+/) : [text];
}
