import type { Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { eachElement } from './tree.ts';

/** A body (render.ts) for use on other pages, without its ids. */
export function calloutBody(body: Root): string {
  const shown = structuredClone(body);
  eachElement(shown, ({ properties }) => delete properties['id']);
  return toHtml(shown);
}
