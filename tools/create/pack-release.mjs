/*
 * Packs the last commit as release.tar.gz, or another commit as another file (`node pack-release.mjs COMMIT FILE`). Besides
 * its files it has .kawaraban.json with the SHA-256 of each, which tells `npm run init` and `npm run upgrade` what a paper has
 * changed. Runs under Node 20, without dependencies.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const home = import.meta.dirname;
const [commit = 'HEAD', out = path.join(home, 'release.tar.gz')] = process.argv.slice(2);
const root = path.resolve(home, '../..');
const work = mkdtempSync(path.join(tmpdir(), 'create-kawaraban-'));
try {
  const archive = path.join(work, 'release.tar');
  const folder = path.join(work, 'release');
  execFileSync('git', ['archive', '--format=tar', '--prefix=release/', `--output=${archive}`, commit], { cwd: root });
  execFileSync('tar', ['-xf', archive, '-C', work]);
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .map((file) => [path.relative(folder, file).split(path.sep).join('/'), digest(file)]);
  const { version } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  const record = path.join(work, '.kawaraban.json');
  writeFileSync(record, `${JSON.stringify({ version, files: Object.fromEntries(files.sort()) }, null, 1)}\n`);
  execFileSync('git', ['archive', '--format=tar.gz', `--add-file=${record}`, `--output=${out}`, commit], { cwd: root });
} finally {
  rmSync(work, { recursive: true, force: true });
}

/** @param {string} file */
function digest(file) {
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}
