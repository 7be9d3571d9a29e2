/*
 * Installs what package-lock.json asks for, when something of it is missing, and then runs the program that is named, if one
 * is: `node src/commands/install.mjs src/commands/build.ts --help`. What only tests and checks need is left out, unless `--all` comes
 * first. Runs under whatever Node the machine has (20 or newer), before anything is installed: plain JavaScript, no
 * dependencies. The code needs the newer Node of `engines`, which is among the packages.
 */
import { spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** Megabytes on the disk of Linux x64, of what reading and building need and of the rest (tests/commands/install.test.ts). */
export const MEGABYTES = { base: 460, rest: 410 };

/**
 * What to install, and how.
 *
 * @param {Lock} lock package-lock.json
 * @param {Lock} installed node_modules/.package-lock.json, which npm writes at the end of an install
 * @param {boolean} all whether the packages for tests and checks are needed too
 * @returns {Plan | undefined} nothing when nothing is missing
 */
export function planInstallation(lock, installed, all) {
  const missing = missingPackages(lock, installed, all);
  if (missing.length === 0) return undefined;
  const isBaseThere = missingPackages(lock, installed, false).length === 0;
  if (isBaseThere) {
    return {
      told: `Installing what tests and checks need besides: ${tell(missing.length, MEGABYTES.rest)}`,
      // What is there stays: a site may be served with it just now, and npm itself may run on the Node among it.
      npm: ['install', '--no-save', '--include=dev'],
    };
  }
  // Whoever has the rest already keeps it.
  const withRest = all || Object.values(installed.packages).some(({ dev }) => dev);
  return {
    told: `Installing what ${withRest ? 'is missing' : 'reading and building need'}: ${tell(
      requiredPackages(lock, withRest).length,
      MEGABYTES.base + (withRest ? MEGABYTES.rest : 0),
    )}`,
    npm: ['ci', withRest ? '--include=dev' : '--omit=dev'],
  };
}

/**
 * Packages the lock file names that are not installed in that version. Optional ones, made for other
 * platforms, do not count.
 *
 * @param {Lock} lock
 * @param {Lock} installed
 * @param {boolean} all
 * @returns {string[]} their paths
 */
export function missingPackages(lock, installed, all) {
  return requiredPackages(lock, all).filter(
    (path) => installed.packages[path]?.version !== lock.packages[path]?.version,
  );
}

/** A package that an optional one needs on some platforms and a tool on all is a matter of the tool (`devOptional`). */
function requiredPackages(lock, all) {
  return Object.entries(lock.packages)
    .filter(([path, { optional, dev, devOptional }]) => path !== '' && !optional && (all || !(dev || devOptional)))
    .map(([path]) => path);
}

/** In round numbers: packages made for one platform come on top, and weigh other amounts on each. */
function tell(packages, megabytes) {
  const much = `about ${Math.round(packages / 10) * 10} packages, ${megabytes} MB on the disk`;
  const few = packages === 1 ? '1 package' : `${packages} packages`;
  return `${packages < 20 ? few : much}. This happens once and takes about a minute.`;
}

/**
 * What to do where no package has a Node for this machine and its own is too old for the code.
 *
 * @param {string} version of the Node that runs commands, such as v26.10.0; empty where there is none
 * @param {string} needed `engines.node` of package.json, such as >=26
 * @param {string} platform such as linux-x64
 * @returns {string | undefined} nothing where it is new enough
 */
export function explainOldNode(version, needed, platform) {
  const [major, least] = [version, needed].map((text) => Number(/\d+/.exec(text)));
  if (major >= least) return undefined;
  return `npm has no Node ${least} for ${platform}: install Node ${least} or newer from https://nodejs.org/ and run the same command again.`;
}

/** @typedef {{ version?: string, optional?: boolean, dev?: boolean, devOptional?: boolean }} Package */
/** @typedef {{ packages: Record<string, Package> }} Lock */
/** @typedef {{ told: string, npm: string[] }} Plan `npm`: what npm is called with */

if (process.argv[1]?.endsWith('install.mjs')) {
  const all = process.argv[2] === '--all';
  const [program, ...options] = process.argv.slice(all ? 3 : 2);
  // Astro’s command line would send its makers what is run (astro.build/telemetry).
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  install(all);
  checkNode();
  if (program !== undefined) run(program, options);
}

/**
 * Runs a program under the Node that was installed, which npm's PATH names first, and ends as it ends. `&&` in the script of
 * package.json would not do: on a fresh clone the shell has looked `node` up before the installation, and remembers it.
 *
 * @param {string} program
 * @param {string[]} options
 */
function run(program, options) {
  const child = spawn('node', [program, ...options], { stdio: 'inherit', shell: process.platform === 'win32' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code) => process.exit(code ?? 1));
}

/** @param {boolean} all */
function install(all) {
  const plan = planInstallation(readLock('package-lock.json'), readLock('node_modules/.package-lock.json'), all);
  if (!plan) return;
  console.log(plan.told);
  // Engine warnings speak of the machine's Node; the packages run under the one that is being installed.
  const { status } = spawnSync('npm', [...plan.npm, '--no-audit', '--no-fund', '--loglevel=error'], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) {
    console.error('The installation failed; npm says why above. Mend that, then run the same command again.');
    process.exit(1);
  }
}

/** npm puts the installed Node first in the PATH, so this program runs under it too, but for the first time. */
function checkNode() {
  const { engines } = JSON.parse(readFileSync('package.json', 'utf8'));
  const platform = `${process.platform}-${process.arch}`;
  if (!explainOldNode(process.version, engines.node, platform)) return;
  const { stdout } = spawnSync('node', ['--version'], { encoding: 'utf8', shell: process.platform === 'win32' });
  const told = explainOldNode(stdout ?? '', engines.node, platform);
  if (!told) return;
  console.error(told);
  process.exit(1);
}

/** @returns {Lock} */
function readLock(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return { packages: {} };
  }
}
