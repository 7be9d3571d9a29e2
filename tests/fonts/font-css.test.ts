import { expect, test } from 'vitest';
import { formatFontCss } from '../../src/fonts/font-css.ts';
import { blocks, cuts } from '../../src/fonts/fonts.ts';

const faces = cuts.map((cut) => ({
  cut,
  block: blocks[3],
  fileName: `newsreader-${cut.name}-0123456789.woff2`,
  bytes: new Uint8Array(),
}));
const address = (fileName: string) => `/base/fonts/${fileName}`;
const css = formatFontCss(faces, address);

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

test('wide punctuation is drawn by the system in every cut, and asked for last, so that it comes first', () => {
  const wide = formatFontCss(faces, address, { characters: 'U+2026', faces: ['SimSun', 'STSongti-SC-Regular'] });
  const last = wide.match(/@font-face\{[^}]*\}/g)?.slice(-cuts.length);
  expect(last).toEqual(
    cuts.map(
      ({ family, style, weight }) =>
        `@font-face{font-family:"${family}";font-style:${style};font-weight:${weight};` +
        'src:local("SimSun"),local("STSongti-SC-Regular");unicode-range:U+2026}',
    ),
  );
});

test('the rules can be in a style element', () => {
  expect(css).not.toContain('<');
});
