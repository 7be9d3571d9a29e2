import path from 'node:path';
import { stringify } from 'yaml';
import type { FileProblem } from '../../lib/errors/problem.ts';
import { SCHEMA_FOLDER } from '../../schemas/json-schemas.ts';
import { missingWords, tagsWithin, type GivenWords, type MissingSentence } from '../../words/given-words.ts';
import { wordsOf } from '../../words/languages/languages.ts';
import { listWords, WORDS } from '../words/read-words.ts';

/** Number of missing sentences that are listed. The others are in the file with all English sentences. */
const MAX_LISTED = 12;

/**
 * Finds sentences that a paper's own language lacks, with the English ones that are shown instead, and files of unused
 * languages. The site is still built, because the next version of the software may have more sentences.
 *
 * @param contentDir absolute
 */
export function findWordsWarnings(contentDir: string, { language, words }: Facts): readonly FileProblem[] {
  const names = listWords(contentDir);
  const tags = tagsWithin(language);
  const [base = language] = tags;
  const unused = names.filter((name) => !tags.includes(name.replace(/\.yaml$/, '')));
  const warnings = unused.map((name) => ({ ...at(name), note: 'this language is not used', write: `nothing; publication.yaml says that the language is ${language}` })); // prettier-ignore
  if (wordsOf(language)) return warnings;
  const missing = missingWords(language, words);
  if (missing.length === 0) return warnings;
  const own = tags.map((tag) => `${tag}.yaml`).find((name) => names.includes(name));
  const all = `${SCHEMA_FOLDER}/words.yaml, which has every sentence in English`;
  const note = 'missing sentences are shown in English';
  const problem =
    own === undefined
      ? { ...at(`${base}.yaml`), note, write: `the sentences of the site in ${base}; start from a copy of ${all}` } // prettier-ignore
      : { ...at(own), found: `no words for ${count(missing.length)}`, note, write: listSentences(missing, all) };
  return [...warnings, problem];
}

function at(name: string) {
  return { file: path.posix.join(WORDS, name), line: 1, column: 1, field: 'file' };
}

/** As lines that can be pasted and translated. */
function listSentences(missing: readonly MissingSentence[], all: string): string {
  const tree: Tree = {};
  for (const { path, english } of missing.slice(0, MAX_LISTED)) put(tree, path, english);
  const lines = stringify(tree, { lineWidth: 0, singleQuote: true }).trimEnd();
  const more = missing.length - MAX_LISTED;
  return more > 0 ? `${lines}\n# and ${count(more)} more: see ${all}` : lines;
}

function put(tree: Tree, [name = '', ...rest]: readonly string[], english: string): void {
  if (rest.length === 0) {
    tree[name] = english;
    return;
  }
  const inner = tree[name];
  const group: Tree = typeof inner === 'object' ? inner : {};
  tree[name] = group;
  put(group, rest, english);
}

function count(n: number): string {
  return n === 1 ? '1 sentence' : `${n} sentences`;
}

interface Tree {
  [name: string]: string | Tree;
}

interface Facts {
  readonly language: string;
  readonly words: GivenWords;
}
