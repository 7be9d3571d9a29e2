import layers from './layers.css?raw';
import { publication } from '../publication.ts';
import { isLikeEnglish } from '../fonts/scripts.ts';
import { scriptCss } from '../fonts/script-css.ts';
import { lookSheet } from './look-sheet.ts';
import scripts from './scripts.css?raw';

/** The statement that orders the cascade, with the look of the publication: first of all styles on every page. */
export function firstSheet(): string {
  return layerOrder + lookSheet(publication.look);
}

const layerOrder = shorten(layers);

/** How every script is set, for a page that has other scripts than English's. */
export const scriptSheet = scriptCss + shorten(scripts);

/** Whether some element of a page's HTML states a language that is set another way than English. */
export function hasOtherScripts(html: string): boolean {
  return [...html.matchAll(/ lang="([^"]*)"/g)].some(([, lang = '']) => !isLikeEnglish(lang));
}

function shorten(css: string): string {
  return css
    .replace(/\/\*.*?\*\//gs, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,]) ?/g, '$1')
    .trim();
}
