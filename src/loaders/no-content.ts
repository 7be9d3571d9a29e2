import { NEWEST_FIRST } from '../schemas/front.ts';
import { compareProblems, type FileProblem } from '../lib/errors/problem.ts';
import type { Content } from './content.ts';
import { markdownFiles, type ContentFiles } from './files/list-content-files.ts';

/** Returns the content of a folder whose publication has a problem: no entries, because no story can be read without it. */
export function noContent(problems: readonly FileProblem[], walk: ContentFiles): Content {
  const byFile = [...Map.groupBy(problems, ({ file }) => file)];
  const none = {
    articles: [],
    files: markdownFiles(walk),
    refused: byFile.map(([file, problems]) => ({ file, story: undefined, path: undefined, problems })),
    withoutId: [],
    series: [],
    pages: [],
    people: [],
    topics: [],
    callouts: [],
    checked: new Map(),
    bodies: new Map(),
    front: NEWEST_FIRST,
    ledger: new Map(),
    warnings: [],
  };
  return { ...none, publication: undefined, problems: [...problems].sort(compareProblems) };
}
