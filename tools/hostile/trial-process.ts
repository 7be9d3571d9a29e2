import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readSeries } from '../../src/loaders/stories/read-series.ts';
import { readStory } from '../../src/loaders/stories/read-story.ts';
import { readTextEntries } from '../../src/loaders/stories/read-text-entries.ts';
import type { Problem } from '../../src/lib/errors/problem.ts';
import { calloutBody } from '../../src/markdown/body/callout-body.ts';
import { pageBody } from '../../src/markdown/body/page-body.ts';
import { renderMarkdown, type StoryContext } from '../../src/markdown/render.ts';
import { splitStoryFile } from '../../src/markdown/story-file.ts';
import { useSample } from '../lib/publication.ts';
import { checkProblem, judgeStory, type TrialFault } from './judge-trial.ts';
import { pictureFiles } from './picture-files.ts';
import { ROLES } from './roles.ts';
import { PICTURE } from './trial.ts';

/*
 * A separate process that puts one input after the other into every role. If it hangs or takes too much memory, it can be
 * ended from outside. Before each role it reports what it is about to do.
 */

/** A story without a picture or another story beside it. */
const PLACE: StoryContext = {
  file: 'articles/2024/hostile.md',
  bodyLine: 1,
  lang: 'en',
  site: new URL('https://host.example/base/'),
  picture: () => undefined,
};

/** Folders whose files are read in the same way (read-text-entry.ts). */
const ENTRIES = ['pages', 'people', 'topics', 'callouts'] as const;

/** The place of a text that is rendered. */
const RENDERED = new Set([
  ...['body', 'series.introduction', 'whole file'],
  ...ENTRIES.flatMap((name) => [`${name}.text`, `${name}.whole file`]),
]);

/** Its own folder, which its parent removes. */
const folder = process.env['TRIAL_FOLDER'] ?? '';
const picture = Buffer.from(process.env['TRIAL_PICTURE'] ?? '', 'base64');
for (const name of ['articles/2024', 'series', ...ENTRIES]) mkdirSync(path.join(folder, name), { recursive: true });
for (const name of ['articles/2024', 'people']) writeFileSync(path.join(folder, name, PICTURE), picture);
useSample();
process.on('disconnect', () => process.exit());

process.on('message', (job: Job) => void run(job));

async function run({ text, bytes, roles }: Job): Promise<void> {
  for (const role of roles) {
    await say({ kind: 'begin', role });
    const found = await tryRole(role, text, bytes);
    await say({ kind: 'end', role, ...found, peak: process.resourceUsage().maxRSS * 1024 });
  }
  await say({ kind: 'done' });
}

async function tryRole(role: string, text: string, bytes?: Uint8Array): Promise<Tried> {
  const trial = ROLES[role]?.(text, bytes);
  if (!trial) return { outcome: 'no place' };
  const { file, content } = trial;
  const absolute = path.join(folder, file);
  const isText = role === 'body' || role.endsWith('.text');
  const beside = isText ? Object.entries(pictureFiles(path.posix.dirname(file), [text], picture)) : [];
  for (const [name, bytes] of beside) writeFileSync(path.join(folder, name), bytes);
  try {
    writeFileSync(absolute, content, { flag: 'wx' });
    const { problems, entry } = await entryOf(file);
    const faults = [
      ...problems.flatMap((problem) => checkProblem(file, problem)),
      ...(problems.length === 0 && !entry ? [{ claim: 'named', what: 'refused without a word' } as const] : []),
    ];
    if (problems.length === 0 && RENDERED.has(role)) faults.push(...judgeBody(file, content));
    return faults.length > 0 ? { outcome: 'fault', faults } : { outcome: problems.length > 0 ? 'refused' : 'taken' };
  } catch (error) {
    const what = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { outcome: 'fault', faults: [{ claim: 'process', what }] };
  } finally {
    rmSync(absolute, { force: true });
    for (const [name] of beside) if (!name.endsWith(`/${PICTURE}`)) rmSync(path.join(folder, name), { force: true });
  }
}

async function entryOf(file: string): Promise<Read> {
  const kind = ENTRIES.find((name) => file.startsWith(`${name}/`));
  if (kind !== undefined) {
    const none = { pages: [], people: [], topics: [], callouts: [] };
    const [read] = (await readTextEntries(folder, { ...none, [kind]: [file] }))[kind];
    return { entry: read?.entry, problems: read?.problems ?? [] };
  }
  if (file.startsWith('series/')) {
    const { series, problems } = readSeries(folder, file);
    return { entry: series, problems };
  }
  const { article, problems } = await readStory(folder, file);
  return { entry: article, problems };
}

function judgeBody(file: string, content: string | Uint8Array): TrialFault[] {
  const parts = splitStoryFile(Buffer.from(content));
  if (!parts.ok) return [];
  const { tree } = renderMarkdown(parts.body, PLACE);
  return judgeStory(file.startsWith('callouts/') ? calloutBody(tree, PLACE.lang) : pageBody(tree, PLACE.lang));
}

function say(message: Said): Promise<void> {
  return new Promise((resolve) => process.send?.(message, () => resolve()));
}

interface Read {
  readonly entry: object | undefined;
  readonly problems: readonly Problem[];
}

export interface Job {
  readonly text: string;
  readonly bytes?: Uint8Array;
  readonly roles: readonly string[];
}

export interface Tried {
  /** `no place` if no disk could hold the name. */
  readonly outcome: 'taken' | 'refused' | 'fault' | 'no place';
  readonly faults?: readonly TrialFault[];
}

export type Said =
  | { readonly kind: 'begin'; readonly role: string }
  | ({ readonly kind: 'end'; readonly role: string; readonly peak: number } & Tried)
  | { readonly kind: 'done' };
