import path from 'node:path';
import { SideProcess } from '../side-process.ts';
import type { Answer, Call, Jobs, Question } from './jobs.ts';

/** Each message wakes the other process and costs this one a third of a millisecond; what waits for it waits for so many. */
const AT_ONCE = 50;

/** For fewer calls another process would start longer than it works. */
const WORTH_A_PROCESS = 200;

/** Milliseconds without a question after which the process ends and gives its memory back; another starts when it is needed. */
const REST = 1000;

const FAILED = 'The process beside the build failed';

/** The other core of a build: a process for all jobs (jobs.ts), which starts when there is enough to do. */
export class Beside {
  private side: SideProcess | undefined;
  /** calls of each() that are not answered */
  private open = 0;
  private rest: NodeJS.Timeout | undefined;

  isWorth(calls: number): boolean {
    return calls >= WORTH_A_PROCESS;
  }

  /**
   * Has a function called there once for each list of arguments. Long work lets shorter work through that is asked for later.
   *
   * @returns what each call gave, in their order
   * @throws Error with what the process said, when a call made it fail
   */
  async each<Job extends keyof Jobs>(job: Job, calls: readonly Call<Job>[]): Promise<Answer<Job>[]> {
    const side = (this.side ??= new SideProcess(path.join(import.meta.dirname, 'process.ts')));
    clearTimeout(this.rest);
    this.open += 1;
    const answers: Answer<Job>[] = [];
    try {
      for (let at = 0; at < calls.length; at += AT_ONCE) {
        const question: Question = { job, calls: calls.slice(at, at + AT_ONCE) };
        answers.push(...(await side.ask<Answer<Job>[]>(question, FAILED)));
      }
    } finally {
      this.open -= 1;
    }
    if (this.open === 0) this.rest = setTimeout(() => void this.done().catch(() => undefined), REST).unref();
    return answers;
  }

  /** Lets the process end, when there is one and all is answered. */
  async done(): Promise<void> {
    clearTimeout(this.rest);
    const { side } = this;
    this.side = undefined;
    side?.send('end');
    await side?.ended(FAILED);
  }

  /** Ends it, whatever is left. */
  stop(): void {
    this.side?.stop();
  }
}
