import fc from 'fast-check';
import type { Image, Link, Nodes, Parent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { describe, expect, test } from 'vitest';
import { escapeMarkdown } from '../../../src/markdown/escape-markdown.ts';
import { addressMarkdown, pictureMarkdown } from '../../../src/commands/import/body/links/markdown-link.ts';
import { parseMarkdown } from '../../../src/markdown/processor.ts';
import { parseHtml } from '../../helpers/html-tree.ts';
import { punctuate } from '../../../src/markdown/text/punctuation.ts';
import { wordsOf } from '../../../src/markdown/text/words.ts';
import { htmlOf } from '../../markdown/story.ts';
import { openArchive } from './archive.ts';
import { bodyOf, post } from './sample-post.ts';

const WORDS = [
  'A *ship* and **two**',
  '_low_ and file_name_x',
  'a `code` b',
  '<b>bold</b> a<b 5 < 6',
  '&lt; &amp; &copy; AT&T &#60;',
  'back\\slash \\* end\\',
  '[link](x.md) ![pic](y.png) [^1] [ref]',
  '~~struck~~ 20~30',
  'a | b',
  '# no heading',
  '> no quotation',
  '- no list',
  '+ no list',
  '1. no list',
  '12) no list',
  '--- no line',
  '=== no heading',
  '{{< x >}} {% y %}',
  '“quoted” (left)',
];

const any = fc
  .array(fc.constantFrom(...'*_`[]()<>&#!~|\\-+=.1a; '.split(''), 'lt;', 'é', '漢', '😀'), {
    minLength: 1,
    maxLength: 12,
  })
  .map((signs) => signs.join('').replace(/\s+/g, ' ').trim())
  .filter((words) => words !== '');

describe('words stay the same words', () => {
  const reads = (words: string) => {
    expect(toString(parseMarkdown(escapeMarkdown(words)))).toBe(words);
    expect(toString(parseMarkdown(`Before ${escapeMarkdown(words)} after`))).toBe(`Before ${words} after`);
    expect(first('link', `[${escapeMarkdown(words)}](/a/)`)).toMatchObject({ url: '/a/' });
    expect(toString(first('link', `[${escapeMarkdown(words)}](/a/)`))).toBe(words);
    expect(first('image', pictureMarkdown(words, 'a.png', words))).toMatchObject({ alt: words, title: words });
  };
  test.each(WORDS)('%s', reads);
  test('any other words', () => fc.assert(fc.property(any, reads), { numRuns: 2000 }));
});

test.each([
  '/a/?b=1&lt;=2&amp;c',
  '/a&copy;b/',
  '/a_(b)_/',
  '/a b/',
  '/*a*/',
  '/a[1]/',
  'https://link.example/?a=1&b=2#c',
  '',
])('a link to %s keeps its target', (address) => {
  expect(first('link', `[x](${addressMarkdown(address)} "title")`)).toMatchObject({ url: address });
});

test.each(WORDS)('instead of a missing picture the post says %s', async (words) => {
  const markdown = await openArchive({ 'a.md': post(pictureMarkdown(words, 'gone.png')) });
  expect(await markdown.run({ skipPictures: true })).toContain('Imported 1 of 1 post');
  const alt = words.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
  const html = await openArchive({ 'a.md': post(`Text <img src="gone.png" alt="${alt}"> goes on.\n\n<div><img src="gone.png" alt="${alt}"></div>`) }); // prettier-ignore
  expect(await html.run({ skipPictures: true })).toContain('Imported 1 of 1 post');
  const shown = async (archive: typeof html) =>
    wordsOf(parseHtml(htmlOf(bodyOf(await archive.read('articles/2019/a.md')))));
  const said = punctuate(words, 'en');
  expect(await shown(markdown)).toBe(said);
  expect(await shown(html)).toBe(`Text ${said} goes on. ${said}`);
});

function first<Type extends 'link' | 'image'>(type: Type, markdown: string): Image | Link | undefined {
  const find = (node: Nodes): Nodes | undefined =>
    node.type === type ? node : (node as Partial<Parent>).children?.map(find).find((found) => found !== undefined);
  return find(parseMarkdown(markdown)) as Image | Link | undefined;
}
