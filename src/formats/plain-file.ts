import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { absolute, shortPath } from '../model/urls.ts';
import { drawQr } from './qr.ts';
import { redirectPage } from './redirect-page.ts';

/** A file that needs no page's renderer, with its absolute path. */
export type PlainFile = { readonly file: string } & (
  | { readonly kind: 'redirect'; /** path of the page it leads to */ readonly to: string }
  | { readonly kind: 'code'; /** id of the story whose short link it leads to */ readonly id: string }
);

/** Writes it at once: a promise for each of so many files costs more than the writing. A file that is there is never replaced. */
export function writePlainFile(plain: PlainFile): void {
  const text = plain.kind === 'redirect' ? redirectPage(plain.to) : drawQr(absolute(shortPath(plain.id)));
  mkdirSync(path.dirname(plain.file), { recursive: true });
  writeFileSync(plain.file, text, { flag: 'wx' });
}
