import { showFound } from '../../../lib/problem.ts';
import { explainAlias } from '../../../schemas/alias.ts';
import type { System } from '../read/list-archive.ts';
import { dayInPath } from '../stories/post-names.ts';
import { textOf } from '../read/post.ts';
import { type Post } from '../read/post.ts';
import type { FieldReader } from './field-reader.ts';

/** The fields in which a post names addresses of its own. */
const FIELDS = ['aliases', 'redirect_from', 'permalink', 'url', 'path'];

/** The earlier addresses a post names itself; those that are no path of a site are left out. */
export function readAliases(reader: FieldReader, system: System): readonly string[] {
  const named = FIELDS.map((name) => reader.take(name));
  const aliases = named.flatMap((field): string[] => {
    const values: unknown[] = Array.isArray(field?.value) ? field.value : field ? [textOf(field)] : [];
    return values.flatMap((value) => {
      const given = String(value ?? '').trim();
      // Zola counts all of them from the front page, with or without a slash before.
      const text = system === 'Zola' && /^[\w-]/.test(given) && !given.includes(':') ? `/${given}` : given;
      const note = explainAlias(text) ?? (/[:*]/.test(text) ? 'a pattern' : undefined);
      if (!note) return [text];
      if (field && text !== '') reader.leaveOut(field.name, `${note}: ${showFound(text)}`);
      return [];
    });
  });
  return [...new Set(aliases)];
}

/** The day that one of a post's own addresses names. */
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
