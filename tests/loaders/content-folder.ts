import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { formatProblems } from '../../src/lib/errors/problem.ts';
import { ensurePublication } from '../../tools/lib/publication.ts';
import type { Content } from '../../src/loaders/content.ts';
import { readContent } from '../../src/loaders/read-content.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';
import { readPublication } from '../../src/loaders/read-publication.ts';

/** Writes a separate content folder for one test, which is deleted after the test file. Paths start at the folder. */
export async function writeContent(files: Record<string, string | Uint8Array>): Promise<string> {
  const contentDir = path.join(await temporaryFolder(), 'content');
  await mkdir(contentDir);
  await ensurePublication(contentDir);
  for (const [file, text] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(contentDir, file)), { recursive: true });
    await writeFile(path.join(contentDir, file), text);
  }
  return contentDir;
}

/** What an editor is told about a content folder: the problems as they are printed, empty if there are none. */
export async function refusalsOf(files: Record<string, string | Uint8Array>): Promise<string> {
  const { problems } = await readContent({ contentDir: await writeContent(files) });
  return formatProblems(problems);
}

/** Reads a content folder like a build, with the facts of its own publication. */
export async function readPaper(files: Record<string, string | Uint8Array>): Promise<Content> {
  const contentDir = await writeContent(files);
  return readContent({ contentDir, publication: readPublication(contentDir, {}) });
}

/** A valid story, in which a test replaces or adds fields; `undefined` leaves a field out. */
export function story(fields: Record<string, string | undefined> = {}, body = 'The text of the story.\n'): string {
  const all = {
    id: 'aaaaaaaa',
    title: 'A title',
    published: '2023-11-17T09:10:00+09:00',
    agency: 'Reuters',
    ...fields,
  };
  const lines = Object.entries(all).flatMap(([name, value]) => (value === undefined ? [] : [`${name}: ${value}`]));
  return `---\n${lines.join('\n')}\n---\n\n${body}`;
}

export const series = '---\ntitle: A series\nteaser: A teaser.\ncover: { pattern: seigaiha, colour: indigo }\n---\n';
