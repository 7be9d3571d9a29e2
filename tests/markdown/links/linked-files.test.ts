import fc from 'fast-check';
import { expect, test } from 'vitest';
import { linkedFiles } from '../../../src/markdown/links/linked-files.ts';
import { renderMarkdown } from '../../../src/markdown/render.ts';

const FILE = 'articles/2023/a.md';
const PICTURE = { src: '/p.webp', srcset: '', sizes: '', width: 800, height: 600 };

test.each([
  ['See [the first](../2022/first.md) and [the second](second.md#the-vote).', ['../2022/first.md', 'second.md']],
  ['See [it](a.md), [again](a.md).', ['a.md']],
  ['See [it](<a (b).md>).', ['a (b).md']],
  ['See [it][1].\n\n[1]: b.md', ['b.md']],
  ['See <a href="c.md">it</a>.', ['c.md']],
  ['See [it](d&period;md) and [it](e%20x.md).', ['d.md', 'e x.md']],
  ['See [it](f\\.md "Title").', ['f.md']],
  ['See [it](g](h.md)i.md).', ['g](h.md)i.md']],
  ['AT&T. [![Alt](p.jpg)](j.md)', ['j.md']],
  ['[![Alt](p.jpg)](k.md "Title")', ['k.md']],
  ['Read readme.md and https://example.com/x.md.', []],
  ['AT&amp;T: [it](https://example.com/x.md), `readme.md` and [it](l.md).', ['l.md']],
])('%j links to %j', (body, files) => {
  expect(linkedFiles(FILE, storyOf(body))).toEqual(files);
});

test('the files of a body are all that its page links to', () => {
  const pieces = fc.constantFrom(...'[]()<>"\'\\&#%?:! \n', 'x', '.md', 'a.md', '](', '[t](b.md)', '![p](p.jpg)', ']: ', '<a href=', '&#46;md', 'http://', '`'); // prettier-ignore
  const bodies = fc.array(pieces, { maxLength: 24 }).map((parts) => parts.join(''));
  fc.assert(
    fc.property(bodies, (body) => {
      expect(linkedFiles(FILE, storyOf(body))).toEqual(expect.arrayContaining(askedFor(body)));
    }),
    { numRuns: 2000 },
  );
});

function askedFor(body: string): string[] {
  const asked: string[] = [];
  const link = (name: string) => void asked.push(name);
  const site = new URL('https://paper.example/');
  renderMarkdown(body, { file: FILE, bodyLine: 1, lang: 'en', site, picture: () => PICTURE, link });
  return asked;
}

function storyOf(body: string) {
  return { ok: true as const, frontMatter: '', frontMatterLine: 2, body, bodyLine: 4 };
}
