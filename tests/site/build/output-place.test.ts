import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildEnvironment, buildSite, withoutTestRunner } from '../../../tools/lib/build-site.ts';
import { digestFolder, freshFolder, writeFiles } from '../../../tools/lib/folders.ts';
import { ensurePublication } from '../../../tools/lib/publication.ts';
import { storyFile } from '../../../tools/lib/stories.ts';

const ROOT = path.resolve(import.meta.dirname, '../../..');

describe('an output folder with files that no build wrote', () => {
  let content: string;
  let out: string;
  let before: ReadonlyMap<string, string>;

  beforeAll(async () => {
    const folder = await freshFolder('output-place');
    content = path.join(folder, 'content');
    out = path.join(folder, 'docs');
    await writeFiles(content, { 'articles/good.md': storyFile({ id: 'goodgood' }) });
    await writeFiles(out, { 'notes.md': 'mine', 'drafts/.keep': '' });
    await ensurePublication(content);
    before = await digestFolder(folder);
  });

  test('is named and refused by the build, which says what to do, and stays as it is', async () => {
    const { status, output } = await buildSite({ content, out });
    expect(status).toBe(1);
    expect(output).toContain('docs is a folder that no build wrote: it holds drafts, notes.md.');
    expect(output).toMatch(/or move this one away: mv \S+docs \S+docs\.old\n/);
    expect(output).not.toContain('    at ');
    expect(await digestFolder(path.dirname(out))).toEqual(before);
  });

  test('is refused by a rollback, which writes nothing either', async () => {
    const { status, stderr } = spawnSync(process.execPath, ['src/commands/rollback.ts'], {
      cwd: ROOT,
      env: buildEnvironment({ content, out }),
      encoding: 'utf8',
    });
    expect(status).toBe(1);
    expect(stderr).toContain('docs is a folder that no build wrote');
    expect(await digestFolder(path.dirname(out))).toEqual(before);
  });

  test('is not emptied by Astro’s own build, which says what to run', async () => {
    const { status, stderr } = spawnSync('npx', ['astro', 'build'], {
      cwd: ROOT,
      env: { ...withoutTestRunner(process.env), KAWARABAN_CONTENT: content, KAWARABAN_OUT: out },
      encoding: 'utf8',
    });
    expect(status).toBe(1);
    expect(stderr).toContain('Run npm run build');
    expect(await digestFolder(path.dirname(out))).toEqual(before);
  });
});
