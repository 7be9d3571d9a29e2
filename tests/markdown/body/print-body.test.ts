import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { pageBody } from '../../../src/markdown/body/page-body.ts';
import { printBody } from '../../../src/markdown/body/print-body.ts';
import { parseHtml } from '../../helpers/html-tree.ts';
import { attackStrings } from '../attack-strings.ts';
import { render } from '../story.ts';

const printed = (html: string) => printBody(parseHtml(html), 'en', 'part-a');

test('ids, and the links and descriptions that refer to them, begin with the id of the part', () => {
  expect(printed('<p id="p-abcdef"><a href="#fn-1" aria-describedby="fn-label" id="fnref-1">1</a></p>')).toBe(
    '<p id="part-a-p-abcdef"><a href="#part-a-fn-1" aria-describedby="part-a-fn-label" id="part-a-fnref-1">1</a></p>',
  );
});

test('footnotes are named after the part too, because other parts also have some', () => {
  expect(printed('<section aria-labelledby="fn-label"><h2 id="fn-label">Footnotes</h2></section>')).toBe(
    '<section aria-labelledby="part-a-fn-label part-a-title"><h3 id="part-a-fn-label">Footnotes</h3></section>',
  );
});

test('a link to the top goes to the top of the part', () => {
  expect(printed('<a href="#">up</a>')).toBe('<a href="#part-a">up</a>');
});

test('links to elsewhere stay', () => {
  const link = '<a href="https://elsewhere.example/#there" rel="external">there</a>';
  expect(printed(link)).toBe(link);
});

test('headings move one level down, the lowest stays', () => {
  expect(printed('<h2 id="h-a">A</h2><h5>B</h5><h6>C</h6>')).toBe('<h3 id="part-a-h-a">A</h3><h6>B</h6><h6>C</h6>');
});

test('a picture is not loaded lazily', () => {
  expect(printed('<img src="/a.webp" alt="" loading="lazy" decoding="async">')).toBe(
    '<img src="/a.webp" alt="" decoding="async">',
  );
});

test('words and values that look like tags and attributes stay as they are', () => {
  const text = '<p title="x id=" lang="en">a &#x3C;h2 id="b"> c</p><img alt="<h2 id=d>" src="/a.webp"><p>"</p>';
  expect(printed(text)).toBe(text);
});

test.for(attackStrings)('elements and values of a hostile body do not change: %s', (attack) => {
  const { tree, html } = render(`## One\n\n${attack}\n\nTwo[^1]\n\n[^1]: Three.`);
  expect(shapeOf(printBody(tree, 'en', 'part-a'), 0)).toEqual(shapeOf(html, 1));
  expect(pageBody(tree, 'en')).toBe(html);
});

/** What a parser finds in it, without ids; the headings of a body count as one level lower. */
function shapeOf(html: string, deeper: number): string[] {
  const { body } = new JSDOM(html).window.document;
  return [...body.querySelectorAll('*')].map((element) => {
    const level = /^h([1-6])$/.exec(element.localName)?.[1];
    const name = level === undefined ? element.localName : `h${Math.min(Number(level) + deeper, 6)}`;
    const attributes = [...element.attributes].filter(
      ({ name, value }) => !/^(?:id|aria-\w+by|loading)$/.test(name) && !(name === 'href' && value.startsWith('#')),
    );
    return [name, ...attributes.map(({ name, value }) => `${name}=${value}`), element.textContent].join(' ');
  });
}
