import type { Root } from 'hast';
import { CLASSES } from '../sanitize-schema.ts';
import { plugin } from '../story.ts';
import { element, isElement, text } from '../tree.ts';

/** Puts the place where a story was reported before its first paragraph, as agencies do: `Sample City — …`. */
export default plugin((tree: Root, { context }) => {
  if (!context.dateline) return;
  const [open, close, space] = FORMS[new Intl.Locale(context.lang).language] ?? DASH;
  const dateline = element('span', { className: [CLASSES.dateline] }, [text(open + context.dateline + close)]);
  const first = tree.children.find((node) => isElement(node, 'p'));
  if (isElement(first, 'p')) first.children.unshift(dateline, text(space));
  else tree.children.unshift(element('p', {}, [dateline]));
});

/**
 * The dateline of a body for feeds: with the dash of agencies in every language. Feeds always had it, and an item that changes
 * is shown as new by every feed reader.
 *
 * @param body made by this plugin from the same dateline; it is changed
 */
export function useAgencyDash(body: Root, dateline: string): void {
  const first = body.children.find((node) => isElement(node, 'p'));
  if (!isElement(first, 'p')) return;
  const [place, space] = first.children;
  if (isElement(place, 'span')) place.children = [text(dateline)];
  if (space) first.children[1] = text(DASH[2]);
}

const DASH: Form = ['', '', ' — '];

/** What stands before a place, after it, and before the text, in languages whose papers do not print the dash. */
const FORMS: Readonly<Record<string, Form>> = {
  de: ['', '', ' – '],
  ja: ['【', '】', ''],
  ko: ['[', ']', ' '],
  zh: ['【', '】', ''],
};

type Form = readonly [open: string, close: string, space: string];
