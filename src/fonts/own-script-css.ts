import { directionOf } from '../lib/language.ts';
import { LATIN, settingOf } from './scripts.ts';

/** WebKit on Linux, which justifies by spaces alone: the only one in a line of Han becomes a hole. Apple's knows the font of its system. */
export const JUSTIFIES_BY_SPACES = '(hanging-punctuation:first) and (not (font:-apple-system-body))';

/**
 * All that is set another way than Latin on a page on which everything is in this language: what script-css.ts and
 * styles/scripts.css say of several. Nothing has to be set back, so each thing is said once, by its value, where everything
 * inherits it from.
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
      rule('h1,h2,h3', [phrases && 'word-break:auto-phrase']),
      rule('em,i,cite,dfn,var,address', [isUpright && `font-style:${slant}`]),
      rule('em', [
        marks && `text-emphasis:dot;text-emphasis-position:${marks}`,
        // Where emphasis has neither a slant nor dots it is bold.
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

/** Nothing where it is as Latin has it. */
type Rule = string | false | undefined;
