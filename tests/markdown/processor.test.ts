import fc from 'fast-check';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import { expect, test } from 'vitest';
import { parseMarkdown } from '../../src/markdown/processor.ts';
import { storyOf } from '../../src/markdown/story.ts';

const gfm = remark().use(remarkGfm, { singleTilde: false }).freeze();

test('without a story the transforms throw an error', () => {
  expect(() => storyOf({ data: {} })).toThrow('without a story in file.data.story');
});

test.each([
  ['a table', 'a | b\n- | -\nc | d'],
  ['a table of one column', 'a\n:-\nb'],
  ['a table of one column, to the right', 'a\n-:\nb'],
  ['struck words', 'a ~~b~~ c'],
  ['one tilde', 'a ~b~ c'],
  ['a footnote', 'a[^1]\n\n[^1]: b'],
  ['a task', '- [ ] a\n- [x] b\n- [X] c\n- [\t] d'],
  ['a task over a line', '- [\n] a'],
  ['an e-mail address', 'a@b.example'],
  ['an address', 'http://a.example'],
  ['an address without a scheme', 'WWW.a.example'],
  ['an address before an underscore and tildes', 'www.c.example_~~'],
  ['an address before a dot, an underscore and a tilde', 'http://d.example._~ a'],
  ['no address, because of its underscore', 'www.c.example_/a'],
  ['no address, because of an underscore before others', 'http://c_d.example_~~'],
  ['an address that is a footnote', 'a[^1]\n\n[^1]: http://b.example'],
  ['an address after a bracket and a colon', ']: http://a.example'],
  ['an address after a link', '[a](/b/) https://c.example'],
])('%s is read as GitHub reads it', (_, body) => {
  expect(parseMarkdown(body)).toEqual(gfm.parse(body));
});

test('a body is read as GitHub reads it, even if it looks like plain CommonMark', () => {
  expectAsGitHub(['http:', '//', 'ww']);
});

test('a body with tables, footnotes, tasks and struck-out words is read as GitHub reads it, with and without addresses', () => {
  const more = ['|', 'a | b', '\n- | -\n', '\n|-|-|\n', '~', '~~', '[^1]', '\n\n[^1]: ', '- [ ] ', '- [x] '];
  expectAsGitHub(more);
  expectAsGitHub([...more, 'a@b.example', 'www.c.example', ' http://d.example ', 'https://e_f.example/g_(h).']);
});

function expectAsGitHub(more: readonly string[]): void {
  const marks = ['a', 'b ', ' ', '\n', '\n\n', '#', '- ', '---', '-', '1. ', ':', '[', ']', '(/c/)', '[x', '^', '*', '_', '`', '> ', '<b>', '!', '"', '.', '&amp;', '    ', '\\']; // prettier-ignore
  const bodies = fc.array(fc.constantFrom(...marks, ...more), { maxLength: 24 }).map((parts) => parts.join(''));
  fc.assert(
    fc.property(bodies, (body) => {
      // After other signs and an open bracket, GitHub ends addresses by another rule. Only its parser knows which
      // bracket is open, so here only brackets without further brackets count as closed. GitHub also does not link an
      // address that ends in `_` if `~` and another address follow.
      fc.pre(!/\[[^]*(?:www|http)|[^\s(*_~\]]www|_~+(?:www|http)/i.test(body.replace(/\[(?:x| |\^1)\]/g, ']')));
      expect(parseMarkdown(body)).toEqual(gfm.parse(body));
    }),
    { numRuns: 1000 },
  );
}
