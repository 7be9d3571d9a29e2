import { parentPort, workerData } from 'node:worker_threads';
import { readStories } from '../loaders/stories/read-stories.ts';
import type { ReadStory } from '../loaders/stories/read-story.ts';
import { sharePaths } from '../media/cards/share-paths.ts';
import type { Output } from '../release/recorded.ts';
import { Refusal } from '../lib/refusal.ts';
import { usePublication } from '../publication.ts';
import type { Publication } from '../schemas/publication.ts';
import { settings } from '../settings.ts';
import { fillCollections } from './collections.ts';
import { getEdition } from '../edition/edition.ts';
import { renderPage } from './pages.ts';
import { makePlan, type Plan } from './plan.ts';
import { press } from './press.ts';
import { openRows } from './rows.ts';
import { useSavedTexts } from '../lib/saved-texts.ts';
import { describeShare, takeTurns, type Share } from './share.ts';

/** Outputs that are told of at a time: each message wakes the other thread. */
const AT_ONCE = 20;

/**
 * What runs in a thread beside the first one: it reads batches of stories, and then makes its share of the files from the
 * very plan that the first thread has, which both make of the same rows.
 */
export async function runWorkerThread(): Promise<void> {
  const port = parentPort;
  if (!port) throw new Error('This runs beside a build only.');
  const { code, publicDir, compiled, publication } = workerData as ThreadData;
  usePublication(publication);
  let plan: Promise<Plan> | undefined;
  const say = (answer: Answer) => port.postMessage(answer);

  const answer = async (question: Question) => {
    if (question.kind === 'read') {
      say({ kind: 'read', stories: await readStories(settings.contentDir, question.files) });
      return;
    }
    plan ??= planFromRows(code, { publicDir, compiled });
    const files = (await plan)[question.list];
    if (describeShare(files, question.share) !== question.share.digest)
      throw new Refusal('The content or public/ changed while it was built. Build again.');
    let outputs: [file: string, output: Output][] = [];
    const tell = () => {
      say({ kind: 'made', outputs });
      outputs = [];
    };
    await press(files, takeTurns(question.share), {
      made: question.made,
      latest: question.latest,
      filesOf: (planned) => question.files.get(planned) ?? [],
      onMade: (...output) => {
        if (outputs.push(output) === AT_ONCE) tell();
      },
    });
    tell();
    say({ kind: 'done' });
  };

  let answered = Promise.resolve();
  port.on('message', (question: Question) => {
    answered = answered
      .then(() => answer(question))
      .catch((error: unknown) => {
        // Of what class an error is does not come across.
        const isRefusal = error instanceof Refusal;
        say({ kind: 'failed', error: error instanceof Error ? error : new Error(String(error)), isRefusal });
      });
  });
}

async function planFromRows(code: string, sources: { publicDir: string; compiled: string }): Promise<Plan> {
  // Open until the thread ends.
  const rows = openRows(code);
  const articles = [...rows.stories().values()].map(({ article }) => article);
  fillCollections({ articles, series: rows.series(), ...rows.texts(), front: rows.front() });
  for (const [digest, path] of rows.sharePaths()) sharePaths.set(digest, path);
  useSavedTexts(rows);
  return makePlan(await getEdition(), { ...sources, renderPage });
}

export interface ThreadData {
  readonly code: string;
  readonly publication: Publication;
  readonly publicDir: string;
  readonly compiled: string;
}

export type Question =
  | { readonly kind: 'read'; readonly files: readonly string[] }
  | {
      readonly kind: 'press';
      readonly list: keyof Plan;
      readonly share: Share;
      readonly made: string;
      readonly latest: string | undefined;
      /** what was made of planned files that are asked for */
      readonly files: ReadonlyMap<string, readonly string[]>;
    };

export type Answer =
  | { readonly kind: 'read'; readonly stories: readonly ReadStory[] }
  | {
      readonly kind: 'made';
      readonly outputs: readonly (readonly [file: string, output: Output])[];
    }
  | { readonly kind: 'done' }
  | { readonly kind: 'failed'; readonly error: Error; readonly isRefusal: boolean };
