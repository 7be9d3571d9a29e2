import { bylinePath, topicPath } from '../../addresses/urls.ts';
import { slugOfName } from '../../edition/name-spellings.ts';
import { nameKey, slugFrom } from '../../schemas/fields/slug.ts';
import type { FieldInFile, Conflict, StoryClaim } from './story-claim.ts';

/** Words for the signs that an address cannot contain. */
const SIGN_WORDS = new Map([
  ['+', 'plus'],
  ['#', 'sharp'],
  ['&', 'and'],
  ['@', 'at'],
  ['%', 'percent'],
]);

/**
 * Finds topics, agencies and authors with different names that would share a page. Each is reported once, in the first story
 * after the one whose name has the address.
 */
export function checkNames(oldestFirst: readonly StoryClaim[]): Conflict[] {
  const byAddress = new Map<string, ClaimedName>();
  const reported = new Set<string>();
  return oldestFirst.flatMap(listNamesWithPages).flatMap((use) => {
    const { address, file, path, name } = use;
    const first = byAddress.get(address);
    if (!first) byAddress.set(address, use);
    if (first?.name === name) return [];
    const key = `${address} ${nameKey(name)}`;
    if (!first || nameKey(first.name) === nameKey(name) || reported.has(key)) return [];
    reported.add(key);
    const note = `a different name from ${first.name}, but its address would be the same, ${address}`;
    return [{ file, path, found: name, note, write: writeOut(name, address), first }];
  });
}

/** Lists the names of a story that have a page, each with its address and its field. */
function listNamesWithPages({ file, topics, authors, agency }: StoryClaim): ClaimedName[] {
  const use = (path: FieldInFile['path'], name: string | undefined, pathOf: (slug: string) => string) =>
    name === undefined ? [] : [{ file, path, name, address: pathOf(slugOfName(name)) }];
  return [
    ...(topics ?? []).flatMap((name, index) => use(['topics', index], name, topicPath)),
    ...use(['agency'], agency, bylinePath),
    ...(authors ?? []).flatMap((author, index) => use(['authors', index, 'name'], author?.name, bylinePath)),
  ];
}

/** Writes the signs of a name as words, so that it has an address of its own: `C plus plus`. */
export function nameInWords(name: string): string {
  const inWords = [...SIGN_WORDS].reduce((text, [sign, word]) => text.replaceAll(sign, ` ${word} `), name);
  return inWords.replace(/ +/g, ' ').trim();
}

function writeOut(name: string, address: string): string {
  const written = nameInWords(name);
  return address.endsWith(`/${slugFrom(written)}/`) ? 'another name' : `${written}, or another name`;
}

interface ClaimedName extends FieldInFile {
  readonly name: string;
  readonly address: string;
}
