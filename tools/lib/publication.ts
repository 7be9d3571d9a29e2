import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { z } from 'astro/zod';
import { stringify } from 'yaml';
import { PUBLICATION } from '../../src/loaders/files/list-content-files.ts';
import { usePublication } from '../../src/publication.ts';
import { fillPublication, publicationSchema } from '../../src/schemas/publication/publication.ts';

/** The publication of content that is not a real paper: samples, hostile input, tests. */
export const SAMPLE = {
  name: 'Kawaraban',
  motto: 'Pressed once, read anywhere',
  description: 'A static news reader: stories and feature series as plain pages, with nothing between them and you.',
  url: 'https://kawaraban.example/',
  tagAuthority: 'kawaraban.example,2023-11-01',
  language: 'en',
  timeZone: 'Asia/Tokyo',
} as const satisfies z.input<typeof publicationSchema>;

/** Sets this publication for a program that reads or makes such content itself. */
export function useSample(): void {
  usePublication(fillPublication(publicationSchema.parse(SAMPLE)));
}

/** Writes this publication into a content folder that has none. A missing folder stays missing. */
export async function ensurePublication(content: string): Promise<void> {
  if (!existsSync(content) || existsSync(path.join(content, PUBLICATION))) return;
  await writeFile(path.join(content, PUBLICATION), stringify(SAMPLE));
}
