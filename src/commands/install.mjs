/*
 * Installs missing packages of package-lock.json, and then runs the given program, if any:
 * `node src/commands/install.mjs src/commands/build.ts --help`. Packages for tests and checks are left out unless `--all`
 * comes first. Runs with any Node from 20 on, before anything is installed: plain JavaScript, no dependencies. The code
 * needs the newer Node of `engines`, which is among the packages.
 */
import { spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** Megabytes on disk on Linux x64: for reading and building, and for the rest (tests/commands/install.test.ts). */
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
      message: `Installing what tests and checks also need: ${describeSize(missing.length, MEGABYTES.rest)}`,
      // Existing packages stay: a site may be served with them right now, and npm itself may run on the Node among them.
      npm: ['install', '--no-save', '--include=dev'],
    };
  }
  // If the rest is already installed, it stays installed.
  const withRest = all || Object.values(installed.packages).some(({ dev }) => dev);
  return {
    message: `Installing what ${withRest ? 'is missing' : 'building and reading the site need'}: ${describeSize(
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

/** A package that is optional on some platforms but needed by a tool counts as the tool's (`devOptional`). */
function requiredPackages(lock, all) {
  return Object.entries(lock.packages)
    .filter(([path, { optional, dev, devOptional }]) => path !== '' && !optional && (all || !(dev || devOptional)))
    .map(([path]) => path);
}

/** Round numbers: packages for a single platform come on top, and their sizes differ. */
function describeSize(packages, megabytes) {
  const much = `about ${Math.round(packages / 10) * 10} packages, ${megabytes} MB on the disk`;
  const few = packages === 1 ? '1 package' : `${packages} packages`;
  return `${packages < 20 ? few : much}. This happens once and takes about a minute.`;
}

/**
 * What to do if no package has a Node for this machine and its own is too old for the code.
 *
 * @param {string} version of the Node that runs commands, such as v26.10.0; empty if there is none
 * @param {string} needed `engines.node` of package.json, such as >=26
 * @param {string} platform such as linux-x64
 * @returns {string | undefined} nothing if it is new enough
 */
export function explainOldNode(version, needed, platform) {
  const [major, least] = [version, needed].map((text) => Number(/\d+/.exec(text)));
  if (major >= least) return undefined;
  return `npm has no Node ${least} for ${platform}: install Node ${least} or newer from https://nodejs.org/ and run the same command again.`;
}

/** @typedef {{ version?: string, optional?: boolean, dev?: boolean, devOptional?: boolean }} Package */
/** @typedef {{ packages: Record<string, Package> }} Lock */
/** @typedef {{ message: string, npm: string[] }} Plan `npm`: what npm is called with */

if (process.argv[1]?.endsWith('install.mjs')) {
  const all = process.argv[2] === '--all';
  const [program, ...options] = process.argv.slice(all ? 3 : 2);
  // Astro’s command line reports usage to its makers by default (astro.build/telemetry).
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  install(all);
  checkNode();
  if (program !== undefined) run(program, options);
}

/**
 * Runs a program with the installed Node, which is first in npm's PATH, and exits with its status. `&&` in the script of
 * package.json does not work: on a fresh clone the shell has looked up `node` before the installation, and remembers it.
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
  console.log(plan.message);
  // Engine warnings are about the machine's Node, but the packages run on the one that is being installed.
  const { status } = spawnSync('npm', [...plan.npm, '--no-audit', '--no-fund', '--loglevel=error'], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) {
    console.error('The installation failed; npm says why above. Fix that, then run the same command again.');
    process.exit(1);
  }
}

/** npm puts the installed Node first in the PATH, so this program runs on it too, except the first time. */
function checkNode() {
  const { engines } = JSON.parse(readFileSync('package.json', 'utf8'));
  const platform = `${process.platform}-${process.arch}`;
  if (!explainOldNode(process.version, engines.node, platform)) return;
  const { stdout } = spawnSync('node', ['--version'], { encoding: 'utf8', shell: process.platform === 'win32' });
  const message = explainOldNode(stdout ?? '', engines.node, platform);
  if (!message) return;
  console.error(message);
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
