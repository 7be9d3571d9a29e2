import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** The folder of the public lists of attack strings. They have their own licences and are not in this repository. */
const FOLDER = process.env['KAWARABAN_VECTORS'] ?? path.resolve(import.meta.dirname, '../../../shared/vectors');

/** What a skipped test says if a list is missing. */
export const NEEDS_LISTS = {
  meta: { needs: 'the public lists of attack strings, whose folder KAWARABAN_VECTORS names' },
};

/** Reads one of the public lists; undefined if the lists are not installed. */
export function readList<List>(name: ListName): List | undefined {
  const file = path.join(FOLDER, name);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as List) : undefined;
}

/** All strings of OWASP's filter evasion cheat sheet and of DOMPurify's tests; undefined if the lists are not installed. */
export function readAttacks(): readonly string[] | undefined {
  const owasp = readList<readonly string[]>('xss-owasp-filter-evasion.json');
  const purify = readList<readonly { payload: string }[]>('xss-dompurify.json');
  return owasp && purify && [...owasp, ...purify.map(({ payload }) => payload)];
}

type ListName =
  | 'xss-owasp-filter-evasion.json'
  | 'xss-dompurify.json'
  | 'yaml-test-suite.json'
  | 'object-keys.json'
  | 'markdown-pathological.json';
