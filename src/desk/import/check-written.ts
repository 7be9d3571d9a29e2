import { rmdir } from 'node:fs/promises';
import path from 'node:path';
import { showFound, type Flaw } from '../../loaders/problem.ts';
import { readContent, type ReadOptions } from '../../loaders/read-content.ts';
import { ImportRefused } from './options.ts';
import { takeBack } from './write-story.ts';

/** What the loaders refuse is taken back; what is left is read again, until nothing is refused. */
export async function checkWritten(
  contentDir: string,
  written: Map<string, Written>,
  refuse: (file: string, flaws: readonly Flaw[]) => void,
): Promise<void> {
  let previous: ReadOptions['previous'];
  for (;;) {
    // What was read once and has not been touched is not opened again.
    const { problems, articles, stamps } = await readContent({ contentDir, previous });
    previous = new Map(articles.map((article) => [article.file, { article, stamp: stamps.get(article.file) ?? '' }]));
    const ours = problems.flatMap((problem) => {
      const target = [...problem.file.matchAll(/articles\/.*$/g)].at(0)?.[0] ?? '';
      return written.has(target) ? [{ target, problem }] : [];
    });
    if (problems.length > ours.length) {
      const [other] = problems.filter((problem) => !ours.some((one) => one.problem === problem));
      throw new ImportRefused(
        `After the import ${showFound(other?.file ?? '')} is refused (${other?.field}). Take that one out, or name an empty folder as TO.`,
      );
    }
    if (ours.length === 0) return;
    for (const { target, problem } of ours) {
      const { post, shift } = written.get(target) ?? { post: target, shift: 0 };
      const isBody = problem.field === 'body';
      refuse(post, [{ ...problem, line: isBody ? problem.line + shift : 1, column: isBody ? problem.column : 1 }]);
    }
    for (const target of new Set(ours.map((one) => one.target))) {
      await takeBack(contentDir, written.get(target)?.files ?? []);
      await rmdir(path.join(contentDir, target.replace(/\.md$/, ''))).catch(() => undefined);
      written.delete(target);
    }
  }
}

export interface Written {
  readonly post: string;
  readonly files: readonly string[];
  /** Path on the site by path in the archive, of files that its links lead to. */
  readonly copies: ReadonlyMap<string, string>;
  /** What a line of the story's body is further down in the post. */
  readonly shift: number;
}
