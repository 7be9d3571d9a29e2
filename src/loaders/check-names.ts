import { bylinePath, topicPath } from '../addresses/urls.ts';
import { nameKey, slugFrom } from '../schemas/slug.ts';
import type { Claimed, Clash, StoryClaim } from './claims.ts';

/** How the signs that no address can hold are said. */
const SIGNS = new Map([
  ['+', 'plus'],
  ['#', 'sharp'],
  ['&', 'and'],
  ['@', 'at'],
  ['%', 'percent'],
]);

/**
 * Topics, agencies and authors that are not the same and would share a page. Each is told once, where it stands first after
 * the name that has the address.
 */
export function checkNames(oldestFirst: readonly StoryClaim[]): Clash[] {
  const byAddress = new Map<string, ClaimedName>();
  const told = new Set<string>();
  return oldestFirst.flatMap(namesWithPages).flatMap((use) => {
    const { address, file, path, name } = use;
    const first = byAddress.get(address);
    if (!first) byAddress.set(address, use);
    const key = `${address} ${nameKey(name)}`;
    if (!first || nameKey(first.name) === nameKey(name) || told.has(key)) return [];
    told.add(key);
    const note = `another name than ${first.name}, but its address would be the same, ${address}`;
    return [{ file, path, found: name, note, write: writeOut(name, address), also: first }];
  });
}

/** Every name of a story that has a page, with its address and where it stands. */
function namesWithPages({ file, topics, authors, agency }: StoryClaim): ClaimedName[] {
  const use = (path: Claimed['path'], name: string | undefined, pathOf: (slug: string) => string) =>
    name === undefined ? [] : [{ file, path, name, address: pathOf(slugFrom(name)) }];
  return [
    ...(topics ?? []).flatMap((name, index) => use(['topics', index], name, topicPath)),
    ...use(['agency'], agency, bylinePath),
    ...(authors ?? []).flatMap((author, index) => use(['authors', index, 'name'], author?.name, bylinePath)),
  ];
}

/** A name with its signs in words, which then has an address of its own: `C plus plus`. */
export function nameInWords(name: string): string {
  const inWords = [...SIGNS].reduce((text, [sign, word]) => text.replaceAll(sign, ` ${word} `), name);
  return inWords.replace(/ +/g, ' ').trim();
}

function writeOut(name: string, address: string): string {
  const written = nameInWords(name);
  return address.endsWith(`/${slugFrom(written)}/`) ? 'another name' : `${written}, or another name`;
}

interface ClaimedName extends Claimed {
  readonly name: string;
  readonly address: string;
}
