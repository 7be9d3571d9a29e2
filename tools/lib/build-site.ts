import { spawn } from 'node:child_process';
import path from 'node:path';
import { ensurePublication } from './publication.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');

/** The moment that fixture sites are built for: after every story of the fixtures, and more than a year after the oldest. */
export const FIXTURE_NOW = '2024-12-01T00:00:00Z';

/** Runs the real build in a separate process, as `npm run build` does. */
export function buildSite(options: BuildOptions): Promise<BuildResult> {
  return runCommand('build', options);
}

/** Runs an editor's command in a separate process, as `npm run` does. Content without a publication file gets one. */
export async function runCommand(
  name: string,
  { root = ROOT, args = [], ...options }: BuildOptions,
): Promise<BuildResult> {
  await ensurePublication(options.content);
  const child = spawn(process.execPath, [path.join(root, `src/commands/${name}.ts`), ...args], {
    cwd: root,
    env: buildEnvironment(options),
  });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  return await new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (status) => resolve({ status, output }));
  });
}

/** Returns the environment of a build in tests. Another environment with the same output folder makes another site. */
export function buildEnvironment({ content, out, now = FIXTURE_NOW, url, env = {} }: BuildOptions): NodeJS.ProcessEnv {
  return {
    ...withoutTestRunner(process.env),
    // Most tests must not write into their content.
    CI: 'true',
    // Three more files for each page, which only their own tests and real servers read.
    KAWARABAN_PACK: String(process.env['TEST_HOST'] !== undefined),
    KAWARABAN_CONTENT: content,
    KAWARABAN_OUT: out,
    SOURCE_DATE_EPOCH: String(new Date(now).getTime() / 1000),
    ...(url && { KAWARABAN_URL: url }),
    ...env,
  };
}

/** The runner's own variables would make Astro and Vite believe they are under test. */
export function withoutTestRunner(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(env).filter(([name]) => !/^(VITEST|TEST|NODE_ENV|VITE_|DEV|PROD|MODE|SSR|BASE_URL)/.test(name)),
  );
}

interface BuildOptions {
  /** folder of the content */
  readonly content: string;
  /** folder the site is written to */
  readonly out: string;
  readonly now?: string;
  readonly url?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** arguments of the command, such as `--check` */
  readonly args?: readonly string[];
  /** the checkout; this one by default */
  readonly root?: string;
}

export interface BuildResult {
  readonly status: number | null;
  /** everything it printed, on both streams */
  readonly output: string;
}
