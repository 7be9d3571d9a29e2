import { z } from 'astro/zod';
import { findInvisible, findInvisibleInAddress, isBlank } from './invisible.ts';
import { explainInstant, parseInstant } from './instant.ts';
import { canonicalTag, isLanguage, languageMeantBy } from './language-tag.ts';
import { explainSlug, normaliseSlug } from './slug.ts';

/*
 * The kinds of values in front matter. Each error message is the instruction "what to write", and `params.note` says what
 * is wrong with what was found. The loaders print both beside file, line and column (lib/errors/problem.ts).
 */

/** The kind of a field, if a report can say more than that it is wrong. */
export const fieldKinds = z.registry<{ readonly kind: 'text' | 'file' | 'instant' | 'zone' }>();

/** Fields with a short form: one value replaces the whole object (loaders/fields/coerce-fields.ts). */
export const shortForms = z.registry<{ readonly field: string; readonly description: string }>();

/**
 * One line of text: trimmed, NFC, not empty, nothing invisible. Line ends, tabs and runs of plain spaces become one space;
 * every other space is there because somebody typed it (an ideographic one in `首相会見`, a narrow one in French).
 */
export function line(write: string, max = 300) {
  return z
    .string({ error: write })
    .transform(inOneLine)
    .superRefine((value, ctx) => {
      const note = explainLine(value, max);
      if (note) ctx.addIssue({ code: 'custom', message: write, params: { note } });
    })
    .register(fieldKinds, { kind: 'text' });
}

/** The name of a file as typed, including spaces. */
export function fileName(write: string, max = 200) {
  return z
    .string({ error: write })
    .superRefine((value, ctx) => {
      const note = explainLine(value, max);
      if (note) ctx.addIssue({ code: 'custom', message: write, params: { note } });
    })
    .register(fieldKinds, { kind: 'file' });
}

/** One line of text that may be empty, with nothing invisible in it. */
export function textOrNothing(write: string, max: number) {
  return z
    .string({ error: write })
    .transform(inOneLine)
    .superRefine((value, ctx) => {
      const note = explainLine(value, max, { mayBeBlank: true });
      if (note) ctx.addIssue({ code: 'custom', message: write, params: { note } });
    })
    .register(fieldKinds, { kind: 'text' });
}

/** An instant with its offset, kept as a Date. A day that does not exist is refused, not rolled over. */
export const instant = z
  .string({ error: INSTANT() })
  .transform((value, ctx) => {
    const date = parseInstant(value);
    if (date) return date;
    ctx.addIssue({ code: 'custom', message: INSTANT(), params: { note: explainInstant(value) } });
    return z.NEVER;
  })
  .register(fieldKinds, { kind: 'instant' });

/** An IANA time zone this platform knows. */
export const timeZone = z
  .string({ error: ZONE() })
  .refine(isTimeZone, { error: ZONE(), params: { note: 'no such time zone' } })
  .register(fieldKinds, { kind: 'zone' });

/** A BCP 47 language tag in its canonical spelling. */
export const language = z.string({ error: LANGUAGE() }).transform((value, ctx) => {
  const tag = canonicalTag(value);
  if (tag !== undefined && isLanguage(tag)) return tag;
  const note = tag === undefined ? 'not a language tag' : 'no language has this code';
  const meant = languageMeantBy(value);
  ctx.addIssue({ code: 'custom', message: meant ? `${meant}, or another language tag` : LANGUAGE(), params: { note } });
  return z.NEVER;
});

/** The permanent id of a story, which stays when its headline or its file changes. */
export const storyId = z.string({ error: ID() }).regex(/^[a-z2-7]{8}$/, { error: ID() });

/** The last part of an address, in lower case and NFC. */
export function slugOf(write: string) {
  return z.string({ error: write }).transform((value, ctx) => {
    const note = explainSlug(value);
    if (!note) return normaliseSlug(value);
    ctx.addIssue({ code: 'custom', message: write, params: { note } });
    return z.NEVER;
  });
}

/** The last part of a story's address. */
export const slug = slugOf(SLUG());

/** An absolute http(s) address. */
export const webAddress = addressOf(ADDRESS(), isWebAddress);

/** An address of some kind, with nothing invisible in it. */
export function addressOf(write: string, isOfKind: (value: string) => boolean) {
  return z.string({ error: write }).superRefine((value, ctx) => {
    const note = findInvisibleInAddress(value)?.note;
    if (note !== undefined) ctx.addIssue({ code: 'custom', message: write, params: { note } });
    else if (!isOfKind(value)) ctx.addIssue({ code: 'custom', message: write });
  });
}

/** Whether a text is an absolute http(s) address. */
export function isWebAddress(value: string): boolean {
  return /^https?:$/.test(URL.parse(value)?.protocol ?? '');
}

/** A positive whole number of a plausible size. */
export function count(write: string) {
  return z.number({ error: write }).int({ error: write }).min(1, { error: write }).max(9999, { error: write });
}

function inOneLine(value: string): string {
  return value
    .normalize('NFC')
    .replace(/[\t-\r \u0085\u2028\u2029]+/g, ' ')
    .trim();
}

function explainLine(value: string, max: number, { mayBeBlank = false } = {}): string | undefined {
  if (!mayBeBlank && isBlank(value)) return 'empty';
  return findInvisible(value)?.note ?? (value.length > max ? `${value.length} characters, ${max} at most` : undefined);
}

function isTimeZone(value: string): boolean {
  // Intl accepts offsets such as "+09:00", but they have no summer time: a zone needs a name.
  if (!/^[A-Za-z]/.test(value)) return false;
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: value }));
  } catch {
    return false;
  }
}

// Functions, because the schemas above use them before a constant would be initialised.
function INSTANT() {
  return 'a date and time with an offset, such as 2023-11-17T09:10:00+09:00';
}
function ZONE() {
  return 'an IANA time zone, such as Asia/Tokyo';
}
function LANGUAGE() {
  return 'a language tag, such as en, ja or pt-BR';
}
/** What to write in place of an invalid slug. */
export function SLUG() {
  return 'letters, digits and single hyphens, such as yoon-kishida-apec';
}
function ID() {
  return 'eight characters of a–z and 2–7, such as k3f7a2mq';
}
function ADDRESS() {
  return 'an absolute address, such as https://example.com/';
}
