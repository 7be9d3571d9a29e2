import { execFileSync, spawnSync } from 'node:child_process';
import { cp } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { freshFolder, writeFiles } from '../../tools/lib/folders.ts';

const CREATE = path.resolve(import.meta.dirname, '../../tools/create/create.mjs');

test.skipIf(process.platform === 'win32')(
  'if a step fails, npm create prints the command to run, quoted for the shell',
  async () => {
    const folder = await freshFolder('create-fails');
    await cp(CREATE, path.join(folder, 'create.mjs'));
    // A release whose init prints its arguments, and fails the first time.
    const init = `const fs = require('node:fs'); fs.writeFileSync('given.json', JSON.stringify(process.argv.slice(2))); process.exit(fs.existsSync('again') ? 0 : 1);`;
    await writeFiles(path.join(folder, 'release'), {
      'package.json': JSON.stringify({ scripts: { init: 'node init.cjs' } }),
      'init.cjs': init,
    });
    execFileSync('tar', ['-czf', path.join(folder, 'release.tar.gz'), '-C', path.join(folder, 'release'), '.']);
    const options = ['--name', `L’Écho & "Söhne": it's <b> $HOME`, '--zone', 'Europe/Paris'];
    const { status, stderr } = spawnSync(process.execPath, ['create.mjs', 'my paper', ...options], { cwd: folder, encoding: 'utf8' }); // prettier-ignore
    expect(status).toBe(1);
    const [, line = ''] = /^Fix the problem above, then run: (.*)$/m.exec(stderr) ?? [];
    expect(line).toContain("cd 'my paper' && npm run init -- --name '");
    await writeFiles(path.join(folder, 'my paper'), { again: '', 'given.json': '' });
    execFileSync('sh', ['-c', `${line} && cp given.json ..`], { cwd: folder, stdio: 'pipe' });
    const given = execFileSync('cat', [path.join(folder, 'given.json')], { encoding: 'utf8' });
    expect(JSON.parse(given)).toEqual(options);
  },
);
