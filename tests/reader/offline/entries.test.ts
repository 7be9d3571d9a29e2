import { describe, expect, test } from 'vitest';
import { leaveOutOver, leaveOutWithdrawn, stamp } from '../../../src/reader/offline/copies.ts';
import { entriesOf, leaveOut } from '../../../src/reader/offline/entries.ts';

const A = '/2024/02/01/a/';
const B = '/2024/02/02/b/';
const row = (path: string, more = '') => `<li data-entry${more}><a href="${path}">Headline of ${path}</a></li>`;

describe('an entry is left out whole, and nothing else', () => {
  test.for([
    ['a row', row(A), ''],
    ['its neighbours stay', `<ol>${row(B)}${row(A)}${row(B)}</ol>`, `<ol>${row(B)}${row(B)}</ol>`],
    ['with what stands in it', `<li data-entry><ul><li>x</li></ul><p>y</p><a href="${A}">z</a></li><p>`, '<p>'],
    ['a card of an article', `<div><article class="x" data-entry><a href="${A}">z</a></article></div>`, '<div></div>'],
    ['tags in attributes are none', `<li data-entry><img alt="</li> > <li>"><a href="${A}">z</a></li>w`, 'w'],
    ['tags in scripts are none', `<script>"<li data-entry>"</script>${row(A)}`, '<script>"<li data-entry>"</script>'],
    ['a link in a text stays', `<p>See <a href="${A}">a</a></p>`, `<p>See <a href="${A}">a</a></p>`],
    ['its first link counts', `<li data-entry><a href="${B}">b</a> <a href="${A}">a</a></li>`, undefined],
    ['its own path counts before', `<li data-entry="${A}"><a href="#p">b</a></li>`, ''],
    ['a longer path is another', row(`${A}x/`), undefined],
  ] as const)('%s', ([, html, left = html]) => {
    expect(leaveOut(html, ({ path }) => path === A)).toBe(left);
  });

  test('every entry is told with its place, its path and its end', () => {
    const html = `<ol>${row(A)}${row(B, ' data-over="2024-05-01T00:00:00.000Z"')}</ol>`;
    const [first, second] = entriesOf(html);
    expect(first).toEqual({ html: row(A), start: 4, path: A, over: Infinity });
    expect(second).toMatchObject({ path: B, over: Date.parse('2024-05-01T00:00:00Z') });
  });
});

describe('a copy', () => {
  const over = ' data-over="2024-05-01T00:00:00.000Z"';
  const may = Date.parse('2024-05-01T00:00:00Z');
  const kept = (html: string) => stamp(new Response(html), 1);

  test('shows another story until its licence ends, and not after that', async () => {
    const html = `<h1>Own</h1>${row(A, over)}${row(B)}`;
    expect(await leaveOutOver(await kept(html), may - 1)).toBeUndefined();
    const left = await leaveOutOver(await kept(html), may);
    expect(await left?.clone().text()).toBe(`<h1>Own</h1>${row(B)}`);
    expect(left && (await leaveOutOver(left, may))).toBeUndefined();
  });

  test('is gone with its own story, also under an earlier address, and loses a withdrawn one', async () => {
    const withdrawn = { ids: new Set(['aaaaaaaa']), paths: new Set([A]) };
    expect(await leaveOutWithdrawn(await kept('<article data-story="aaaaaaaa"></article>'), withdrawn)).toBe('nothing');
    expect(await leaveOutWithdrawn(await kept(row(B)), withdrawn)).toBe('all');
    const left = await leaveOutWithdrawn(await kept(`<article data-story="bbbbbbbb"></article>${row(A)}`), withdrawn);
    expect(left instanceof Response && (await left.text())).toBe('<article data-story="bbbbbbbb"></article>');
  });

  test('holds nothing that only crawlers read', async () => {
    const copy = await kept('<script type="application/ld+json">{"headline":"A"}</script><p>x</p>');
    expect(await copy.text()).toBe('<p>x</p>');
  });
});
