import openDyslexic from '@fontsource/opendyslexic/files/opendyslexic-latin-400-normal.woff2?url';
import type { Comfort } from './comfort.ts';

/**
 * The reader's settings as rules of a layer above the site's own and below print. Forced colours win, because only custom
 * properties are set. Empty if nothing was chosen.
 */
export function comfortSheet(comfort: Comfort): string {
  const { theme, size, face, measure, leading, justify, hyphens } = comfort;
  const root = THEME_RULES[theme] + (size === 100 ? '' : `font-size:${size}%;`) + MEASURE_RULES[measure];
  const prose = (justify ? 'text-align:justify;' : '') + (hyphens ? 'hyphens:var(--hyphens,auto);' : '');
  const rules = rule(':root', root) + rule('main', faceRules(face)) + rule('.prose', prose + LEADING_RULES[leading]);
  return rules && `${face === 'dyslexic' ? DYSLEXIC_FACE : ''}@layer reader{${rules}}`;
}

/**
 * Sepia has AA contrast on its own paper throughout, and 7:1 for text; loaders/look/legible.ts checks the day accent on
 * it.
 */
const THEME_RULES = {
  system: '',
  paper: 'color-scheme:light;',
  sepia: 'color-scheme:light;--paper:#f3e9d2;--ink:#35291b;--muted:#574833;--hairline:#d9caa8;--highlight:#e6d192;',
  night: 'color-scheme:dark;',
} as const;

const MEASURE_RULES = { normal: '', narrow: '--column:30rem;', wide: '--column:46rem;' } as const;

/** For Latin; the page scales it for every other script (fonts/script-css.ts). */
const LEADING_RULES = { normal: '', close: '--line-height:1.42;', open: '--line-height:1.85;' } as const;

const FAMILIES = {
  serif: "ui-serif,Georgia,Cambria,'Noto Serif',serif",
  sans: 'var(--font-ui)',
  dyslexic: 'OpenDyslexic,var(--font-ui)',
} as const;

/** A page that opens before the file has loaded keeps the system's sans, so that nothing moves while somebody reads. */
const DYSLEXIC_FACE = `@font-face{font-family:OpenDyslexic;font-display:optional;src:url(${openDyslexic})}`;

/** For the text and its headlines; the name of the paper keeps its typeface. */
function faceRules(face: Comfort['face']): string {
  return face === 'newsreader'
    ? ''
    : `--font-text:${FAMILIES[face]};--font-display:var(--font-text);font-family:var(--font-text);`;
}

function rule(selector: string, declarations: string): string {
  return declarations && `${selector}{${declarations}}`;
}
