import { readdirSync } from 'node:fs';
import path from 'node:path';
import { compareText } from '../../lib/text/compare-text.ts';
import type { FileProblem, Problem } from '../../lib/errors/problem.ts';
import { canonicalTag, isLanguage, languageMeantBy } from '../../schemas/fields/language-tag.ts';
import { wordsSchema } from '../../schemas/words.ts';
import { mergeGiven, tagsWithin, type GivenWords } from '../../words/given-words.ts';
import { checkFields } from '../fields/check-fields.ts';
import { namesOf } from '../fields/field-names.ts';
import { ofWholeFile, readText } from '../files/read-text.ts';
import { parseYaml } from '../front-matter/parse-yaml.ts';

/** Folder of the content with the paper's own words, or its own language. */
export const WORDS = 'words';

/** Enough for every sentence in a script with three bytes per letter. */
const MAX_WORDS_BYTES = 256 * 1024;

/**
 * Reads and checks `words/xx.yaml` of the content, each a file of a language.
 *
 * @param contentDir absolute
 * @param language of the publication, where it is known
 * @returns the words for that language, and all problems of the files
 */
export function readWords(contentDir: string, language?: string): ReadWords {
  const tags = language === undefined ? [] : tagsWithin(language);
  const read = listWords(contentDir).map((name) => ({ name, ...readFile(contentDir, name) }));
  const given = tags.flatMap((tag) => read.filter(({ name }) => name === `${tag}.yaml`).map(({ words }) => words));
  return {
    words: given.reduce<GivenWords>(mergeGiven, {}),
    problems: read.flatMap(({ name, problems }) =>
      problems.map((problem) => ({ ...problem, file: path.posix.join(WORDS, name) })),
    ),
  };
}

/** Names of the files, sorted; none if the folder is missing. */
export function listWords(contentDir: string): readonly string[] {
  try {
    const entries = readdirSync(path.join(contentDir, WORDS), { withFileTypes: true });
    return entries
      .filter((entry) => (entry.isFile() || entry.isSymbolicLink()) && /^[^.].*\.yaml$/.test(entry.name))
      .map(({ name }) => name)
      .sort(compareText);
  } catch {
    // A folder that cannot be read is reported when the content is listed.
    return [];
  }
}

function readFile(contentDir: string, name: string): { words: GivenWords; problems: readonly Problem[] } {
  const written = name.replace(/\.yaml$/, '');
  const tag = canonicalTag(written);
  if (tag !== written || !isLanguage(tag)) return { words: {}, problems: [explainName(written, tag)] };
  const text = readText(path.join(contentDir, WORDS, name));
  if (typeof text !== 'string') return { words: {}, problems: [text] };
  const schema = wordsSchema(tag);
  const tree = parseYaml(text, 1, namesOf([schema]), MAX_WORDS_BYTES);
  const { fields = {}, problems } = checkFields(schema, tree);
  return { words: fields as GivenWords, problems: ofWholeFile(problems) };
}

function explainName(written: string, tag: string | undefined): Problem {
  const meant = tag !== undefined && isLanguage(tag) ? tag : languageMeantBy(written);
  const note = tag === undefined ? 'not a language tag' : tag === written ? 'no language has this code' : 'another spelling of the tag'; // prettier-ignore
  return { line: 1, column: 1, field: 'file', found: `${written}.yaml`, note, write: `${meant ?? 'pt'}.yaml${meant === undefined ? ', or the tag of another language' : ''}` }; // prettier-ignore
}

export interface ReadWords {
  readonly words: GivenWords;
  /** files are paths from the content folder */
  readonly problems: readonly FileProblem[];
}
