import { expect, test } from 'vitest';
import { possibleLinks } from '../../../src/markdown/links/possible-links.ts';

test.each([
  ['[a](/b/) and [c](d.md)', ['/b/', 'd.md']],
  ['[a](https://paper.example/b/) and [c](https://www.paper.example/d/)', ['https://paper.example/b/', 'https://www.paper.example/d/']], // prettier-ignore
  ['www.paper.example/b/ and www.other.example/c/', ['www.paper.example/b/']],
  ['<a href="">a</a>', []],
  ["<a href=/b/>a</a> <a href='/c/'>b</a>", ['/b/', '/c/']],
  ['[a](mailto:b@c.example) and ![d](e.png)', []],
  ['[a](#here)\n\n## Here', []],
  ['[a](#nowhere)', ['#nowhere']],
])('%j may lead to %j within the site', (body, addresses) => {
  expect(possibleLinks('articles/a.md', { body, bodyLine: 1 }, 'paper.example')).toEqual(addresses);
});
