import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { errorCode } from '../../lib/errors/error-code.ts';
import { formatProblems, type FileProblem } from '../../lib/errors/problem.ts';
import { Refusal } from '../../lib/errors/refusal.ts';
import { changeFrontMatter } from '../../loaders/front-matter/change-front-matter.ts';
import type { Article } from '../../schemas/article.ts';
import { settings } from '../../settings.ts';
import { shownFile } from './find-story.ts';
import { readForEditor } from './read-for-editor.ts';

/**
 * Changes the front matter of a story. If the change makes the content invalid, the file is restored.
 *
 * @throws Refusal with the problems that the change caused
 */
export async function changeStory(
  { file }: Pick<Article, 'file'>,
  before: readonly FileProblem[],
  change: (frontMatter: string) => string,
): Promise<void> {
  const absolute = path.join(settings.contentDir, file);
  const bytes = readFileSync(absolute);
  write(absolute, changeFrontMatter(bytes, change));
  const known = new Set(before.map((problem) => formatProblems([problem])));
  const { problems } = await readForEditor();
  const added = problems.filter((problem) => !known.has(formatProblems([problem])));
  if (added.length === 0) return;
  write(absolute, bytes);
  throw new Refusal(`${formatProblems(added)}\n\n${shownFile(file)} was not changed.`);
}

function write(file: string, content: string | Uint8Array): void {
  try {
    writeFileSync(file, content);
  } catch (error) {
    throw new Refusal(`${file} cannot be written (${errorCode(error)}). Give this user permission to write it, then run the same command again.`, { cause: error }); // prettier-ignore
  }
}
