import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';

/** A process beside a build, for work that fills the other core and gives its memory back when it ends. */
export class SideProcess {
  private readonly child: ChildProcess;
  private readonly closed: Promise<unknown[]>;
  private readonly asked: ((answer: unknown) => void)[] = [];
  private said = '';

  /** @param program file it runs; `heapMegabytes` is the most its objects may take */
  constructor(program: string, { args = [], heapMegabytes }: Settings = {}) {
    this.child = fork(program, args, {
      ...(heapMegabytes !== undefined && { execArgv: [`--max-old-space-size=${heapMegabytes}`] }),
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
      // Instants stay instants.
      serialization: 'advanced',
    });
    this.closed = once(this.child, 'close');
    // What went wrong is told by ended().
    this.closed.catch(() => undefined);
    this.child.on('message', (answer) => this.asked.shift()?.(answer));
    this.child.stderr?.on('data', (chunk: Buffer) => (this.said += chunk.toString()));
  }

  /** Has no effect when it has ended already. */
  send(message: string | object): void {
    // That it has just ended is told by ended(), with what it said.
    if (this.child.connected) this.child.send(message, () => undefined);
  }

  /**
   * Sends a question and waits for its answer; questions are answered in their order.
   *
   * @throws Error that says `what` failed, with what the process said, when it ended first
   */
  ask<Answer>(question: object, what: string): Promise<Answer> {
    const { promise, resolve, reject } = Promise.withResolvers<Answer>();
    this.asked.push(resolve as (answer: unknown) => void);
    this.ended(what).then(() => {
      reject(new Error(`${what}: the process ended without an answer.`));
    }, reject);
    this.send(question);
    return promise;
  }

  /**
   * Waits for its end.
   *
   * @throws Error that says `what` failed, with what the process said
   */
  async ended(what: string): Promise<void> {
    const [code] = await this.closed;
    if (code !== 0) throw new Error(`${what}:\n${this.said}`);
  }

  stop(): void {
    this.child.kill();
  }
}

/** For the process itself: when the build was killed, nobody wants its work. */
export function endWithBuild(): void {
  process.once('disconnect', () => process.exit(1));
}

interface Settings {
  readonly args?: readonly string[];
  readonly heapMegabytes?: number;
}
