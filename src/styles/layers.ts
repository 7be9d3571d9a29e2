import layers from './layers.css?raw';
import { publication } from '../publication.ts';
import { LATIN } from '../fonts/scripts.ts';
import { isLikeEnglish, settingOf } from '../fonts/setting-of.ts';
import { scriptCssOfAll } from '../fonts/own-script-css.ts';
import { scriptCss, scriptCssOf } from '../fonts/script-css.ts';
import { lookSheet } from './look-sheet.ts';
import scripts from './scripts.css?raw';
import { shorten } from './shorten.ts';
import slips from './slips.css?raw';

/** The order of the cascade and the look of the publication. Every page has them before all other styles. */
export function firstSheet(): string {
  return layerOrder + lookSheet(publication.look);
}

const layerOrder = shorten(layers);

/** The rules of every script, for a page with scripts other than the publication's. */
export const wholeSheet: ScriptSheet = { css: scriptCss + shorten(scripts + slips), isUpright: false };

/**
 * Rules for the scripts of a page; undefined if all of it is set like English. A page in the publication's script alone
 * gets only that one. The policy of the site names each sheet, so there are few.
 *
 * @param html HTML that states its languages
 */
export function scriptSheetFor(html: string): ScriptSheet | undefined {
  const there = languagesIn(html);
  if (there.every(isLikeEnglish)) return undefined;
  if (there.every(isOwn)) return sheetOfAll();
  return there.every((lang) => isOwn(lang) || isLikeEnglish(lang)) ? sheetOfOwn() : wholeSheet;
}

/**
 * Whether all words of a page are in the publication's language. A link to a translation has only the name of another.
 *
 * @param html HTML that states its languages
 */
export function isInOwnLanguage(html: string): boolean {
  return languagesIn(html.replace(/<a [^>]*\bhreflang=[^>]*>/g, '')).every(isOwn);
}

function languagesIn(html: string): readonly string[] {
  return [...html.matchAll(/ lang="([^"]*)"/g)].map(([, lang = '']) => lang);
}

function isOwn(lang: string): boolean {
  return lang === publication.language;
}

/** Every script sheet that a page may have. */
export function scriptSheets(): readonly ScriptSheet[] {
  return isLikeEnglish(publication.language) ? [wholeSheet] : [wholeSheet, sheetOfOwn(), sheetOfAll()];
}

/** For a page with the publication's language and with passages that are set like English. */
function sheetOfOwn(): ScriptSheet {
  const { language } = publication;
  const css = scriptCssOf(language) + shorten(isJapanese(language) ? scripts + slips : scripts);
  return { css, isUpright: false };
}

/** For a page with only the publication's language. */
function sheetOfAll(): ScriptSheet {
  const { language } = publication;
  const ownSlips = isJapanese(language) ? shorten(slips).replaceAll(JAPANESE, '.book .slip') : '';
  return { css: scriptCssOfAll(language) + ownSlips, isUpright: settingOf(language).slant !== LATIN.slant };
}

/**
 * The selector of slips.css for Japanese labels among others. On a page without others, it still has to be more
 * specific than the rules of all labels.
 */
const JAPANESE = '.slip:lang(ja):not(:lang(ja-Latn))';

function isJapanese(language: string): boolean {
  return new Intl.Locale(language).language === 'ja';
}

export interface ScriptSheet {
  readonly css: string;
  /** whether nothing on its pages is slanted, so that they need no italic font */
  readonly isUpright: boolean;
}
