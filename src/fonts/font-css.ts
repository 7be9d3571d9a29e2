import { fallbacksOf } from './font-fallbacks.ts';
import type { FontCut, FontFace } from './fonts.ts';
import type { WidePunctuation } from './scripts.ts';

/**
 * A face that is not there at first paint is left for the next page. Measured in Chromium 153, an article with Noto Serif
 * as fallback and the faces 300 ms late, eight runs each: layout shift was 0.0058 (360 px) and 0.129 (1280 px) with
 * `swap`, because lines break elsewhere however well the widths match; 0.0000 in every run with `optional`.
 */
const fontDisplay = 'optional';

/**
 * The `@font-face` rules for the given files, followed by those of the system fonts that replace them until they load.
 * Where a script has wide punctuation, the system has the letters too, and a word in Latin needs no exact replacement.
 *
 * @param address returns where a file of the given name is served
 * @param wide punctuation that every cut takes from the system, for a page in one language
 */
export function formatFontCss(
  faces: readonly FontFace[],
  address: (fileName: string) => string,
  wide?: WidePunctuation,
): string {
  // If several faces have a character, the last one is asked first (css-fonts-4, 5.3). That is `base`, which every page
  // has.
  const baseLast = faces.toSorted((a, b) => Number(a.block.name === 'base') - Number(b.block.name === 'base'));
  const own = baseLast.map(({ cut, block, fileName }) =>
    formatRule({
      'font-family': `"${cut.family}"`,
      'font-style': cut.style,
      'font-weight': String(cut.weight),
      'font-display': fontDisplay,
      // Needs no format: there is only one, and every supported browser knows it.
      src: `url("${address(fileName)}")`,
      'unicode-range': 'stated' in block ? block.stated : block.unicodeRange,
    }),
  );
  const cuts = [...new Set(faces.map(({ cut }) => cut))];
  if (wide) return [...own, ...cuts.map((cut) => formatWide(cut, wide))].join('');
  const standIns = cuts.flatMap((cut) =>
    fallbacksOf(cut).map((fallback) =>
      formatRule({
        'font-family': `"${fallback.family}"`,
        'font-style': cut.style,
        src: fallback.local.map((name) => `local("${name}")`).join(),
        'size-adjust': `${fallback.sizeAdjust}%`,
        'ascent-override': `${fallback.ascentOverride}%`,
        'descent-override': `${fallback.descentOverride}%`,
        'line-gap-override': '0%',
      }),
    ),
  );
  return [...own, ...standIns].join('');
}

/** A face of the same family, asked before the others because it is the last. Where the system has none of the names, they remain. */
function formatWide({ family, style, weight }: FontCut, { characters, faces }: WidePunctuation): string {
  return formatRule({
    'font-family': `"${family}"`,
    'font-style': style,
    'font-weight': String(weight),
    src: faces.map((name) => `local("${name}")`).join(),
    'unicode-range': characters,
  });
}

function formatRule(descriptors: Readonly<Record<string, string>>): string {
  const lines = Object.entries(descriptors).map(([name, value]) => `${name}:${value}`);
  return `@font-face{${lines.join(';')}}`;
}
