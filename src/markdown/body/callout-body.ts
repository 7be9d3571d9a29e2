import type { Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { nameLanguages } from './name-languages.ts';
import { eachElement } from '../tree.ts';

/**
 * A body (render.ts) for use on other pages, without its ids.
 *
 * @param lang language of the body
 */
export function calloutBody(body: Root, lang: string): string {
  const shown = structuredClone(nameLanguages(body, lang));
  eachElement(shown, ({ properties }) => delete properties['id']);
  return toHtml(shown);
}
