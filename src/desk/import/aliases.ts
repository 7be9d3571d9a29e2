import { showFound } from '../../loaders/problem.ts';
import { explainAlias } from '../../schemas/alias.ts';
import { textOf } from './read-post.ts';
import type { Reader } from './reader.ts';

/** The earlier addresses a post names itself; those that are no path of a site are left out. */
export function readAliases(reader: Reader): readonly string[] {
  const named = [reader.take('aliases'), reader.take('redirect_from'), reader.take('permalink'), reader.take('url')];
  const aliases = named.flatMap((field): string[] => {
    const values: unknown[] = Array.isArray(field?.value) ? field.value : field ? [textOf(field)] : [];
    return values.flatMap((value) => {
      const text = String(value ?? '').trim();
      const note = explainAlias(text) ?? (/[:*]/.test(text) ? 'a pattern' : undefined);
      if (!note) return [text];
      if (field && text !== '') reader.leave(field.name, `${note}: ${showFound(text)}`);
      return [];
    });
  });
  return [...new Set(aliases)];
}
