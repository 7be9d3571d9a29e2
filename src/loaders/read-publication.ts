import { readFileSync } from 'node:fs';
import path from 'node:path';
import { errorCode } from '../lib/error-code.ts';
import type { Problem } from '../lib/problem.ts';
import { fillPublication, publicationSchema, type GivenFacts, type Publication } from '../schemas/publication.ts';
import { checkFields } from './fields/check-fields.ts';
import { publicationNames } from './fields/field-names.ts';
import { explainUnreadable } from './files/explain-file.ts';
import { PUBLICATION } from './files/list-content-files.ts';
import { parseYaml } from './front-matter/parse-yaml.ts';

/** What a publication cannot do without. */
const LEAST = `
name: The Harbour Gazette
url: https://news.example/
language: en
timeZone: Europe/London`;

/**
 * Reads the facts of a publication.
 *
 * @param contentDir absolute
 * @param given what comes before the same facts of the file
 * @returns all that is wrong with the file, and the facts when nothing is; never throws for what it holds
 */
export function readPublication(contentDir: string, given: GivenFacts): ReadPublication {
  const text = readText(path.join(contentDir, PUBLICATION));
  if (typeof text !== 'string') return { facts: undefined, forStories: undefined, problems: [text] };
  const { fields, sound, problems } = checkFields(publicationSchema, parseYaml(text, 1, publicationNames));
  if (fields) {
    const facts = fillPublication(fields, given);
    return { facts, forStories: facts, problems };
  }
  const { name = PUBLICATION, url, language, timeZone } = sound;
  const least = publicationSchema.safeParse({ name, url, language, timeZone });
  return {
    facts: undefined,
    forStories: least.success ? fillPublication(least.data, given) : undefined,
    // The file is fields and nothing else.
    problems: problems.map((problem) => (problem.field === 'front matter' ? { ...problem, field: 'file' } : problem)),
  };
}

function readText(file: string): string | Problem {
  const problem = { line: 1, column: 1, field: 'file' };
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file)).replace(/\r\n?/g, '\n');
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(errorCode(error) ?? ''))
      return {
        ...problem,
        note: 'there is no such file',
        write: `a file with the facts of the publication:\n${LEAST}`,
      };
    if (error instanceof TypeError) return { ...problem, note: 'not UTF-8', write: 'the file saved as UTF-8' };
    return { ...problem, ...explainUnreadable(error, 'file') };
  }
}

export interface ReadPublication {
  readonly facts: Publication | undefined;
  /**
   * The facts by which stories are read: their language, their zone and the address of the site. Where others are wrong these
   * may be sound, and one report tells of the stories too; without them it would tell of what is not wrong.
   */
  readonly forStories: Publication | undefined;
  readonly problems: readonly Problem[];
}
