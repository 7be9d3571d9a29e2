import { availableParallelism } from 'node:os';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { ReadBatch } from '../loaders/stories/read-stories.ts';
import { Refusal } from '../lib/refusal.ts';
import type { Output } from '../release/recorded.ts';
import { settings } from '../settings.ts';
import type { Answer, Question, ThreadData } from './worker-thread.ts';

/** Each holds the whole edition: more of them would take more memory than they save time. */
const MAX_THREADS = 3;

/** Threads beside the first one, equal to it: they read and make what it does (worker-thread.ts). Started when they are asked. */
export class WorkerPool {
  private readonly data: ThreadData;
  private threads: readonly Thread[] | undefined;

  constructor(data: ThreadData) {
    this.data = data;
  }

  get areRunning(): boolean {
    return this.threads !== undefined;
  }

  /** Readers of stories, one a thread. */
  readers(): readonly ReadBatch[] {
    return this.all().map((thread) => async (files) => {
      const answer = await thread.ask({ kind: 'read', files }, 'read');
      return answer.kind === 'read' ? answer.stories : [];
    });
  }

  /**
   * Has every thread make its share.
   *
   * @throws Error of the thread that failed first
   */
  async press(question: Extract<Question, { kind: 'press' }>, onMade: OnMade): Promise<void> {
    await Promise.all(
      this.all().map((thread) =>
        thread.ask(question, 'done', (answer) => {
          if (answer.kind === 'made') for (const [file, output] of answer.outputs) onMade(file, output);
        }),
      ),
    );
  }

  /** Ends them, whatever is left. */
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
    // All make the same edition, however late one of them starts.
    const env = { ...process.env, SOURCE_DATE_EPOCH: String(settings.now.getTime() / 1000) };
    this.worker = new Worker(path.join(data.compiled, 'thread.mjs'), { workerData: data, env });
    this.ended = new Promise((_, reject) => {
      this.worker.on('error', reject);
      this.worker.on('exit', (code) => {
        reject(new Error(`A thread of the build ended before its work was done (exit code ${code}).`));
      });
    });
    this.ended.catch(() => undefined);
    // It waits for questions; the build ends without it.
    this.worker.unref();
  }

  /** @param last the kind of the answer that ends it; others go to `onAnswer` */
  async ask(
    question: Question,
    last: Answer['kind'],
    onAnswer: (answer: Answer) => void = () => undefined,
  ): Promise<Answer> {
    const { worker } = this;
    worker.ref();
    const answered = new Promise<Answer>((resolve, reject) => {
      const hear = (answer: Answer) => {
        if (answer.kind === 'failed') reject(answer.isRefusal ? new Refusal(answer.error.message) : answer.error);
        else if (answer.kind === last) resolve(answer);
        else return onAnswer(answer);
        worker.off('message', hear);
      };
      worker.on('message', hear);
      worker.postMessage(question);
    });
    try {
      return await Promise.race([answered, this.ended]);
    } finally {
      worker.unref();
    }
  }

  async stop(): Promise<void> {
    await this.worker.terminate();
  }
}

type OnMade = (file: string, output: Output) => void;
