import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { listFiles } from '../../lib/files/list-files.ts';
import { compareText } from '../../lib/text/compare-text.ts';
import type { Settings } from '../../settings.ts';
import type { GivenWords } from '../../words/given-words.ts';

/** Files that determine what a page shows. */
const CODE = ['src', 'astro.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json'];

/** Rooms that make no page: no room that makes one imports them (tools/rooms.mjs). */
const OTHER = /^src\/(?:commands|editing)\//;

/**
 * A digest for each file of the code, by path from the checkout.
 *
 * @param root the checkout
 */
export function digestCode(root: string): Code['files'] {
  const files = CODE.flatMap((place) =>
    path.extname(place) === '' ? listFiles(path.join(root, place)).map((file) => `${place}/${file}`) : place,
  );
  const digests = files
    .filter((file) => !OTHER.test(file))
    .sort(compareText)
    .map((file) => [file, digest(readFileSync(path.join(root, file)))] as const);
  return Object.fromEntries(digests);
}

/** The code of a site and the settings it is compiled for. While both stay the same, a file with the same key is the same. */
export function codeOf(files: Code['files'], { base, language, words, offline, pack, isNetlify }: CodeSettings): Code {
  const settings = { node: process.version, base, language, words: words['reader'], offline, pack, isNetlify };
  return { digest: digest(JSON.stringify([settings, Object.entries(files)])), files, settings };
}

/** Names what has changed, to complete “because … changed”. */
export function describeChange(before: Code, now: Code): string {
  const files = [...new Set([...Object.keys(before.files), ...Object.keys(now.files)])].sort(compareText);
  const [first, ...others] = files.filter((file) => before.files[file] !== now.files[file]);
  if (first === undefined) return before.settings.node === now.settings.node ? 'the settings' : 'Node';
  return others.length === 0 ? first : `${first} and ${others.length === 1 ? '1 other' : `${others.length} others`}`;
}

function digest(data: string | Buffer): string {
  return createHash('sha256').update(data).digest('hex').slice(0, 16);
}

export interface CodeSettings extends Pick<Settings, 'pack' | 'isNetlify'> {
  /** path of the front page: scripts and styles are compiled with it */
  readonly base: string;
  /** of the publication: the words of the scripts are compiled in it */
  readonly language: string;
  /** the publication's own words: those of scripts are compiled */
  readonly words: GivenWords;
  /** whether readers may keep stories: the worker is compiled for it */
  readonly offline: boolean;
}

export interface Code {
  readonly digest: string;
  /** a digest for each file, by path from the checkout */
  readonly files: Readonly<Record<string, string>>;
  readonly settings: Readonly<Record<string, unknown>>;
}
