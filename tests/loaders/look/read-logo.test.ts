import { describe, expect, test } from 'vitest';
import { formatProblems } from '../../../src/lib/errors/problem.ts';
import { readLogo } from '../../../src/loaders/look/read-logo.ts';

const svg = (inner: string, attributes = 'viewBox="0 0 32 32"') =>
  `<svg xmlns="http://www.w3.org/2000/svg" ${attributes}>\n${inner}\n</svg>`;

/** The report about a file. */
const reportOf = (text: string) =>
  formatProblems(readLogo(text).problems.map((problem) => ({ ...problem, file: 'logo.svg' })));

test('shapes in one colour keep the paint of their groups', () => {
  const text = svg(
    '<path fill="none" stroke="#B03A24" stroke-width="2.2" d="M7 9.5h18"/><g fill="#b03a24"><circle r="3"/></g>',
  );
  expect(readLogo(text)).toEqual({
    logo: {
      width: 32,
      height: 32,
      markup:
        '<path fill="none" stroke="currentColor" stroke-width="2.2" d="M7 9.5h18"/><g fill="currentColor"><circle r="3"/></g>',
    },
    problems: [],
  });
});

test('what drawing programs write for themselves is left out', () => {
  const text = `<?xml version="1.0" encoding="utf-8"?>
<!-- a program -->
<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">
<svg xmlns="http://www.w3.org/2000/svg" xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape" width="24px" height="12px"
  fill="none" inkscape:version="1.4" class="a" id="b" data-name="c">
  <title>A sample</title><metadata>x</metadata><defs/><inkscape:grid/>
  <path id="p" inkscape:label="y" style="fill:#000000;stroke:none;-inkscape-stroke:none;opacity:1" d="M0 0h24v12z"/>
</svg>`;
  expect(readLogo(text)).toEqual({
    logo: {
      width: 24,
      height: 12,
      markup: '<g fill="none"><path fill="currentColor" stroke="none" d="M0 0h24v12z"/></g>',
    },
    problems: [],
  });
});

test.each([
  ['black', '#000'],
  ['white', '#FFF'],
])('%s as a name and as a number is the same colour', (name, number) => {
  expect(reportOf(svg(`<path fill="${name}" d="M1 1h1"/><path fill="${number}" d="M2 2h1"/>`))).toBe('');
});

test('a drawing starts at its own corner', () => {
  expect(readLogo(svg('<path d="M1 1h2"/>', 'viewBox="-4 2 8 8"')).logo?.markup).toBe(
    '<g transform="translate(4 -2)"><path d="M1 1h2"/></g>',
  );
});

describe('what is not a shape in one colour is refused with its line and what to write:', () => {
  // prettier-ignore
  test.each([
    ['<script>alert(1)</script>', '2:1  <script>', '(not a shape)', 'only shapes: g, path, rect'],
    ['<image href="https://elsewhere.example/a.png"/>', '2:1  <image>', '(not a shape)', 'only shapes'],
    ['<use href="#a"/>', '2:1  <use>', '(not a shape)', 'only shapes'],
    ['<foreignObject><b xmlns="http://www.w3.org/1999/xhtml">b</b></foreignObject>', '2:1  <foreignObject>', '(not a shape)', 'only shapes'],
    ['<animate attributeName="d"/>', '2:1  <animate>', '(not a shape)', 'only shapes'],
    ['<text>A</text>', '2:1  <text>', '(not a shape)', 'its letters as paths'],
    ['<style>path{fill:red}</style>', '2:1  <style>', '(not a shape)', 'colours as fill="…"'],
    ['<pth d="M0 0"/>', '2:1  <pth>', '(not a shape)', '<path>'],
    ['<path d="M0 0" onclick="x()"/>', '2:24  onclick', '(not an attribute of a shape)', 'the drawing without it'],
    ['<path d="M0 0" fill="url(#a)"/>', '2:21  fill', 'url(#a)   (not a single colour)', 'fill="#000", or fill="none"'],
    ['<path d="M0 0&quot;&gt;&lt;script&gt;"/>', '2:9  d', '(not an allowed value)', 'd with numbers only'],
    ['<rect width="100%" height="1"/>', '2:13  width', '100%   (not an allowed value)', 'width with numbers only'],
    ['<path d="M0 0" opacity=".5"/>', '2:24  opacity', '(shapes cannot be transparent or hidden)', 'the drawing without it'],
    ['<path d="M0 0" transform="translate(1)" filter="url(#f)"/>', '2:48  filter', '(not an attribute of a shape)', 'the drawing without it'],
  ])('%s', (shape, place, found, write) => {
    const report = reportOf(svg(`${shape}<path d="M1 1h1"/>`));
    expect(report).toContain(`logo.svg:${place}`);
    expect(report).toContain(found);
    expect(report).toContain(`write     ${write}`);
    expect(readLogo(svg(shape)).logo).toBeUndefined();
  });

  test.each([
    [
      'a light shape on a dark one',
      '<rect fill="red" width="9" height="9"/>\n<path fill="#fff" d="M1 1h1"/>',
      '3:12  fill',
      '#ffffff   (a second colour; the first is red)',
    ],
    [
      'a shape that is black by default',
      '<path d="M1 1h1"/>\n<path fill="#fff" d="M1 1h1"/>',
      '3:12  fill',
      '(a second colour; the first is #000000)',
    ],
    [
      'a line of another colour',
      '<path fill="#000" stroke="#00f" d="M1 1h1"/>',
      '2:26  stroke',
      '(a second colour; the first is #000000)',
    ],
  ])('%s', (_, shapes, place, found) => {
    const report = reportOf(svg(shapes));
    expect(report).toContain(`logo.svg:${place}`);
    expect(report).toContain(found);
    expect(report).toContain('cut out of the dark ones');
  });

  test.each([
    ['', '1:1  file', 'missing root element'],
    ['<svg', '1:1  file', 'unexpected end of input'],
    ['<html/>', '1:1  file', 'not a drawing'],
    [svg(''), '1  file', 'nothing is drawn'],
    [svg('<g/>'), '1  file', 'nothing is drawn'],
    [svg('<path d="M0 0"/>', ''), '1:1  viewBox', 'viewBox="0 0 32 32"'],
    [svg('<path d="M0 0"/>', 'viewBox=""'), '1:1  viewBox', 'nothing'],
    [svg('<path d="M0 0"/>', 'viewBox="0 0 0 32"'), '1:1  viewBox', '0 0 0 32'],
    [svg('<path d="M0 0"/>', 'viewBox="0 0 900 10"'), '1:1  viewBox', '0 0 900 10'],
    [svg(`<path d="M0 0${'h1'.repeat(12_000)}"/>`), '1  file', 'at most 20000 bytes'],
    [
      '<!DOCTYPE svg [<!ENTITY a "M0 0">]><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><path d="&a;"/></svg>',
      '1:',
      'entity not found',
    ],
  ])('the file %#', (text, place, found) => {
    expect(reportOf(text)).toContain(`logo.svg:${place}`);
    expect(reportOf(text)).toContain(found);
  });
});
