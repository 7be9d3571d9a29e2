import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

/** Raised when a manifest is written another way. */
const VERSION = 2;

/** What a release is made from. */
export interface MadeFrom {
  /** digest of the code and the settings */
  readonly code: string;
  /** of the content and what is copied as it is (release/sources.ts); undefined where not all of it was looked at */
  readonly sources?: string | undefined;
  /** the edition's moment, in milliseconds since 1970 */
  readonly now: number;
}

/** What a release holds. */
export interface Manifest extends MadeFrom {
  readonly version: typeof VERSION;
  /** the moment up to which a build would make the same, if there is one */
  readonly until?: number | undefined;
  /** by path from the front of the site, with forward slashes */
  readonly files: Readonly<Record<string, FileRecord>>;
  /** what is told of the texts that pages show, by their files */
  readonly notes?: Readonly<Record<string, readonly string[]>>;
  /** parts of the search index by name, each with its key */
  readonly shards: Readonly<Record<string, string>>;
  /** files that no page names any more and since when, in milliseconds since 1970: kept for those who still hold old pages */
  readonly retired: Readonly<Record<string, number>>;
}

/** Its key is what it shows; a file without one is made at every build. `written` is in milliseconds since 1970. */
export type FileRecord = readonly [bytes: number, written: number, key?: string];

/** A manifest as the text of its file: the digest of the rest stands in the first line, so that a garbled one is known. */
export function formatManifest(manifest: Omit<Manifest, 'version'>): string {
  const text = JSON.stringify({ version: VERSION, ...manifest });
  return `${digest(text)}\n${text}`;
}

/** @returns undefined when there is none, or one that this version did not write or that is not whole */
export function readManifest(file: string): Manifest | undefined {
  try {
    const [sum = '', ...rest] = readFileSync(file, 'utf8').split('\n');
    const text = rest.join('\n');
    // The sum vouches for the text.
    const manifest = digest(text) === sum ? (JSON.parse(text) as Manifest) : undefined;
    if (manifest?.version !== VERSION) return undefined;
    // A file may have any name, also one that every object answers to, such as `constructor`.
    for (const table of [manifest.files, manifest.shards, manifest.retired]) Object.setPrototypeOf(table, null);
    return manifest;
  } catch {
    return undefined;
  }
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 32);
}
