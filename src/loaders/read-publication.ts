import { existsSync } from 'node:fs';
import path from 'node:path';
import type { FileProblem, Problem } from '../lib/errors/problem.ts';
import { DEFAULT_LOOK, type Look } from '../schemas/look/look.ts';
import {
  fillPublication,
  publicationSchema,
  type GivenFacts,
  type Publication,
} from '../schemas/publication/publication.ts';
import { checkFields, type CheckedFields } from './fields/check-fields.ts';
import { publicationNames } from './fields/field-names.ts';
import { LOGO, LOOK, PUBLICATION } from './files/list-content-files.ts';
import { ofWholeFile, readText } from './files/read-text.ts';
import { parseYaml } from './front-matter/parse-yaml.ts';
import { readLogo } from './look/read-logo.ts';
import { readLook } from './look/read-look.ts';
import { readWords } from './words/read-words.ts';

/** The facts that every publication needs. */
const LEAST = `
name: The Harbour Gazette
url: https://news.example/
language: en
timeZone: Europe/London`;

/**
 * Reads the facts of a publication, its look, and its own words.
 *
 * @param contentDir absolute
 * @param given facts that take precedence over those of the file
 * @returns all problems of the files, and the facts if there are none; never throws for what they contain
 */
export function readPublication(contentDir: string, given: GivenFacts): ReadPublication {
  const { fields, sound, problems } = readFacts(contentDir);
  const { words, problems: wrongWords } = readWords(contentDir, fields?.language ?? sound.language);
  const { look, problems: wrongLook } = lookOf(contentDir);
  const all = [...inFile(PUBLICATION, problems), ...wrongWords, ...wrongLook];
  if (fields) {
    const facts = fillPublication(fields, given, words, look);
    return { facts: all.length === 0 ? facts : undefined, forStories: facts, problems: all };
  }
  const { name = PUBLICATION, url, language, timeZone } = sound;
  const least = publicationSchema.safeParse({ name, url, language, timeZone });
  const forStories = least.success ? fillPublication(least.data, given, words, look) : undefined;
  return { facts: undefined, forStories, problems: all };
}

function readFacts(contentDir: string): Checked {
  const text = readText(path.join(contentDir, PUBLICATION), {
    note: 'there is no such file',
    write: `a file with the facts of the publication:\n${LEAST}`,
  });
  if (typeof text !== 'string') return { fields: undefined, sound: {}, problems: [text] };
  const checked = checkFields(publicationSchema, parseYaml(text, 1, publicationNames));
  return { ...checked, problems: ofWholeFile(checked.problems) };
}

/** Reads the look of a publication. Both files are optional. */
function lookOf(contentDir: string): { look: Look; problems: readonly FileProblem[] } {
  const read = <Value>(name: string, parse: (text: string) => Value) => {
    const file = path.join(contentDir, name);
    const text = existsSync(file) ? readText(file) : undefined;
    return {
      value: typeof text === 'string' ? parse(text) : undefined,
      unreadable: typeof text === 'object' ? [text] : [],
    };
  };
  const css = read(LOOK, readLook);
  const svg = read(LOGO, readLogo);
  const { look = DEFAULT_LOOK } = css.value ?? {};
  return {
    look: { ...look, logo: svg.value?.logo },
    problems: [
      ...inFile(LOOK, [...css.unreadable, ...(css.value?.problems ?? [])]),
      ...inFile(LOGO, [...svg.unreadable, ...(svg.value?.problems ?? [])]),
    ],
  };
}

function inFile(file: string, problems: readonly Problem[]): FileProblem[] {
  return problems.map((problem) => ({ ...problem, file }));
}

type Checked = CheckedFields<typeof publicationSchema>;

export interface ReadPublication {
  readonly facts: Publication | undefined;
  /**
   * The facts with which stories are read: their language, their zone and the address of the site. If these are valid
   * and others are not, one report can cover the stories too. With a wrong fact, it would report things that are right.
   */
  readonly forStories: Publication | undefined;
  /** files are paths from the content folder */
  readonly problems: readonly FileProblem[];
}
