import { expect, test } from 'vitest';
import { formatFontCss } from '../../src/fonts/font-css.ts';
import { blocks, cuts } from '../../src/fonts/fonts.ts';

const css = formatFontCss(
  cuts.map((cut) => ({
    cut,
    block: blocks[3],
    fileName: `newsreader-${cut.name}-0123456789.woff2`,
    bytes: new Uint8Array(),
  })),
  (fileName) => `/base/fonts/${fileName}`,
);

test('a file has a rule with its address, cut and characters, and never delays text', () => {
  expect(css).toContain(
    '@font-face{font-family:"Newsreader";font-style:italic;font-weight:400;font-display:optional;' +
      'src:url("/base/fonts/newsreader-italic-0123456789.woff2");unicode-range:U+1EA0-1EF1}',
  );
});

test('every cut has a fallback for each system, for which nothing is fetched', () => {
  const standIns = css.match(/@font-face\{[^}]*src:local\([^}]*\}/g) ?? [];
  expect(standIns).toHaveLength(cuts.length * 3);
  expect(standIns.filter((rule) => rule.includes('url('))).toEqual([]);
});

test('the rules can be in a style element', () => {
  expect(css).not.toContain('<');
});
