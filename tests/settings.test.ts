import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readSettings } from '../src/settings.ts';

const ROOT = path.resolve('/srv/checkout');

describe('the output folder', () => {
  test.each([
    '.',
    '..',
    'content',
    'content/articles',
    '/',
    'public',
    'public/site',
    'src',
    '.git/site',
    'node_modules',
  ])('"%s" is refused, because the build would replace an editor’s files', (out) => {
    expect(() => readSettings({ KAWARABAN_OUT: out }, ROOT)).toThrow(`KAWARABAN_OUT is`);
  });

  test.each(['dist', '../site', '/var/www', 'contents'])('"%s" is accepted', (out) => {
    expect(readSettings({ KAWARABAN_OUT: out }, ROOT).outDir).toBe(path.resolve(ROOT, out));
  });
});

describe('the moment to build for', () => {
  test('is read in seconds', () => {
    expect(readSettings({ SOURCE_DATE_EPOCH: '1700179800' }, ROOT).now).toEqual(new Date('2023-11-17T00:10:00Z'));
  });

  test.each(['yesterday', '-1', '1.5', '99999999999999'])('"%s" is refused by name', (text) => {
    expect(() => readSettings({ SOURCE_DATE_EPOCH: text }, ROOT)).toThrow(`SOURCE_DATE_EPOCH is "${text}"`);
  });
});

describe('the environment of a run', () => {
  test.for([
    ['true', true],
    ['1', true],
    ['', false],
    ['0', false],
    ['false', false],
    [undefined, false],
  ] as const)('CI=%s means a server: %s', ([CI, isCi]) => {
    expect(readSettings({ CI }, ROOT).isCi).toBe(isCi);
  });

  test('Netlify sets its own variable', () => {
    expect(readSettings({ NETLIFY: 'true' }, ROOT).isNetlify).toBe(true);
    expect(readSettings({}, ROOT).isNetlify).toBe(false);
  });

  test('the clock shows the current time, whatever edition is made', () => {
    const { clock, now } = readSettings({ SOURCE_DATE_EPOCH: '1700179800' }, ROOT);
    expect(clock.getTime()).toBeGreaterThan(now.getTime());
    expect(readSettings({}, ROOT)).toSatisfy(({ clock, now }: { clock: Date; now: Date }) => clock === now);
  });
});

describe('the public address', () => {
  test('gets a slash at its end', () => {
    expect(readSettings({ KAWARABAN_URL: 'https://host.example/news' }, ROOT).given.url).toBe(
      'https://host.example/news/',
    );
  });

  test.each(['host.example', 'ftp://host.example/', 'https://host.example/?q'])('"%s" is refused by name', (text) => {
    expect(() => readSettings({ KAWARABAN_URL: text }, ROOT)).toThrow(`KAWARABAN_URL is "${text}"`);
  });
});
