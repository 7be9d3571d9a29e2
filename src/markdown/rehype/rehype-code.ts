import type { Element, Root } from 'hast';
import { words } from '../../words/say.ts';
import { directionOf } from '../../lib/text/language.ts';
import { canonicalTag } from '../../schemas/fields/language-tag.ts';
import { plugin } from '../story.ts';
import { isElement, stringOf } from '../tree.ts';

/**
 * Code runs from left to right in every story. Feed readers lack our styles, so the element says so itself if the text
 * around it runs the other way. A block of code scrolls sideways, so it takes the keyboard's focus. A passage in a
 * language that runs another way than its story states its direction, too.
 */
export default plugin((tree: Root, { context }) => {
  eachWithDirection(tree, directionOf(context.lang));
});

function eachWithDirection(parent: Root | Element, around: Direction): void {
  for (const child of parent.children) {
    if (child.type !== 'element') continue;
    const direction = directionIn(child, around);
    if (isElement(child, 'pre')) prepareBlock(child);
    else if (isElement(child, 'code') && direction !== 'ltr') child.properties['dir'] ??= 'ltr';
    eachWithDirection(child, isElement(child, 'pre') ? 'ltr' : direction);
  }
}

/** The direction within an element. An element in a language of another direction states it. */
function directionIn(element: Element, around: Direction): Direction {
  const stated = stringOf(element, 'dir')?.toLowerCase();
  if (stated !== undefined) return stated === 'ltr' || stated === 'rtl' ? stated : 'auto';
  const written = stringOf(element, 'lang');
  const lang = written === undefined ? undefined : canonicalTag(written);
  if (lang === undefined) return around;
  const direction = directionOf(lang);
  if (direction !== around) element.properties['dir'] = direction;
  return direction;
}

/** An element with keyboard focus needs a role and a name (WAI-ARIA 1.2, Focusable elements). */
function prepareBlock(pre: Element): void {
  const isCode = pre.children.some((child) => isElement(child, 'code'));
  Object.assign(pre.properties, { tabIndex: 0, role: 'group', ariaLabel: words().article[isCode ? 'code' : 'text'] });
  if (isCode) pre.properties['dir'] ??= 'ltr';
}

type Direction = 'ltr' | 'rtl' | 'auto';
