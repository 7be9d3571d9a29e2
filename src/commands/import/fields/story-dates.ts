import type { Problem } from '../../../lib/errors/problem.ts';
import { parseDate } from './parse-date.ts';
import { textOf } from '../read/post.ts';
import { type Field } from '../read/post.ts';
import type { FieldReader } from './field-reader.ts';

/**
 * Reads the dates of a post. Hugo shows `date` and hides a post until `publishDate`: these are our `published` and `embargo`.
 * Jekyll has the day in the file name.
 */
export function readDates(reader: FieldReader, day: string | undefined): Dates {
  const sources = new Map<string, Field>();
  const problems: Problem[] = [];
  const missing = new Set<'time' | 'zone'>();
  const read = (ours: string, ...names: string[]): string | undefined => {
    const field = reader.take(...names);
    if (!field) return undefined;
    sources.set(ours, field);
    const text = textOf(field) ?? '';
    const date = parseDate(text, reader.zone);
    if ('note' in date) {
      const write = 'a date, such as 2023-11-17T09:10:00+09:00';
      problems.push({
        line: field.line,
        column: field.column,
        field: field.name,
        found: field.found,
        note: date.note,
        write,
      });
      return undefined;
    }
    if (date.missing) missing.add(date.missing);
    return date.instant;
  };

  const date = read('published', 'date', 'pubdate');
  const from = read('embargo', 'publishdate', 'publish_date');
  const expires = read('expires', 'expirydate', 'expires', 'unpublishdate');
  const changed = read('updated', 'lastmod', 'last_modified_at', 'updated', 'modified', 'last_updated');
  let published = date ?? from;
  if (published === undefined && problems.length === 0) {
    const named = day === undefined ? undefined : parseDate(day, reader.zone);
    if (named && !('note' in named)) {
      published = named.instant;
      missing.add('time');
    } else {
      const write = 'date: 2023-11-17T09:10:00+09:00';
      problems.push({ line: 1, column: 1, field: 'date', found: day, note: day && 'the name of the file', write });
    }
  }
  const isLater = (text: string | undefined): text is string =>
    text !== undefined && published !== undefined && new Date(text) > new Date(published);
  const embargo = date !== undefined && isLater(from) ? from : undefined;
  if (date !== undefined && from !== undefined && !embargo) reader.leaveOut('publishDate', 'not after date');
  if (changed !== undefined && !isLater(changed)) reader.leaveOut(sources.get('updated')?.name ?? '', 'not after date');
  return { published, embargo, expires, updated: isLater(changed) ? changed : undefined, sources, problems, missing };
}

export interface Dates {
  readonly published: string | undefined;
  readonly embargo: string | undefined;
  readonly expires: string | undefined;
  readonly updated: string | undefined;
  readonly sources: ReadonlyMap<string, Field>;
  readonly problems: Problem[];
  readonly missing: ReadonlySet<'time' | 'zone'>;
}
