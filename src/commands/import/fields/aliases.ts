import { showFound } from '../../../lib/errors/problem.ts';
import { explainAlias } from '../../../schemas/fields/alias.ts';
import type { System } from '../read/list-archive.ts';
import { dayInPath } from '../stories/post-names.ts';
import { textOf } from '../read/post.ts';
import { type Post } from '../read/post.ts';
import type { FieldReader } from './field-reader.ts';

/** The fields in which a post names its own addresses. */
const FIELDS = ['aliases', 'redirect_from', 'permalink', 'url', 'path'];

/** Returns the earlier addresses that a post names; values that are not a path are left out. */
export function readAliases(reader: FieldReader, system: System): readonly string[] {
  const named = FIELDS.map((name) => reader.take(name));
  const aliases = named.flatMap((field): string[] => {
    const values: unknown[] = Array.isArray(field?.value) ? field.value : field ? [textOf(field)] : [];
    return values.flatMap((value) => {
      const given = String(value ?? '').trim();
      // In Zola all of them start at the front page, with or without a slash.
      const text = system === 'Zola' && /^[\w-]/.test(given) && !given.includes(':') ? `/${given}` : given;
      const note = explainAlias(text) ?? (/[:*]/.test(text) ? 'a pattern' : undefined);
      if (!note) return [text];
      if (field && text !== '') reader.leaveOut(field.name, `${note}: ${showFound(text)}`);
      return [];
    });
  });
  return [...new Set(aliases)];
}

/** Returns the day in one of the post's own addresses. */
export function dayInAddresses(post: Post): string | undefined {
  for (const name of [...FIELDS, 'slug']) {
    const value = post.fields.get(name)?.value;
    const texts: unknown[] = Array.isArray(value) ? value : [value];
    for (const text of texts) {
      const day = typeof text === 'string' ? dayInPath(text) : undefined;
      if (day !== undefined) return day;
    }
  }
  return undefined;
}
