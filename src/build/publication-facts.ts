import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { keepOnDisk } from '../lib/caches/disk-cache.ts';
import { refuseContent } from '../lib/errors/problem.ts';
import type { Publication } from '../schemas/publication/publication.ts';
import { settings } from '../settings.ts';

/** Facts that were checked before are kept until their files or the code change. */
const FOLDER = path.resolve('.cache', 'publications');

/**
 * Returns the facts of the publication. The code that checks them takes as long to load as the rest of a short build, so it is
 * loaded only if they have changed.
 *
 * @param code of the checkout, a digest for each file
 * @throws Refusal with every problem of their file, and of the stories where these can be read without it
 */
export async function readFacts(code: Readonly<Record<string, string>>): Promise<Publication> {
  const { contentDir, given } = settings;
  const hash = createHash('sha256').update(JSON.stringify([code, given]));
  for (const file of filesOf(contentDir)) hash.update(`\0${file}\0`).update(textOf(path.join(contentDir, file)));
  const kept = await keepOnDisk(FOLDER, hash.digest('hex'), async () => {
    const { readPublication } = await import('../loaders/read-publication.ts');
    const publication = readPublication(contentDir, given);
    if (publication.facts) return new TextEncoder().encode(JSON.stringify(publication.facts));
    const { readContent } = await import('../loaders/read-content.ts');
    throw refuseContent((await readContent({ contentDir, publication })).problems);
  });
  return JSON.parse(new TextDecoder().decode(kept.bytes)) as Publication;
}

/** The files that hold the facts. Listed here because the module that reads them is slow to load. */
function filesOf(contentDir: string): readonly string[] {
  const words = path.join(contentDir, 'words');
  const names = existsSync(words) ? readdirSync(words).sort() : [];
  return ['publication.yaml', 'look.css', 'logo.svg', ...names.map((name) => `words/${name}`)];
}

/** A file that cannot be read is reported by the check of the content. */
function textOf(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch {
    return Buffer.alloc(0);
  }
}
