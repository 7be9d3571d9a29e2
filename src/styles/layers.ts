import layers from './layers.css?raw';
import { publication } from '../publication.ts';
import { isLikeEnglish } from '../fonts/scripts.ts';
import { scriptCss, scriptCssOf } from '../fonts/script-css.ts';
import { lookSheet } from './look-sheet.ts';
import scripts from './scripts.css?raw';
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
  const there = [...html.matchAll(/ lang="([^"]*)"/g)]
    .map(([, lang = '']) => lang)
    .filter((lang) => !isLikeEnglish(lang));
  if (there.length === 0) return undefined;
  return there.every((lang) => lang === publication.language) ? ownSheet() : wholeSheet;
}

/** Every sheet of scripts that a page may have. */
export function scriptSheets(): readonly string[] {
  return isLikeEnglish(publication.language) ? [wholeSheet] : [wholeSheet, ownSheet()];
}

function ownSheet(): string {
  const { language } = publication;
  const isJapanese = new Intl.Locale(language).language === 'ja';
  return scriptCssOf([language]) + shorten(isJapanese ? scripts + slips : scripts);
}

function shorten(css: string): string {
  return css
    .replace(/\/\*.*?\*\//gs, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,]) ?/g, '$1')
    .trim();
}
