import { directionOf } from '../lib/text/language.ts';
import { LATIN } from './scripts.ts';
import { settingOf } from './setting-of.ts';

/**
 * Selects WebKit on Linux, which justifies only by spaces, so that a single space in a line of Han becomes a hole.
 * Apple's WebKit knows its system font.
 */
export const JUSTIFIES_BY_SPACES = '(hanging-punctuation:first) and (not (font:-apple-system-body))';

/**
 * The settings that differ from Latin, for a page that is entirely in this language: what script-css.ts and
 * styles/scripts.css do for several languages. Nothing has to be reset, so each setting is stated once, with its value,
 * where everything inherits it.
 */
export function scriptCssOfAll(language: string): string {
  const { text, head, ui, tracking, slant, bold, align, breaks, lines, hyphens, marks, phrases } = settingOf(language);
  const isJustified = align !== LATIN.align;
  const isUpright = slant !== LATIN.slant;
  const isBold = bold !== LATIN.bold;
  return [
    layer('tokens', [
      rule(':root', [
        text !== LATIN.text && `--leading:${text}`,
        head !== LATIN.head && `--head-leading:${head}`,
        ui !== LATIN.ui && `--ui-leading:${ui}`,
        tracking !== LATIN.tracking && `--tracking:${tracking}`,
        isUpright && `--slant:${slant}`,
        hyphens !== LATIN.hyphens && `--hyphens:${hyphens}`,
      ]),
    ]),
    layer('base', [
      directionOf(language) === 'rtl' && '.dots:dir(rtl){clip-path:inset(-9rem .8em -9rem -9rem)}',
      rule(':root', [
        breaks !== LATIN.breaks && `word-break:${breaks}`,
        lines !== LATIN.lines && `line-break:${lines}`,
      ]),
      rule('h1,h2,h3,.headline,.parts a,.steps a', [phrases && 'word-break:auto-phrase']),
      rule('em,i,cite,dfn,var,address', [isUpright && `font-style:${slant}`]),
      rule('em', [
        marks && `text-emphasis:dot;text-emphasis-position:${marks}`,
        // Emphasis with neither a slant nor dots is bold.
        isUpright && !marks && `font-weight:${bold}`,
      ]),
    ]),
    layer('prose', [
      rule('.prose', [isJustified && `text-align:${align}`]),
      isJustified && `@supports ${JUSTIFIES_BY_SPACES}{.prose{text-align:start}}`,
      rule('.prose :is(h2,h3,h4,h5,h6,figcaption,pre,summary)', [isJustified && 'text-align:start']),
      rule('.prose .address', [isJustified && 'word-break:break-all']),
      rule('.prose strong', [
        isBold && `font-weight:${bold};-webkit-text-stroke:0`,
        tracking === 0 && 'letter-spacing:0',
      ]),
    ]),
  ].join('');
}

function layer(name: string, rules: readonly Rule[]): string {
  const there = rules.filter(Boolean).join('');
  return there === '' ? '' : `@layer ${name}{${there}}`;
}

function rule(selector: string, declarations: readonly Rule[]): string {
  const there = declarations.filter(Boolean).join(';');
  return there === '' ? '' : `${selector}{${there}}`;
}

/** Empty if it is the same as in Latin. */
type Rule = string | false | undefined;
