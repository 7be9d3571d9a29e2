import { fork, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Fault, ReportFault } from './claims.ts';
import type { Input } from './read-inputs.ts';
import { ROLES } from './roles.ts';
import type { TrialFault } from './judge-trial.ts';
import type { Job, Said } from './trial-process.ts';

const PROGRAM = path.join(import.meta.dirname, 'trial-process.ts');

/** The limits of one input. */
export const LIMITS = { seconds: 5, bytes: 512_000_000 } as const;

/**
 * Puts every input into every role, in separate processes (`workers` at a time). If one hangs, dies or takes too much memory,
 * that is a fault of its current role, and the others continue.
 */
export async function tryInputs(inputs: readonly Input[], options: TryOptions): Promise<readonly Outcome[]> {
  const outcomes = new Array<Outcome>(inputs.length);
  const queue = inputs.entries();
  let done = 0;
  await Promise.all(
    Array.from({ length: options.workers ?? 2 }, async () => {
      const trial = new TrialProcess(options);
      for (const [index, input] of queue) {
        const outcome = await trial.run(input);
        outcomes[index] = outcome;
        for (const fault of faultsOf(outcome)) options.onFault?.(fault);
        options.onProgress?.(++done, inputs.length);
      }
      trial.close();
    }),
  );
  return outcomes;
}

/** The result of an input, named by its place. */
export function faultsOf({ input, faults }: Outcome): Fault[] {
  return faults.map(({ role, claim, what }) => ({ claim, where: `${input.name} as ${role}`, what }));
}

/** Runs one process at a time, and a new one after the last was ended. */
class TrialProcess {
  private child: ChildProcess | undefined;
  private folder = '';
  private readonly options: TryOptions;

  constructor(options: TryOptions) {
    this.options = options;
  }

  async run(input: Input): Promise<Outcome> {
    const outcome: Outcome = { input, taken: [], refused: [], faults: [], slowest: 0, peak: 0 };
    let roles = this.options.roles ?? Object.keys(ROLES);
    while (roles.length > 0) roles = await this.runSome({ ...input, roles }, outcome);
    return outcome;
  }

  close(): void {
    this.child?.kill('SIGKILL');
    this.child = undefined;
    if (this.folder !== '') rmSync(this.folder, { recursive: true, force: true });
  }

  /** Starts a process in a new folder, because a process that was ended leaves the file of its trial behind. */
  private start(): ChildProcess {
    const { program = PROGRAM, picture } = this.options;
    this.folder = mkdtempSync(path.join(tmpdir(), 'kawaraban-trial-'));
    return fork(program, {
      // The heap is part of the memory. Exceeding the limit ends the process.
      execArgv: ['--max-old-space-size=320'],
      env: { ...process.env, TRIAL_PICTURE: picture.toString('base64'), TRIAL_FOLDER: this.folder },
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      serialization: 'advanced',
    });
  }

  /** @returns the roles that are left if the process ended early */
  private runSome(job: Job, outcome: Outcome): Promise<readonly string[]> {
    const { limits = LIMITS } = this.options;
    const child = (this.child ??= this.start());
    return new Promise((resolve) => {
      let role = job.roles[0] ?? '';
      let began = performance.now();
      let timer: NodeJS.Timeout | undefined;
      const end = (fault: TrialFault | undefined) => {
        clearTimeout(timer);
        child.removeAllListeners();
        if (fault === undefined) {
          resolve([]);
          return;
        }
        outcome.faults.push({ role, ...fault });
        this.close();
        resolve(job.roles.slice(job.roles.indexOf(role) + 1));
      };
      child.on('message', (said: Said) => {
        clearTimeout(timer);
        if (said.kind === 'done') end(undefined);
        else if (said.kind === 'begin') {
          role = said.role;
          began = performance.now();
          timer = setTimeout(
            () => end({ claim: 'limits', what: `took more than ${limits.seconds} s` }),
            limits.seconds * 1000,
          );
        } else {
          outcome.slowest = Math.max(outcome.slowest, performance.now() - began);
          outcome.peak = Math.max(outcome.peak, said.peak);
          if (said.outcome === 'taken') outcome.taken.push(role);
          else if (said.outcome === 'refused') outcome.refused.push(role);
          for (const fault of said.faults ?? []) outcome.faults.push({ role, ...fault });
          if (said.peak > limits.bytes) end({ claim: 'limits', what: `took ${Math.round(said.peak / 1e6)} MB` });
        }
      });
      child.once('exit', (code, signal) => end({ claim: 'process', what: `ended the process (${signal ?? code})` }));
      child.send(job);
    });
  }
}

interface TryOptions {
  readonly picture: Buffer;
  readonly workers?: number;
  readonly roles?: readonly string[];
  readonly program?: string;
  readonly limits?: { readonly seconds: number; readonly bytes: number };
  readonly onFault?: ReportFault;
  onProgress?(done: number, of: number): void;
}

export interface Outcome {
  readonly input: Input;
  /** The roles in which a build would accept it. */
  readonly taken: string[];
  /** The roles in which it is refused with a message. */
  readonly refused: string[];
  readonly faults: (TrialFault & { readonly role: string })[];
  /** Time of its slowest role, in milliseconds. */
  slowest: number;
  /** The most bytes that its process used, for all its inputs. */
  peak: number;
}
