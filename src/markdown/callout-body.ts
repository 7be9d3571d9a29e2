import type { Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { eachElement } from './tree.ts';

/** A body (render.ts) as it stands on the pages of others, which keep their ids to themselves. */
export function calloutBody(body: Root): string {
  const shown = structuredClone(body);
  eachElement(shown, ({ properties }) => delete properties['id']);
  return toHtml(shown);
}
