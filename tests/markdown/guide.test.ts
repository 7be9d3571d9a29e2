import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { htmlOf, render } from './story.ts';

const GUIDE = readFileSync(new URL('../../docs/markdown.md', import.meta.url), 'utf8');
const [understood = [], warned = []] = GUIDE.split('## What the build warns about').map((part) =>
  [...part.matchAll(/^\| `([^`]+)` +\| `([^`]+)` +\|$/gm)].map(([, typed = '', right = '']) => [
    typed.replaceAll('↵', '\n'),
    right,
  ]),
);

test('the guide has examples of both kinds', () => {
  expect(understood.length).toBeGreaterThan(5);
  expect(warned.length).toBeGreaterThan(20);
});

test.each(understood)('%j is read as docs/markdown.md says', (typed, html) => {
  expect(htmlOf(typed ?? '')).toBe(`<p>${html ?? ''}</p>`);
});

test.each(warned)('%j is warned about as docs/markdown.md says', (typed, write) => {
  expect(render(typed ?? '').warnings.map((warning) => warning.write)).toEqual([write]);
});
