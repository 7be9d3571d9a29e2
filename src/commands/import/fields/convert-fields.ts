import type { z } from 'astro/zod';
import type { Problem } from '../../../lib/errors/problem.ts';
import { formatField, showFound } from '../../../lib/errors/problem.ts';
import { articleSchema } from '../../../schemas/article.ts';
import { webAddress } from '../../../schemas/fields/fields.ts';
import { findInvisible, withoutInvisible } from '../../../schemas/fields/invisible.ts';
import { publication } from '../../../publication.ts';
import type { System } from '../read/list-archive.ts';
import { readAliases } from './aliases.ts';
import { readAuthors } from './authors.ts';
import { readPhoto, type PhotoFields } from './photo.ts';
import { decodeReferences } from '../../../lib/text/character-references.ts';
import { textOf } from '../read/post.ts';
import { type Post } from '../read/post.ts';
import { type Field } from '../read/post.ts';
import { FieldReader, type LeftOut } from './field-reader.ts';
import { readDates } from './story-dates.ts';
import { readTopics } from './topics.ts';

/** Optional fields of a story. A value that the schema refuses is left out and reported. */
const OPTIONAL = new Set(['standfirst', 'summary', 'topics', 'aliases', 'lang', 'authors']);

/** Jekyll's folder of drafts. */
const DRAFTS = /(?:^|\/)_drafts\//;

/** Placeholder for the id while the other fields are checked. */
const PLACEHOLDER_ID = 'aaaaaaaa';

/**
 * Converts the front matter of a post to that of a story. Every field is taken, reported as left out, or refuses the post.
 */
export function convertFields(post: Post, { zone, author, system, day, lang, terms }: FieldsContext): ConvertedFields {
  const reader = new FieldReader(post, zone);
  const sources = new Map<string, Field>();
  const take = (ours: string, ...names: string[]): string | undefined => {
    const field = reader.take(...names);
    if (!field) return undefined;
    sources.set(ours, field);
    const text = textOf(field);
    if (text === undefined) reader.leaveOut(field.name, 'not one text');
    return (text && cleanLine(text, field.name, reader)) || undefined;
  };

  const title = take('title', 'title');
  const standfirst = take('standfirst', 'standfirst', 'subtitle', 'deck', 'dek');
  const summary = take('summary', 'description', 'summary', 'excerpt');
  const slug = take('slug', 'slug');
  const dates = readDates(reader, day);
  const topics = readTopics(reader, system, terms);
  const authors = readAuthors(reader, author, terms);
  const aliases = readAliases(reader, system);
  const [draft, shown] = [reader.take('draft'), reader.take('published')];
  const isDraft = isYes(draft, 'true') || isYes(shown, 'false') || DRAFTS.test(post.file);
  const ownLanguage = take('lang', 'lang', 'language', 'locale');
  const language = ownLanguage ?? lang;
  const hasLanguageOfFile = ownLanguage === undefined && lang !== undefined;
  const photo = readPhoto(reader);

  const fields: StoryFields = {
    id: PLACEHOLDER_ID,
    title: title ?? '',
    ...(standfirst && { standfirst }),
    ...(summary && { summary }),
    published: dates.published ?? '',
    ...(zone !== publication.timeZone && { timeZone: zone }),
    ...(dates.updated && { updated: dates.updated }),
    authors: [...authors.authors],
    ...(topics.length > 0 && { topics: [...topics] }),
    ...(isDraft && { status: 'draft' as const }),
    ...(dates.embargo && { embargo: dates.embargo }),
    ...(dates.expires && { expires: dates.expires }),
    ...(language && language !== publication.language && { lang: language.replace('_', '-') }),
    ...(aliases.length > 0 && { aliases: [...aliases] }),
  };
  const placeOf = (ours: string) => sources.get(ours) ?? dates.sources.get(ours);
  const checked = check(fields, placeOf, reader);
  const problems = [...dates.problems, ...authors.problems, ...checked].filter(
    ({ field }, index, all) => all.findIndex((other) => other.field === field) === index,
  );
  const elsewhere = webAddressIn(
    reader.peek('source_url', 'link', 'external_url', 'externalurl', 'canonical_url', 'redirect_to', 'redirectto'),
  );
  reader.leaveOutRest();
  return {
    fields,
    slug: slug?.split('/').findLast((part) => part !== ''),
    photo,
    problems,
    leftOut: reader.leftOut,
    missing: dates.missing,
    elsewhere,
    hasLanguageOfFile,
  };
}

/** Removes optional values that the schema refuses, and returns the problems of the others. */
function check(fields: StoryFields, placeOf: (ours: string) => Field | undefined, reader: FieldReader): Problem[] {
  const issues = articleSchema.safeParse(fields).error?.issues ?? [];
  const problems: Problem[] = [];
  // From the end, so that removing an item does not renumber those still to be removed.
  for (const { path, message, code, ...issue } of issues.toReversed()) {
    const [name, index] = path;
    const params: unknown = code === 'custom' && 'params' in issue ? issue.params : undefined;
    const note = typeof params === 'object' && params !== null && 'note' in params ? String(params.note) : undefined;
    const source = placeOf(String(name));
    const isList = name === 'topics' || name === 'aliases' || name === 'authors';
    if (isList && typeof index === 'number' && (name !== 'authors' || fields.authors.length > 1)) {
      const list: unknown[] | undefined = fields[name];
      const value = list?.splice(index, 1)[0];
      reader.leaveOut(name, `${note ?? `not ${message}`}: ${showFound(String(value))}`);
    } else if (typeof name === 'string' && OPTIONAL.has(name) && name !== 'authors') {
      reader.leaveOut(source?.name ?? name, note ?? `not ${message}`);
      Reflect.deleteProperty(fields, name);
    } else if (name !== 'agency' && !(name === 'published' && fields.published === '')) {
      problems.push({
        line: source?.line ?? 1,
        column: source?.column ?? 1,
        field: source?.name ?? formatField(path.map((step) => (typeof step === 'symbol' ? String(step) : step))),
        found: source?.found,
        note: source ? note : undefined,
        write: message,
      });
    }
  }
  return problems;
}

/** Decodes a one-line field and removes invisible characters, which no field may contain. */
function cleanLine(text: string, field: string, reader: FieldReader): string {
  const decoded = decodeReferences(text);
  const invisible = findInvisible(decoded);
  if (invisible) reader.leaveOut(field, `${invisible.note}: removed`);
  return withoutInvisible(decoded) ?? decoded;
}

/** Returns the address of a post that only links elsewhere. */
function webAddressIn(field: Field | undefined): string | undefined {
  const text = field && textOf(field);
  return text !== undefined && webAddress.safeParse(text).success && !/[\s<>]/.test(text) ? text : undefined;
}

function isYes(field: Field | undefined, yes: 'true' | 'false'): boolean {
  return field !== undefined && textOf(field)?.toLowerCase() === yes;
}

export type StoryFields = Omit<z.input<typeof articleSchema>, 'authors'> & {
  authors: NonNullable<z.input<typeof articleSchema>['authors']>;
};

export interface FieldsContext {
  readonly zone: string;
  readonly author: string | undefined;
  readonly system: System;
  /** The day in the name of the post's file or in its address. */
  readonly day: string | undefined;
  /** Display names of authors and topics that posts name by a short word. */
  readonly terms: ReadonlyMap<string, string>;
  /** The language in the name of its file or folder. */
  readonly lang: string | undefined;
}

export interface ConvertedFields {
  readonly fields: StoryFields;
  /** As given in the post. */
  readonly slug: string | undefined;
  readonly photo: PhotoFields | undefined;
  readonly problems: readonly Problem[];
  readonly leftOut: LeftOut[];
  /** The address that a post without a text links to. */
  readonly elsewhere: string | undefined;
  /** Whether only the file or its folder says the language, and no field. */
  readonly hasLanguageOfFile: boolean;
  /** What its dates lack. */
  readonly missing: ReadonlySet<'time' | 'zone'>;
}
