#!/usr/bin/env node
/*
 * `npm create kawaraban my-paper`: copies the release, asks what `npm run init` asks, and builds the paper once. Options of
 * init go after two hyphens: `npm create kawaraban my-paper -- --name "The Harbour Gazette"`. Runs under Node 20, without
 * dependencies.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';

const [folder, ...options] = process.argv.slice(2);
if (folder === undefined || folder.startsWith('-')) {
  fail('Name the folder of your paper: npm create kawaraban my-paper');
}
const target = path.resolve(folder);
if (existsSync(target) && readdirSync(target).length > 0) {
  fail(`${folder} is not empty. Name a folder that is not there yet.`);
}
mkdirSync(target, { recursive: true });
// What the shell says of another paper is none of this one's.
const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('KAWARABAN_')));
const release = path.join(import.meta.dirname, 'release.tar.gz');
if (spawnSync('tar', ['-xzf', release, '-C', target], { stdio: 'inherit' }).status !== 0) {
  fail('The release could not be unpacked: the command tar is needed.');
}
console.log(`The release is in ${folder}/.`);
run(['run', '--silent', 'init', '--', ...options]);
run(['run', '--silent', 'build']);
console.log(`\nYour paper is in ${folder}/. Show it with: cd ${forShell(folder)} && npm start`);

/** @param {string} folder */
function forShell(folder) {
  return /^[\w./-]+$/.test(folder) ? folder : JSON.stringify(folder);
}

/** @param {readonly string[]} args of npm */
function run(args) {
  const { status } = spawnSync('npm', args, {
    cwd: target,
    env,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) fail(`Mend what is said above, then run in ${folder}/: npm ${args.join(' ')}`);
}

/**
 * @param {string} message
 * @returns {never}
 */
function fail(message) {
  console.error(message);
  process.exit(1);
}
