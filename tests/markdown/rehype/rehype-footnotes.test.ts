import { expect, test } from 'vitest';
import { render } from '../story.ts';

test('a note and its reference link to each other by number', () => {
  const { html } = render('a[^note] b[^note] c[^2]\n\n[^note]: One.\n[^2]: Two.');
  expect(html.match(/<a [^>]*>/g)).toEqual([
    '<a href="#fn-1" aria-describedby="fn-label" id="fnref-1">',
    '<a href="#fn-1" aria-describedby="fn-label" id="fnref-1-2">',
    '<a href="#fn-2" aria-describedby="fn-label" id="fnref-2">',
    '<a href="#fnref-1" aria-label="Back to reference 1" class="footnote-back">',
    '<a href="#fnref-1-2" aria-label="Back to reference 1-2" class="footnote-back">',
    '<a href="#fnref-2" aria-label="Back to reference 2" class="footnote-back">',
  ]);
  expect(html).toMatch(/<li id="fn-1">[^]*<li id="fn-2">/);
});

test('notes are at the end under their own heading', () => {
  expect(render('# a\n\n## b\n\nc[^1]\n\n[^1]: d').html).toContain(
    '<section class="footnotes" aria-labelledby="fn-label"><h2 id="fn-label">Footnotes</h2>',
  );
});

test('what only looks like a reference to a note is not one', () => {
  const { html } = render('<a data-footnote-ref href="#x">a</a> b[^1]\n\n[^1]: c');
  expect(html.match(/fnref-1(?:-\d+)?/g)).toEqual(['fnref-1', 'fnref-1']);
});

test('the heading states its language in a story in another one', () => {
  expect(render('a[^1]\n\n[^1]: b', { lang: 'ja' }).html).toContain('<h2 lang="en" id="fn-label">');
});

test('a note called “label”, or one in HTML, takes no other id', () => {
  const { html } = render('<ol><li id="fn-1">x</li></ol>\n\na[^label]\n\n[^label]: b');
  const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids).toEqual(expect.arrayContaining(['fn-1', 'fn-label', 'u-fn-1']));
});
