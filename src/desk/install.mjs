/*
 * Installs what package-lock.json asks for, when something of it is missing, and then runs the program that is named, if one
 * is: `node src/desk/install.mjs src/desk/build.ts --help`. Runs under whatever Node the machine has (20 or newer), before
 * anything is installed: plain JavaScript, no dependencies.
 */
import { spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/**
 * Packages the lock file names that are not installed in that version. Optional ones, made for other
 * platforms, do not count.
 *
 * @param {Lock} lock package-lock.json
 * @param {Lock} installed node_modules/.package-lock.json, which npm writes at the end of an install
 * @returns {string[]} their paths
 */
export function missingPackages(lock, installed) {
  return Object.entries(lock.packages)
    .filter(([path, { optional }]) => path !== '' && !optional)
    .filter(([path, { version }]) => installed.packages[path]?.version !== version)
    .map(([path]) => path);
}

/** @typedef {{ packages: Record<string, { version?: string, optional?: boolean }> }} Lock */

if (process.argv[1]?.endsWith('install.mjs')) {
  install();
  const [program, ...options] = process.argv.slice(2);
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

function install() {
  const lock = readLock('package-lock.json');
  const missing = missingPackages(lock, readLock('node_modules/.package-lock.json'));
  if (missing.length === 0) return;
  console.log('Installing what is missing. This happens once.');
  // Engine warnings speak of the machine's Node; the packages run under the one that is being installed.
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) {
    console.error('The installation failed; npm says why above. Mend that, then run the same command again.');
    process.exit(1);
  }
}

/** @returns {Lock} */
function readLock(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return { packages: {} };
  }
}
