/*
 * Installs what package-lock.json asks for, when something of it is missing. Runs under whatever Node the
 * machine has (20 or newer), before anything is installed: plain JavaScript, no dependencies.
 */
import { spawnSync } from 'node:child_process';
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

if (process.argv[1]?.endsWith('install.mjs')) install();

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
