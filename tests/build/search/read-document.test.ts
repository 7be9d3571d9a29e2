import { describe, expect, test } from 'vitest';
import { readDocument } from '../../../src/build/search/read-document.ts';

const DATA = {
  headline: 'A sample',
  inLanguage: 'en',
  datePublished: '2024-01-05T09:00:00+09:00',
  author: [
    { '@type': 'Organization', name: 'Sample Agency' },
    { '@type': 'Person', name: 'Sample Author' },
  ],
};

/** A page of a story as layouts/Article.astro writes it. */
function page(body: string, { before = '', after = '' } = {}): string {
  return `<script type="application/ld+json">${JSON.stringify(DATA)}</script><main>
    <article class="story" lang="en" dir="ltr"><header><p class="kicker"><a href="/topics/tides/">Tides</a></p><h1>A sample</h1></header>
    ${before}<div class="furniture"><ul class="byline"><li><a class="name" href="/by/sample-agency/">Sample Agency</a></li></ul>
    <span class="date">January 5, 2024</span><span class="hour">09:00 JST</span><span class="zone">Japan Standard Time</span>
    <share-control><details><summary>Share</summary></details></share-control></div>
    <div class="prose">${body}</div>${after}
    <p class="print-only small-print">https://sample.example/</p>
    <nav class="topics related"><ul><li><a href="/topics/tides/">Tides</a></li></ul></nav></article>
    <section class="next"><h2>Read next</h2></section></main>`;
}

const textOf = (...given: Parameters<typeof page>) => readDocument('/2024/01/05/a/', page(...given))?.text;

describe('the text of a story has its words and no furniture', () => {
  test.each([
    ['<p>One <b>wo</b>rd.</p><p>Two</p>', 'One word. Two'],
    ['<p>a<br>b</p>', 'a b'],
    ['<p>&lt;b&gt; &amp;lt; &#39;</p>', "<b> &lt; '"],
    ['<p><ruby>瓦<rp>(</rp><rt>かわら</rt><rp>)</rp>版<rt>ばん</rt></ruby>の歴史</p>', '瓦版の歴史'],
    ['<p>Gamma<sup><a href="#note-1">1</a></sup>.</p>', 'Gamma.'],
    ['<p><del>old</del><ins>new</ins></p>', 'new'],
    ['<pre><code>a\n  b</code></pre>', 'a b'],
    ['<table><tr><td>1</td><td>2</td></tr></table>', '1 2'],
    [
      '<figure class="photo"><figcaption><span class="credit">Photograph not licensed for this edition</span> <span class="caption">The pier.</span> <span class="credit">Sample Agency</span></figcaption></figure><p>First words.</p>',
      'First words. The pier.',
    ],
    [
      '<figure><img src="x.webp" alt="A pier"><figcaption><span class="visually-hidden">Image caption, </span><span class="caption">The pier.</span> <span class="credit">Sample</span></figcaption></figure>',
      'The pier.',
    ],
  ])('%s', (body, text) => expect(textOf(body)).toBe(text));

  test('standfirst first, what was corrected last', () => {
    const before = '<p class="standfirst">In short.</p>';
    const after = '<section class="prose"><h2 class="visually-hidden">Corrections and updates</h2><ul><li><p class="small-print"><strong>Correction</strong> <time>May 5</time></p><p>It was seven.</p></li></ul></section>'; // prettier-ignore
    expect(textOf('<p>Long.</p>', { before, after })).toBe('In short. Long. It was seven.');
  });
});

test('names are kept with the page they lead to', () => {
  expect(readDocument('/2024/01/05/a/', page('<p>Long.</p>'))).toMatchObject({
    names: ['Sample Agency', 'Sample Author', 'Tides'],
    topics: [{ name: 'Tides', key: 'tides' }],
    agency: { name: 'Sample Agency', key: 'sample-agency' },
    series: undefined,
    row: { when: 'Jan 5, 2024, 09:00', zone: 'JST', zoneName: 'Japan Standard Time', kicker: 'Tides' },
  });
});

test('a page whose story lacks a part is refused with its address', () => {
  const html = page('').replace('class="prose"', '');
  expect(() => readDocument('/2024/01/05/a/', html)).toThrow('/2024/01/05/a/: the search found no text');
});

test('a page without a story is none', () => {
  expect(readDocument('/2024/', '<main></main>')).toBeUndefined();
});
