import type { Root } from 'hast';
import { toHtml } from 'hast-util-to-html';

/** A body (render.ts) for its own page. */
export function pageBody(body: Root): string {
  return toHtml(body);
}
