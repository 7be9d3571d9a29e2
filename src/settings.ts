import { createHash } from 'node:crypto';
import path from 'node:path';
import { realPath } from './lib/files/real-path.ts';
import { Refusal } from './lib/errors/refusal.ts';
import type { GivenFacts } from './schemas/publication/publication.ts';
import { parseSiteUrl } from './schemas/fields/site-url.ts';

/** Folders of the checkout that belong to the software, the paper or other programs. */
const TAKEN = ['.git', 'node_modules', 'public', 'src', 'tests'];

/**
 * Reads the environment variables of a run, once at its start:
 *
 * - `KAWARABAN_CONTENT`: folder of the content, default `content`
 * - `KAWARABAN_OUT`: folder the site is written to, default `dist`
 * - `KAWARABAN_URL`: public address of the front page, default `url` of the publication
 * - `KAWARABAN_OFFLINE`: `false` if readers must not keep stories for reading without a network, default `offline` of the
 *   publication
 * - `KAWARABAN_PACK`: `false` for no packed copies of files, because the host compresses by itself
 * - `CI`: anything but `false` or `0` if no editor runs the build, so that it writes nothing into the content
 * - `NETLIFY`: `true` on that host's own machines, which need redirects in another form
 * - `SOURCE_DATE_EPOCH`: the moment the edition is made for, in seconds
 *   (https://reproducible-builds.org/specs/source-date-epoch/), default the clock
 *
 * Caches are in `.cache/`, a folder for each pair of content and output, so that parallel runs do not collide.
 *
 * @throws Refusal naming the variable if its value cannot be used
 */
export function readSettings(env: Readonly<NodeJS.ProcessEnv>, root: string): Settings {
  const contentDir = path.resolve(root, env['KAWARABAN_CONTENT'] || 'content');
  const outDir = path.resolve(root, env['KAWARABAN_OUT'] || 'dist');
  refuseToOverwrite(outDir, { root, contentDir });
  // In whole seconds, like SOURCE_DATE_EPOCH, which gives all threads of a build the same moment.
  const clock = new Date(Math.floor(Date.now() / 1000) * 1000);
  const pair = createHash('sha256').update(`${contentDir}\n${outDir}`).digest('hex').slice(0, 12);
  return {
    contentDir,
    outDir,
    cacheDir: path.resolve(root, '.cache', pair),
    now: parseNow(env['SOURCE_DATE_EPOCH']) ?? clock,
    clock,
    given: {
      ...(env['KAWARABAN_URL'] && { url: parseUrl(env['KAWARABAN_URL']) }),
      ...(env['KAWARABAN_OFFLINE'] === 'false' && { offline: false }),
    },
    pack: env['KAWARABAN_PACK'] !== 'false',
    isCi: !['', '0', 'false'].includes((env['CI'] ?? '').toLowerCase()),
    isNetlify: env['NETLIFY'] === 'true',
  };
}

/** The settings of this run. npm makes the checkout the working directory. */
export const settings = readSettings(process.env, process.cwd());

/**
 * The build replaces the whole output folder: it must not contain files of an editor, nor be inside what the build reads.
 */
function refuseToOverwrite(outDir: string, { root, contentDir }: { root: string; contentDir: string }): void {
  const holds = (folder: string, other: string) =>
    !/^\.\.(?:$|[\\/])/.test(path.relative(realPath(folder), realPath(other)));
  const taken = [contentDir, ...TAKEN.map((name) => path.resolve(root, name))];
  if (holds(outDir, root) || holds(outDir, contentDir) || taken.some((folder) => holds(folder, outDir))) {
    throw new Refusal(
      `KAWARABAN_OUT is "${outDir}". The build replaces that whole folder. Name one that contains neither the checkout nor the content, and is not inside their folders, such as dist.`,
    );
  }
}

function parseUrl(value: string): string {
  const url = parseSiteUrl(value);
  if (url) return url.href;
  throw new Refusal(
    `KAWARABAN_URL is "${value}". Write the address of the front page, such as https://news.example/ or https://host.example/news/.`,
  );
}

function parseNow(value: string | undefined): Date | undefined {
  if (value === undefined || value === '') return undefined;
  // Date holds ±8.64e12 seconds around 1970 (ECMA-262, Time Values and Time Range).
  if (!/^\d{1,13}$/.test(value) || Number(value) > 8.64e12) {
    throw new Refusal(`SOURCE_DATE_EPOCH is "${value}". Write whole seconds since 1970, such as 1700179800.`);
  }
  return new Date(Number(value) * 1000);
}

export interface Settings {
  readonly contentDir: string;
  readonly outDir: string;
  readonly cacheDir: string;
  /** the moment the edition is made for */
  readonly now: Date;
  /** the moment of this run */
  readonly clock: Date;
  /** facts that override those of the publication */
  readonly given: GivenFacts;
  /** whether copies of files are written as brotli and gzip */
  readonly pack: boolean;
  readonly isCi: boolean;
  readonly isNetlify: boolean;
}
