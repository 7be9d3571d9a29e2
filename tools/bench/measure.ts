import { spawn } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';

/** How often memory is measured: often enough for a process of a few seconds. */
const EVERY_MS = 50;

/**
 * Runs a command to its end and measures it from outside: seconds of wall clock, and the most memory that its processes held
 * together at any moment (resident set; shared pages count for each process). Memory is known on Linux only.
 *
 * @throws Error with the last lines of the command's output if it fails
 */
export async function measure({ command, args, cwd, env }: Command): Promise<Measured> {
  const started = performance.now();
  const child = spawn(command, args, { cwd, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  const listen = (chunk: Buffer) => (output = `${output}${chunk.toString()}`.slice(-4000));
  child.stdout.on('data', listen);
  child.stderr.on('data', listen);

  let peak = 0;
  const watch = setInterval(() => {
    if (child.pid !== undefined) void residentBytes(child.pid).then((bytes) => (peak = Math.max(peak, bytes)));
  }, EVERY_MS);
  try {
    const code = await new Promise<number | null>((resolve, reject) => child.on('error', reject).on('close', resolve));
    const seconds = (performance.now() - started) / 1000;
    if (code !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${code}:\n${output}`);
    return { seconds, peakBytes: peak === 0 ? undefined : peak };
  } finally {
    clearInterval(watch);
  }
}

/** Returns the resident memory of a process and its descendants; 0 if there is no /proc or the process has ended. */
async function residentBytes(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  const own = Number(/^VmRSS:\s*(\d+) kB/m.exec(status)?.[1] ?? 0) * 1024;
  const threads = await readdir(`/proc/${pid}/task`).catch(() => []);
  const lists = await Promise.all(
    threads.map((thread) => readFile(`/proc/${pid}/task/${thread}/children`, 'utf8').catch(() => '')),
  );
  const children = lists.join(' ').split(' ').filter(Boolean).map(Number);
  const below = await Promise.all(children.map(residentBytes));
  return below.reduce((sum, bytes) => sum + bytes, own);
}

export interface Command {
  readonly command: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
}

export interface Measured {
  readonly seconds: number;
  readonly peakBytes: number | undefined;
}
