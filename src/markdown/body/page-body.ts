import type { Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { nameLanguages } from './name-languages.ts';

/**
 * A body (render.ts) for its own page.
 *
 * @param lang language of the body
 */
export function pageBody(body: Root, lang: string): string {
  return toHtml(nameLanguages(body, lang));
}
