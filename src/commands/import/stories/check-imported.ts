import { readFile, rmdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseDocument } from 'yaml';
import { showFound, type Problem } from '../../../lib/errors/problem.ts';
import { readContent, type ReadOptions } from '../../../loaders/read-content.ts';
import { removeWritten } from './write-story.ts';
import { Refusal } from '../../../lib/errors/refusal.ts';

/** Field name of a story's earlier address, with its index. */
const ALIAS = /^aliases\[(\d+)\]$/;

/** Removing one alias may cause another to be refused. After this many rounds the story is refused. */
const MAX_ALIAS_ROUNDS = 10;

/** Removes the stories that the loaders refuse, and reads the rest again until nothing is refused. */
export async function checkWritten(
  contentDir: string,
  written: Map<string, ImportedStory>,
  { refuse, leave }: { refuse: Refuse; leave: Leave },
): Promise<void> {
  let previous: ReadOptions['previous'];
  for (let round = 0; ; round++) {
    // Unchanged files are not opened again.
    const { problems, checked } = await readContent({ contentDir, previous });
    previous = checked;
    const ours = problems.flatMap((problem) => {
      const target = [...problem.file.matchAll(/articles\/.*$/g)].at(0)?.[0] ?? '';
      return written.has(target) ? [{ target, problem }] : [];
    });
    if (problems.length > ours.length) {
      const [other] = problems.filter((problem) => !ours.some((one) => one.problem === problem));
      throw new Refusal(
        `After the import ${showFound(other?.file ?? '')} is refused (${other?.field}). Remove that one, or name an empty folder as TO.`,
      );
    }
    if (ours.length === 0) return;
    // If another page claims an alias, only the alias is removed and not the story.
    const aliases = round < MAX_ALIAS_ROUNDS ? ours.filter(({ problem }) => ALIAS.test(problem.field ?? '')) : [];
    for (const [target, found] of Map.groupBy(aliases, (one) => one.target)) {
      await dropAliases(
        path.join(contentDir, target),
        found.flatMap(({ problem }) => problem.field ?? []),
      );
      for (const { problem } of found)
        leave(written.get(target)?.post ?? target, `${problem.note ?? 'refused'}: ${problem.found ?? ''}`);
    }
    if (aliases.length > 0) continue;
    for (const { target, problem } of ours) {
      const { post, shift } = written.get(target) ?? { post: target, shift: 0 };
      const isBody = problem.field === 'body';
      refuse(post, [{ ...problem, line: isBody ? problem.line + shift : 1, column: isBody ? problem.column : 1 }]);
    }
    for (const target of new Set(ours.map((one) => one.target))) {
      await removeWritten(contentDir, written.get(target)?.files ?? []);
      await rmdir(path.join(contentDir, target.replace(/\.md$/, ''))).catch(() => undefined);
      written.delete(target);
    }
  }
}

/** Removes some aliases of a story, by the names of their fields. */
async function dropAliases(file: string, fields: readonly string[]): Promise<void> {
  const text = await readFile(file, 'utf8');
  const end = text.indexOf('\n---\n', 4);
  const document = parseDocument(text.slice(4, end + 1));
  const numbers = fields.map((field) => Number(ALIAS.exec(field)?.[1]));
  for (const number of numbers.toSorted((a, b) => b - a)) document.deleteIn(['aliases', number]);
  const left: unknown = document.toJS();
  const isEmpty = typeof left === 'object' && left !== null && 'aliases' in left && String(left.aliases) === '';
  if (isEmpty) document.delete('aliases');
  await writeFile(file, `---\n${document.toString({ lineWidth: 0 })}${text.slice(end + 1)}`);
}

type Refuse = (file: string, problems: readonly Problem[]) => void;

/** Reports what was left out of a post. */
type Leave = (file: string, why: string) => void;

export interface ImportedStory {
  readonly post: string;
  readonly files: readonly string[];
  /** Path on the site by path in the archive, for files that its links lead to. */
  readonly copies: ReadonlyMap<string, string>;
  /** How many lines further down the body begins in the post than in the story. */
  readonly shift: number;
}
