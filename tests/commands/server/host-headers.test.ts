import { expect, test } from 'vitest';
import { readHostHeaders } from '../../../src/commands/server/host-headers.ts';
import { freshFolder, writeFiles } from '../../../tools/lib/folders.ts';

const RULES = `/*
  Cache-Control: no-cache
  Referrer-Policy: same-origin
/search/:year/*
  ! Cache-Control
  Cache-Control: public, max-age=60
/icon.png
  ! Referrer-Policy
`;

test.each([
  ['/', { 'Cache-Control': 'no-cache', 'Referrer-Policy': 'same-origin' }],
  ['/search/2024/part', { 'Cache-Control': 'public, max-age=60', 'Referrer-Policy': 'same-origin' }],
  ['/search/part', { 'Cache-Control': 'no-cache', 'Referrer-Policy': 'same-origin' }],
  ['/icon.png', { 'Cache-Control': 'no-cache' }],
  ['/icon-png', { 'Cache-Control': 'no-cache', 'Referrer-Policy': 'same-origin' }],
])(
  'the address %s has the headers of all matching rules, the later one taking precedence',
  async (address, headers) => {
    const folder = await freshFolder('host-headers');
    await writeFiles(folder, { _headers: RULES });
    expect((await readHostHeaders(folder))(address)).toEqual(headers);
  },
);

test('a folder without rules has no headers', async () => {
  const folder = await freshFolder('host-headers-none');
  expect((await readHostHeaders(folder))('/')).toEqual({});
});
