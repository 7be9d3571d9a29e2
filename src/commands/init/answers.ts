import type { z } from 'astro/zod';
import { suggestLine } from '../../loaders/fields/suggest-line.ts';
import { findIllegible } from '../../loaders/look/legible.ts';
import { fillLook, formatColour, oneColour } from '../../schemas/look/look.ts';
import { publicationSchema } from '../../schemas/publication/publication.ts';

/** The questions for a new paper, in order; each has an option of the same name (commands.ts). */
export const QUESTIONS: readonly SetupQuestion[] = [
  { option: 'name', asks: 'What is your paper called?', read: bySchema('name') },
  {
    option: 'language',
    asks: 'Which language is it in?',
    fallback: ({ language }) => language,
    read: bySchema('language'),
  },
  { option: 'zone', asks: 'Which time zone is it in?', fallback: ({ zone }) => zone, read: bySchema('timeZone') },
  {
    option: 'url',
    asks: 'At which address will readers find it? It can be changed later.',
    fallback: () => 'https://news.example/',
    read: bySchema('url'),
  },
  { option: 'colour', asks: 'Which colour does it have, as #rrggbb?', fallback: () => 'vermilion', read: readColour },
  { option: 'demo', asks: 'Keep the demo to look at?', fallback: () => 'no', read: readYesOrNo },
];

/** The default colour. */
const OUR_COLOUR = /^(?:vermilion|)$/i;

/**
 * Checks the answers.
 *
 * @param given what was typed, by option
 * @returns the facts of the paper, or every problem
 */
export function readAnswers(given: Readonly<Partial<Record<OptionName, string>>>): ReadAnswers {
  const read = QUESTIONS.map(({ option, read }) => [option, read((given[option] ?? '').trim())] as const);
  const problems = read.flatMap(([option, answer]) => ('write' in answer ? `--${option}: write ${answer.write}.` : []));
  if (problems.length > 0) return { answers: undefined, problems };
  const value = Object.fromEntries(read.map(([option, answer]) => [option, 'value' in answer ? answer.value : '']));
  const { name = '', language = '', zone = '', url = '', colour = '', demo } = value;
  return { answers: { name, language, zone, url, accent: colour || undefined, keepsDemo: demo === 'yes' }, problems };
}

function bySchema(field: 'name' | 'language' | 'timeZone' | 'url'): SetupQuestion['read'] {
  return (typed) => {
    const result = publicationSchema.shape[field].safeParse(typed);
    if (result.success) return { value: String(result.data) };
    return { write: suggestLine([field], typed, publicationSchema, {}, []) ?? messageOf(result.error) };
  };
}

function messageOf({ issues }: z.ZodError): string {
  return issues[0]?.message ?? 'another value';
}

/** One colour for day and night, each adjusted to be legible on its paper. */
function readColour(typed: string): Answer {
  if (OUR_COLOUR.test(typed)) return { value: '' };
  const colour = oneColour(typed.startsWith('#') ? typed : `#${typed}`);
  if (colour === undefined) return { write: 'a colour such as #1d4f91, or vermilion' };
  const both = { day: colour, night: colour };
  const look = fillLook({ colours: { accent: both }, faces: {}, measures: {} });
  const [, legible] = /^--accent: (.*);$/.exec(findIllegible(look).find((pair) => pair.colour === 'accent')?.write ?? '') ?? []; // prettier-ignore
  return { value: legible ?? formatColour(both) };
}

function readYesOrNo(typed: string): Answer {
  if (/^y(?:es)?$/i.test(typed)) return { value: 'yes' };
  return /^no?$/i.test(typed) ? { value: 'no' } : { write: 'yes or no' };
}

export type OptionName = 'name' | 'language' | 'zone' | 'url' | 'colour' | 'demo';

export interface SetupQuestion {
  readonly option: OptionName;
  readonly asks: string;
  /** the answer if nothing is typed; without it an answer is required */
  readonly fallback?: (machine: Machine) => string;
  readonly read: (typed: string) => Answer;
}

type Answer = { readonly value: string } | { /** what to write instead */ readonly write: string };

/** What the machine knows about its user. */
export interface Machine {
  /** BCP 47 */
  readonly language: string;
  /** IANA name */
  readonly zone: string;
}

export interface Answers {
  readonly name: string;
  /** BCP 47 */
  readonly language: string;
  /** IANA name */
  readonly zone: string;
  readonly url: string;
  /** two colours for look.css; undefined for the default */
  readonly accent: string | undefined;
  readonly keepsDemo: boolean;
}

interface ReadAnswers {
  readonly answers: Answers | undefined;
  readonly problems: readonly string[];
}
