import type { Node } from '@takumi-rs/core';
import { settingOfLine } from '../../fonts/setting-of.ts';
import { directionOf } from '../../lib/text/language.ts';
import { publication } from '../../publication.ts';
import type { ShareCard } from '../../views/share/share-image.ts';
import { BREAK_WORDS_AT, type Sizes } from './card-sizes.ts';

/* Building blocks of cards and strips: boxes, and text set as headline or small text. */

export const stacked = { display: 'flex', flexDirection: 'column', alignItems: 'flex-start' };

export function drawLabel(label: string, sizes: Sizes, inks: Inks): Node {
  const fontSize = sizes.furniture * 0.85;
  return text(label.toUpperCase(), {
    ...setFurniture(sizes),
    fontSize,
    lineHeight: 1,
    padding: `${fontSize * 0.36}px ${fontSize * 0.5}px ${fontSize * 0.16}px`,
    backgroundColor: inks.accent,
    color: inks.paper,
    fontWeight: 650,
    letterSpacing: '0.08em',
  });
}

export function setHeadline(title: string, lang: string, { headline: fontSize }: Sizes): Style {
  const { head, tracking, breaks } = settingOfLine(title, lang);
  return {
    width: '100%',
    fontSize,
    fontWeight: 500,
    fontVariationSettings: '"opsz" 72',
    lineHeight: 1.06 * head,
    textWrap: 'balance',
    ...(tracking !== 0 && { letterSpacing: '-0.01em' }),
    ...(breaks === 'keep-all' && { wordBreak: breaks }),
    ...(fontSize <= BREAK_WORDS_AT && { overflowWrap: 'anywhere' }),
  };
}

export function setFurniture({ furniture: fontSize }: Sizes): Style {
  return {
    fontSize,
    lineHeight: 1.2,
    fontVariationSettings: '"opsz" 16',
    fontFeatureSettings: '"pnum"',
    overflowWrap: 'anywhere',
  };
}

/** Small text is in the site's language, even beside a headline that runs the other way. */
export function text(words: string, style: Style): Node {
  return { type: 'text', text: words, dir: directionOf(publication.language), style };
}

/** Facts in one line. A direction mark at each dot separates a number at the start of a fact from the name before it. */
export function inOneLine(facts: readonly string[]): string {
  const mark = directionOf(publication.language) === 'rtl' ? '\u200f' : '\u200e';
  return facts.join(`${mark} · ${mark}`);
}

export function box(style: Style, children: readonly Node[]): Container {
  return { type: 'container', style, children: [...children] };
}

export type Inks = ShareCard['inks'];
export type Container = Extract<Node, { type: 'container' }> & { style: Style };
export type Style = Readonly<Record<string, string | number>>;
