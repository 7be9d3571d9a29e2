import { describe, expect, test } from 'vitest';
import { withoutExpiredEntries, withoutWithdrawnStories, toPageCopy } from '../../../src/reader/offline/page-copy.ts';
import {
  beginEntry,
  entriesOf,
  ENTRY_MARKERS,
  entryIn,
  removeBetween,
  storyInPage,
} from '../../../src/reader/offline/page-markers.ts';

const A = '/2024/02/01/a/';
const B = '/2024/02/02/b/';
const OVER = '2024-05-01T00:00:00.000Z';
const row = (path: string, over?: string) =>
  `${beginEntry(over)}<li><a href="${path}">Headline of ${path}</a></li>${ENTRY_MARKERS[1]}`;

describe('an entry is removed completely, and nothing else', () => {
  test.for([
    ['a row', row(A), ''],
    ['its neighbours stay', `<ol>${row(B)}${row(A)}${row(B)}</ol>`, `<ol>${row(B)}${row(B)}</ol>`],
    ['neighbours in the same row stay', `<ol>${row(A)}${row(A)}</ol>`, '<ol></ol>'],
    [
      'its own path counts before its first link',
      `${beginEntry(undefined, A)}<a href="#p">b</a>${ENTRY_MARKERS[1]}`,
      '',
    ],
    ['its first link counts', `${beginEntry()}<a href="${B}">b</a> <a href="${A}">a</a>${ENTRY_MARKERS[1]}`, undefined],
    ['a link in a text stays', `<p>See <a href="${A}">a</a></p>`, undefined],
    ['text that looks like a mark stays', `<p>&lt;!--"entry ${A}"--></p>`, undefined],
    ['a longer path is a different one', row(`${A}x/`), undefined],
  ] as const)('%s', ([, html, left = html]) => {
    expect(removeBetween(html, ENTRY_MARKERS, (inner) => entryIn(inner).path === A)).toBe(left);
  });

  test('every entry is found with its path and its end', () => {
    const part = `${beginEntry(OVER, A)}<article></article>${ENTRY_MARKERS[1]}`;
    expect(entriesOf(`<ol>${row(A)}${row(B, OVER)}</ol>${part}`)).toEqual([
      { path: A, over: Infinity },
      { path: B, over: Date.parse(OVER) },
      { path: A, over: Date.parse(OVER) },
    ]);
  });
});

test('a page states its story, and a list states none', () => {
  const tag = `<article class="story" data-story="k3f7a2mq" lang="en" dir="ltr" data-expires="${OVER}">`;
  expect(storyInPage(`<title>data-story="aaaaaaaa"</title>${tag}`)).toEqual({ id: 'k3f7a2mq', expires: OVER });
  expect(storyInPage('<article class="story" data-story="k3f7a2mq">')).toEqual({ id: 'k3f7a2mq', expires: undefined });
  expect(storyInPage(`<p>data-story="aaaaaaaa"</p>`)).toEqual({ id: undefined, expires: undefined });
});

describe('a copy', () => {
  const may = Date.parse(OVER);
  const kept = (html: string) => toPageCopy(new Response(html), 1);

  test('shows another story until its licence ends, and not after that', async () => {
    const html = `<h1>Own</h1>${row(A, OVER)}${row(B)}`;
    expect(await withoutExpiredEntries(await kept(html), may - 1)).toBeUndefined();
    const left = await withoutExpiredEntries(await kept(html), may);
    expect(await left?.clone().text()).toBe(`<h1>Own</h1>${row(B)}`);
    expect(left && (await withoutExpiredEntries(left, may))).toBeUndefined();
  });

  test('is removed with its own story, also at an earlier address, and loses entries of withdrawn ones', async () => {
    const withdrawn = { ids: new Set(['aaaaaaaa']), paths: new Set([A]) };
    const page = (id: string) => `<article class="story" data-story="${id}"></article>`;
    expect(await withoutWithdrawnStories(await kept(page('aaaaaaaa')), withdrawn)).toBe('nothing');
    expect(await withoutWithdrawnStories(await kept(row(B)), withdrawn)).toBe('all');
    const left = await withoutWithdrawnStories(await kept(page('bbbbbbbb') + row(A)), withdrawn);
    expect(left instanceof Response && (await left.text())).toBe(page('bbbbbbbb'));
  });

  test('contains nothing that only crawlers read', async () => {
    const copy = await kept('<script type="application/ld+json">{"headline":"A"}</script><p>x</p>');
    expect(await copy.text()).toBe('<p>x</p>');
  });
});
