import { slugFrom } from '../../../schemas/slug.ts';
import type { System } from '../read/list-archive.ts';
import { textOf } from '../read/post.ts';
import { type Field } from '../read/post.ts';
import type { FieldReader } from './field-reader.ts';
import { nameOfTerm } from './term-names.ts';

/** Categories, which name the desk a post belongs to, then tags. Two spellings of one topic are one, and the first stays. */
export function readTopics(reader: FieldReader, system: System, terms: ReadonlyMap<string, string>): readonly string[] {
  const named = ['categories', 'category', 'tags', 'tag', 'topics'].flatMap((name) => {
    const field = reader.take(name);
    // One of a singular name is one, whatever spaces it holds.
    return field
      ? listOf(field, system === 'Jekyll' && name.endsWith('s')).map((word) => nameOfTerm(terms, 'topic', word))
      : [];
  });
  const bySlug = new Map<string, string>();
  for (const name of named) if (!bySlug.has(slugFrom(name))) bySlug.set(slugFrom(name), name);
  return [...bySlug.values()];
}

/** Jekyll takes a text for a list of words; people also write commas. */
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
