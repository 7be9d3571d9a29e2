import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Where the public lists of attack strings lie; they are under licences of their own, and not in this repository. */
const FOLDER = process.env['KAWARABAN_VECTORS'] ?? path.resolve(import.meta.dirname, '../../../shared/vectors');

/** What a test that was skipped for want of a list says. */
export const NEEDS_LISTS = {
  meta: { needs: 'the public lists of attack strings, whose folder KAWARABAN_VECTORS names' },
};

/** One of the public lists, as its file has it; undefined where the lists are not there. */
export function readList<List>(name: ListName): List | undefined {
  const file = path.join(FOLDER, name);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as List) : undefined;
}

/** All strings of OWASP's filter evasion cheat sheet and of DOMPurify's tests; undefined where the lists are not there. */
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
