import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { ReadBatch } from '../../loaders/stories/read-stories.ts';
import type { ReadStory } from '../../loaders/stories/read-story.ts';
import { Refusal } from '../../lib/errors/refusal.ts';
import { settings } from '../../settings.ts';
import type { Answer, MadeOutput, PressQuestion, Question, ThreadData } from './worker-thread.ts';

/** Each has the whole edition in memory, so more threads would cost more memory than they save time. */
const MAX_THREADS = 3;

/** Threads in addition to the main one, which do the same work (worker-thread.ts). They start at the first request. */
export class WorkerPool {
  private readonly data: ThreadData;
  private threads: readonly Thread[] | undefined;

  constructor(data: ThreadData) {
    this.data = data;
  }

  get areRunning(): boolean {
    return this.threads !== undefined;
  }

  /** Readers of stories, one per thread. */
  readers(): readonly ReadBatch[] {
    return this.all().map((thread) => async (files) => (await thread.ask({ kind: 'read', files })) as ReadStory[]);
  }

  /**
   * Lets every thread make its share.
   *
   * @returns what they made
   * @throws Error of the thread that failed first
   */
  async press(question: PressQuestion): Promise<readonly MadeOutput[]> {
    const made = await Promise.all(this.all().map((thread) => thread.ask(question)));
    return made.flat() as MadeOutput[];
  }

  /** Ends all of them, whatever they are doing. */
  async stop(): Promise<void> {
    await Promise.all((this.threads ?? []).map((thread) => thread.stop()));
    this.threads = undefined;
  }

  private all(): readonly Thread[] {
    const count = Math.min(availableParallelism() - 1, MAX_THREADS);
    return (this.threads ??= Array.from({ length: count }, () => new Thread(this.data)));
  }
}

class Thread {
  private readonly worker: Worker;
  private readonly ended: Promise<never>;

  constructor(data: ThreadData) {
    // All make the same edition, however late they start.
    const env = { ...process.env, SOURCE_DATE_EPOCH: String(settings.now.getTime() / 1000) };
    this.worker = new Worker(path.join(data.compiled, 'thread.mjs'), { workerData: data, env });
    this.ended = new Promise((_, reject) => {
      this.worker.on('error', reject);
      this.worker.on('exit', (code) => {
        reject(new Error(`A thread of the build ended before its work was done (exit code ${code}).`));
      });
    });
    this.ended.catch(() => undefined);
    // A thread that waits for requests does not keep the build running.
    this.worker.unref();
  }

  /** Sends one request; the next one may follow its answer. */
  async ask(question: Question) {
    this.worker.ref();
    try {
      this.worker.postMessage(question);
      const [answer] = (await Promise.race([once(this.worker, 'message'), this.ended])) as [Answer];
      if (answer.error) throw answer.isRefusal ? new Refusal(answer.error.message) : answer.error;
      return answer.value;
    } finally {
      this.worker.unref();
    }
  }

  async stop(): Promise<void> {
    await this.worker.terminate();
  }
}
