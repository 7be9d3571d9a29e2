import layers from './layers.css?raw';
import { publication } from '../publication.ts';
import { isLikeEnglish } from '../fonts/scripts.ts';
import { scriptCss, scriptCssOf, scriptCssOfAll } from '../fonts/script-css.ts';
import { lookSheet } from './look-sheet.ts';
import scripts from './scripts.css?raw';
import { shorten } from './shorten.ts';
import slips from './slips.css?raw';

/** The statement that orders the cascade, with the look of the publication: first of all styles on every page. */
export function firstSheet(): string {
  return layerOrder + lookSheet(publication.look);
}

const layerOrder = shorten(layers);

/** How every script is set, for a page that has others than the publication's. */
export const wholeSheet = scriptCss + shorten(scripts + slips);

/**
 * How the scripts of a page are set; undefined where all of it is set as English is. A page that has none but the publication's is
 * given that alone: the policy of the site names each sheet there is, so that there are few.
 *
 * @param html that states its languages
 */
export function scriptSheetFor(html: string): string | undefined {
  const there = [...html.matchAll(/ lang="([^"]*)"/g)].map(([, lang = '']) => lang);
  const isOwn = (lang: string) => lang === publication.language;
  if (there.every(isLikeEnglish)) return undefined;
  if (there.every(isOwn)) return ownSheet(scriptCssOfAll);
  return there.every((lang) => isOwn(lang) || isLikeEnglish(lang)) ? ownSheet(scriptCssOf) : wholeSheet;
}

/** Every sheet of scripts that a page may have. */
export function scriptSheets(): readonly string[] {
  if (isLikeEnglish(publication.language)) return [wholeSheet];
  return [wholeSheet, ownSheet(scriptCssOf), ownSheet(scriptCssOfAll)];
}

function ownSheet(tokens: (language: string) => string): string {
  const { language } = publication;
  const isJapanese = new Intl.Locale(language).language === 'ja';
  return tokens(language) + shorten(isJapanese ? scripts + slips : scripts);
}
