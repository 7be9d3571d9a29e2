import { once } from 'node:events';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { showFound } from '../../../lib/errors/problem.ts';
import { refused, type ConvertedPost, type PostRequest } from './convert-post.ts';
import type { ArchiveData } from './convert-thread.ts';

const PROGRAM = path.join(import.meta.dirname, 'convert-thread.ts');

/** The longest of three public archives takes less than one second. */
const MAX_POST_SECONDS = 30;
const MAX_MEGABYTES = 1024;

/** A thread that has finished its archive. The next archive uses it, because starting one takes longer than most archives. */
let idle: Worker | undefined;

/** Converts posts one after the other in a thread. If a post takes too long or too much memory, the thread is ended. */
export class Converter {
  private readonly data: ArchiveData;
  private readonly program: string;
  private readonly seconds: number;
  private thread: Worker | undefined;

  /** @param program file of the thread */
  constructor(data: ArchiveData, { program = PROGRAM, seconds = MAX_POST_SECONDS }: Partial<Limits> = {}) {
    this.data = data;
    this.program = program;
    this.seconds = seconds;
  }

  /** @throws Error if the thread cannot be started */
  async convert(question: PostRequest): Promise<ConvertedPost> {
    const thread = (this.thread ??= await this.start());
    const tooLong = AbortSignal.timeout(this.seconds * 1000);
    thread.postMessage(question);
    try {
      const [answer] = (await once(thread, 'message', { signal: tooLong })) as [ConvertedPost];
      return answer;
    } catch (error) {
      this.thread = undefined;
      await thread.terminate();
      const why = error instanceof Error ? error.message : String(error);
      const note = tooLong.aborted ? `takes more than ${this.seconds} s to read` : showFound(why);
      return refused([{ line: 1, column: 1, field: 'body', note, write: 'a shorter or simpler text' }]);
    }
  }

  /** Keeps the thread for the next archive. An idle thread does not keep the program running. */
  close(): void {
    if (this.program === PROGRAM) idle = this.thread;
    this.thread?.unref();
    this.thread = undefined;
  }

  /** The time limit of a post starts when the thread has loaded its program and its archive. */
  private async start(): Promise<Worker> {
    const known = this.program === PROGRAM ? idle : undefined;
    idle = known ? undefined : idle;
    const thread = known ?? new Worker(this.program, { resourceLimits: { maxOldGenerationSizeMb: MAX_MEGABYTES } });
    thread.ref();
    thread.postMessage(this.data);
    await once(thread, 'message');
    return thread;
  }
}

interface Limits {
  readonly program: string;
  readonly seconds: number;
}
