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
// Variables of the shell for another paper do not apply to this one.
const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('KAWARABAN_')));
const release = path.join(import.meta.dirname, 'release.tar.gz');
if (spawnSync('tar', ['-xzf', release, '-C', target], { stdio: 'inherit' }).status !== 0) {
  fail('The release could not be unpacked: the command tar is needed.');
}
console.log(`The release is in ${folder}/.`);
run(['init', '--', ...options]);
run(['build']);
console.log(`\nYour paper is in ${folder}/. Show it with: cd ${forShell(folder)} && npm start`);

/**
 * Writes an argument for a shell: unchanged, or in quotation marks if it has characters that a shell reads.
 *
 * @param {string} word
 */
function forShell(word) {
  if (/^[\w./:-]+$/.test(word)) return word;
  return process.platform === 'win32' ? JSON.stringify(word) : `'${word.replaceAll("'", "'\\''")}'`;
}

/** @param {readonly string[]} args of `npm run` */
function run(args) {
  const { status } = spawnSync('npm', ['run', '--silent', ...args], {
    cwd: target,
    env,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0)
    fail(`Fix the problem above, then run: cd ${forShell(folder)} && npm run ${args.map(forShell).join(' ')}`);
}

/**
 * @param {string} message
 * @returns {never}
 */
function fail(message) {
  console.error(message);
  process.exit(1);
}
