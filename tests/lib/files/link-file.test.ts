import { lstatSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test, vi } from 'vitest';
import { linkFile } from '../../../src/lib/files/link-file.ts';
import { isAsWritten } from '../../../src/release/verify.ts';
import { freshFolder } from '../../../tools/lib/folders.ts';

const refusal = vi.hoisted(() => ({ code: undefined as string | undefined }));
vi.mock('node:fs', async (importOriginal) => {
  const fs = await importOriginal<typeof import('node:fs')>();
  const linkSync: typeof fs.linkSync = (from, to) => {
    if (refusal.code !== undefined) throw Object.assign(new Error(refusal.code), { code: refusal.code });
    fs.linkSync(from, to);
  };
  return { ...fs, linkSync };
});

test.each([undefined, 'EPERM', 'ENOTSUP', 'EMLINK', 'EXDEV'])(
  'a release recognizes a linked file as the one it wrote (links: %s)',
  async (code) => {
    const folder = await freshFolder(`link-file-${code}`);
    const [from, to] = [path.join(folder, 'from'), path.join(folder, 'to')];
    writeFileSync(from, 'text');
    refusal.code = code;
    linkFile(from, to);
    const { size, mtimeMs } = lstatSync(from);
    expect(isAsWritten(folder, ['to', size, mtimeMs, ''])).toBe(true);
    expect(() => linkFile(from, to)).toThrow(/EEXIST/);
    expect(readFileSync(to, 'utf8')).toBe('text');
  },
);
