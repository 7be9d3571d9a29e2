import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { listFiles } from '../lib/list-files.ts';
import { compareText } from '../lib/compare-text.ts';
import type { Settings } from '../settings.ts';

/** What decides what a page shows. */
const CODE = ['src', 'astro.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json'];

/** A program that makes no page. */
const OTHER = /^src\/commands\/import\b/;

/**
 * The code of a site and what it is told from outside: while it is the same, a file of the same key is the same.
 *
 * @param root the checkout
 */
export function readCode(root: string, { url, offline, pack, isNetlify }: CodeSettings): Code {
  const files = CODE.flatMap((place) =>
    path.extname(place) === '' ? listFiles(path.join(root, place)).map((file) => `${place}/${file}`) : place,
  );
  const digests = files
    .filter((file) => !OTHER.test(file))
    .sort(compareText)
    .map((file) => [file, digest(readFileSync(path.join(root, file)))] as const);
  const settings = { node: process.version, url: url.href, offline, pack, isNetlify };
  return { digest: digest(JSON.stringify([settings, digests])), files: Object.fromEntries(digests), settings };
}

/** What is another than before, in words that end “because … changed”. */
export function describeChange(before: Code, now: Code): string {
  const files = [...new Set([...Object.keys(before.files), ...Object.keys(now.files)])].sort(compareText);
  const [first, ...others] = files.filter((file) => before.files[file] !== now.files[file]);
  if (first === undefined) return before.settings.node === now.settings.node ? 'the settings' : 'Node';
  return others.length === 0 ? first : `${first} and ${others.length === 1 ? '1 other' : `${others.length} others`}`;
}

function digest(data: string | Buffer): string {
  return createHash('sha256').update(data).digest('hex').slice(0, 16);
}

export type CodeSettings = Pick<Settings, 'url' | 'offline' | 'pack' | 'isNetlify'>;

export interface Code {
  readonly digest: string;
  /** a digest for each file, by path from the checkout */
  readonly files: Readonly<Record<string, string>>;
  readonly settings: Readonly<Record<string, unknown>>;
}
