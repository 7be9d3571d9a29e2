import { crc32 } from 'node:zlib';
import type { Permalink } from '../edition/permalinks/permalinks.ts';

/** Marks in a change that there was no such file before. */
export const NOTHING = '';

/** An output as a row of the records. */
export function toRow(file: string, output: Output | undefined): [key: string, made: string, sum: number] {
  const [key, made] = output ? [output.key, JSON.stringify(output.made)] : [NOTHING, NOTHING];
  return [key, made, sumOf(file, key, made)];
}

/** The output of a row; undefined if there is none, or if the row is damaged. */
export function toOutput(file: unknown, row: Record<string, unknown> | undefined): Output | undefined {
  if (!row || sumOf(file, row['key'], row['made']) !== row['sum']) return undefined;
  return { key: String(row['key']), made: JSON.parse(String(row['made'])) as readonly MadeFile[] };
}

/** The checksum of a row's values. */
export function sumOf(...values: readonly unknown[]): number {
  return crc32(values.join('\n'));
}

/** What a release was made from, and what editors were told about it. */
export interface ReleaseFacts {
  /** digest of the code and the settings */
  readonly code: string;
  /**
   * fingerprint of the content and of the files that are copied as they are (loaders/files/content-fingerprint.ts); undefined
   * where not all of it could be read
   */
  readonly sources?: string | undefined;
  /** the edition's moment, in milliseconds since 1970 */
  readonly now: number;
  /** the moment until which a build would make the same site, if there is one */
  readonly until?: number | undefined;
  /** scripts and styles that no page names any more and since when, in milliseconds since 1970 */
  readonly retired: Readonly<Record<string, number>>;
  /** how many files it has */
  readonly files: number;
  /** what the build printed for editors, in lines: its warnings, and when the edition changes */
  readonly messages: readonly string[];
  /** addresses that it made public and that the ledger of the content did not have */
  readonly permalinks: readonly Permalink[];
  /** the output with which the next check of its files begins (release/verify.ts) */
  readonly lookFrom: string;
}

export type RecordedRelease = ReleaseFacts & { readonly number: number };

/** What was made for a planned file: itself, its packed copies, or the files of a folder. */
export interface Output {
  /** what it shows */
  readonly key: string;
  readonly made: readonly MadeFile[];
  /** what it is to warn about, until it shows something else */
  readonly warnings?: readonly string[];
}

/** A file of a release by its path, its size, when it was written in milliseconds since 1970, and a digest of its bytes. */
export type MadeFile = readonly [file: string, bytes: number, written: number, digest: string];

/** An output before and after a release; undefined if there is none. */
export interface Change {
  readonly before: Output | undefined;
  readonly after: Output | undefined;
}
