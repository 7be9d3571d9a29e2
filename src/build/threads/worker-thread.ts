import { parentPort, workerData } from 'node:worker_threads';
import { readStories } from '../../loaders/stories/read-stories.ts';
import type { ReadStory } from '../../loaders/stories/read-story.ts';
import { sharePaths } from '../../media/cards/share-paths.ts';
import type { Output } from '../../release/recorded.ts';
import { Refusal } from '../../lib/errors/refusal.ts';
import { usePublication } from '../../publication.ts';
import type { Publication } from '../../schemas/publication/publication.ts';
import { settings } from '../../settings.ts';
import { fillCollections } from '../collections.ts';
import { getEdition } from '../../edition/edition.ts';
import { renderPage } from '../pages.ts';
import { makePlan, type Plan } from '../plan.ts';
import { press } from '../press.ts';
import { openRows } from '../rows.ts';
import { useSavedTexts } from '../../lib/caches/saved-texts.ts';
import { describeShare, takeTurns, type Share } from './shared-work.ts';

const data = workerData as ThreadData;

/**
 * Runs in an additional thread: reads batches of stories, then makes its share of the files. Its plan is the same as
 * that of the main thread, because both are made from the same rows.
 */
export function runWorkerThread(): void {
  usePublication(data.publication);
  let answered = Promise.resolve();
  parentPort?.on('message', (question: Question) => {
    answered = answered.then(async () => {
      parentPort?.postMessage(await answer(question).catch(failed));
    });
  });
}

async function answer(question: Question): Promise<Answer> {
  if (question.kind === 'read') return { value: await readStories(settings.contentDir, question.files) };
  const files = (await (plan ??= planFromRows()))[question.list];
  if (describeShare(files, question.share) !== question.share.digest)
    throw new Refusal('The content or public/ changed while it was built. Build again.');
  const outputs: MadeOutput[] = [];
  await press(files, takeTurns(question.share), {
    made: question.made,
    latest: question.latest,
    filesOf: (planned) => question.files.get(planned) ?? [],
    onMade: (...output) => outputs.push(output),
  });
  return { value: outputs };
}

/** The class of an error is not passed between threads. */
function failed(error: unknown): Answer {
  return { error: error instanceof Error ? error : new Error(String(error)), isRefusal: error instanceof Refusal };
}

let plan: Promise<Plan> | undefined;

async function planFromRows(): Promise<Plan> {
  // Open until the thread ends.
  const rows = openRows(data.code);
  const articles = [...rows.stories().values()].map(({ article }) => article);
  fillCollections({ articles, series: rows.series(), ...rows.texts(), front: rows.front() });
  for (const [digest, path] of rows.sharePaths()) sharePaths.set(digest, path);
  useSavedTexts(rows);
  return makePlan(await getEdition(), { ...data, renderPage });
}

export interface ThreadData {
  readonly code: string;
  readonly publication: Publication;
  readonly publicDir: string;
  readonly compiled: string;
}

export type Question = ReadQuestion | PressQuestion;

interface ReadQuestion {
  readonly kind: 'read';
  readonly files: readonly string[];
}

export interface PressQuestion {
  readonly kind: 'press';
  readonly list: keyof Plan;
  readonly share: Share;
  readonly made: string;
  readonly latest: string | undefined;
  /** what was made for requested files */
  readonly files: ReadonlyMap<string, readonly string[]>;
}

export type MadeOutput = readonly [file: string, output: Output];

export type Answer =
  | { readonly value: readonly ReadStory[] | readonly MadeOutput[]; readonly error?: undefined }
  | { readonly error: Error; readonly isRefusal: boolean };
