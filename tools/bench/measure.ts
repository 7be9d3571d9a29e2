import { spawn } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';

/** Memory is looked at this often; a process of a few seconds is still seen many times. */
const EVERY_MS = 50;

/**
 * Runs a command to its end and measures it from outside: seconds of wall clock, and the most memory its processes held
 * together at one moment (resident set, pages that two of them share counted twice). Memory is known on Linux only.
 *
 * @throws Error with the command's last words when it fails
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

/** Resident memory of a process and all below it; 0 where there is no /proc or the process has ended. */
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
