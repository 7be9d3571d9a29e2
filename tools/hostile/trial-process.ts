import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readSeries } from '../../src/loaders/stories/read-series.ts';
import { readStory } from '../../src/loaders/stories/read-story.ts';
import { pageBody } from '../../src/markdown/page-body.ts';
import { renderMarkdown, type StoryContext } from '../../src/markdown/render.ts';
import { splitStoryFile } from '../../src/markdown/story-file.ts';
import { useSample } from '../lib/publication.ts';
import { checkProblem, judgeStory, type TrialFault } from './judge-trial.ts';
import { pictureFiles } from './picture-files.ts';
import { PICTURE, ROLES } from './roles.ts';

/*
 * A process of its own that puts one input after the other into every role, so that one that hangs or takes too much memory
 * can be ended from outside. It says before each role what it is about to do.
 */

/** A story that stands alone: no picture lies beside it, and no other story. */
const PLACE: StoryContext = {
  file: 'articles/2024/hostile.md',
  bodyLine: 1,
  lang: 'en',
  site: new URL('https://host.example/base/'),
  picture: () => undefined,
};

/** Its own, and its parent's to take away. */
const folder = process.env['TRIAL_FOLDER'] ?? '';
const picture = Buffer.from(process.env['TRIAL_PICTURE'] ?? '', 'base64');
for (const name of ['articles/2024', 'series']) mkdirSync(path.join(folder, name), { recursive: true });
writeFileSync(path.join(folder, 'articles/2024', PICTURE), picture);
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
  const beside = role === 'body' ? Object.entries(pictureFiles([text], picture)) : [];
  for (const [name, bytes] of beside) writeFileSync(path.join(folder, name), bytes);
  try {
    writeFileSync(absolute, content, { flag: 'wx' });
    const isSeries = file.startsWith('series/');
    const { problems, entry } = isSeries ? seriesOf(file) : await storyOf(file);
    const faults = [
      ...problems.flatMap((problem) => checkProblem(file, problem)),
      ...(problems.length === 0 && !entry ? [{ claim: 'named', what: 'refused without a word' } as const] : []),
    ];
    if (problems.length === 0 && (role === 'body' || role === 'series.introduction' || role === 'whole file'))
      faults.push(...judgeBody(content));
    return faults.length > 0 ? { outcome: 'fault', faults } : { outcome: problems.length > 0 ? 'refused' : 'taken' };
  } catch (error) {
    const what = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { outcome: 'fault', faults: [{ claim: 'process', what }] };
  } finally {
    rmSync(absolute, { force: true });
    for (const [name] of beside) if (!name.endsWith(`/${PICTURE}`)) rmSync(path.join(folder, name), { force: true });
  }
}

function seriesOf(file: string) {
  const { series, problems } = readSeries(folder, file);
  return { entry: series, problems };
}

async function storyOf(file: string) {
  const { article, problems } = await readStory(folder, file);
  return { entry: article, problems };
}

function judgeBody(content: string | Uint8Array): TrialFault[] {
  const parts = splitStoryFile(Buffer.from(content));
  return parts.ok ? judgeStory(pageBody(renderMarkdown(parts.body, PLACE).tree)) : [];
}

function say(message: Said): Promise<void> {
  return new Promise((resolve) => process.send?.(message, () => resolve()));
}

export interface Job {
  readonly text: string;
  readonly bytes?: Uint8Array;
  readonly roles: readonly string[];
}

export interface Tried {
  /** `no place` where no disk could hold the name. */
  readonly outcome: 'taken' | 'refused' | 'fault' | 'no place';
  readonly faults?: readonly TrialFault[];
}

export type Said =
  | { readonly kind: 'begin'; readonly role: string }
  | ({ readonly kind: 'end'; readonly role: string; readonly peak: number } & Tried)
  | { readonly kind: 'done' };
