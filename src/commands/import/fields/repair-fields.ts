import { articleSchema } from '../../../schemas/article.ts';
import { showFound } from '../../../lib/errors/problem.ts';
import { parseDate } from './parse-date.ts';
import type { ConvertedFields, StoryFields } from './convert-fields.ts';

/** Placeholder for a missing date; a comment in the draft says so. */
const NO_DAY = '2000-01-01';

const MAX_TITLE = 300;

/**
 * Turns the fields of a post that cannot be a story into those of a draft. Missing fields are filled from elsewhere in the
 * post or with a placeholder. Wrong fields are left out. Each is reported.
 */
export function repairFields(
  converted: ConvertedFields,
  { day, name, heading, zone }: RepairContext,
): Repaired | undefined {
  const fields: StoryFields = { ...converted.fields, status: 'draft' };
  const lost = converted.problems.map(({ line, field, found, note }) =>
    [`line ${line}: ${field}`, found ?? 'nothing', note].filter(Boolean).join(': '),
  );
  if (!isSound('title')) {
    const given = fields.title === '' ? (heading ?? '') : fields.title;
    const words = (given || name.replace(/[-_]+/g, ' ')).replace(/[\p{Cc}\u202A-\u202E]/gu, ' ').trim();
    const ownName = given === '' ? words.charAt(0).toUpperCase() + words.slice(1) : words;
    const text = ownName === '' ? 'A post without a title' : ownName;
    if (text.length > MAX_TITLE) lost.push(`the whole title: ${text}`);
    fields.title = text.length > MAX_TITLE ? `${text.slice(0, MAX_TITLE - 1)}…` : text;
    lost.push(`title: ${showFound(fields.title)} is used instead`);
  }
  if (!isSound('published')) {
    const dates = [day, NO_DAY].map((text) => (text === undefined ? undefined : parseDate(text, zone)));
    const date = dates.find((read) => read !== undefined && 'instant' in read);
    if (date && 'instant' in date) fields.published = date.instant;
    lost.push(`published: ${fields.published} is used instead`);
  }
  if (fields.authors.length === 0 || !isSound('authors')) {
    fields.authors = [{ name: 'Unknown author' }];
    lost.push('authors: Unknown author is used instead');
  }
  for (const { path } of articleSchema.safeParse(fields).error?.issues ?? []) {
    const [field] = path;
    if (typeof field === 'string' && !['title', 'published', 'authors', 'agency'].includes(field))
      Reflect.deleteProperty(fields, field);
  }
  return articleSchema.safeParse(fields).success ? { fields, lost } : undefined;

  function isSound(field: keyof StoryFields): boolean {
    return articleSchema.shape[field].safeParse(fields[field]).success;
  }
}

interface RepairContext {
  /** The day in the name of the post's file or in its address. */
  readonly day: string | undefined;
  /** The name of its file. */
  readonly name: string;
  /** The first heading of its body. */
  readonly heading: string | undefined;
  readonly zone: string;
}

interface Repaired {
  readonly fields: StoryFields;
  readonly lost: readonly string[];
}
