import type { Element, ElementContent, Root } from 'hast';
import { plugin } from './story.ts';
import { eachElement, isBlank, isElement, text } from './tree.ts';

/**
 * Gives what HTML writes in several ways one form: `strike` is an older name of `s`, the readings of a `ruby` stand behind
 * their bases, and behind a break is the end of a line, so that its words are apart for those who read text alone.
 */
export default plugin((tree: Root) => {
  endLines(tree);
  eachElement(tree, (node) => {
    endLines(node);
    if (node.tagName === 'strike') node.tagName = 's';
    if (node.tagName === 'ruby') pairReadings(node);
  });
});

function endLines(parent: Root | Element): void {
  if (!parent.children.some((child) => isElement(child, 'br'))) return;
  parent.children = parent.children.flatMap((child, index) => {
    const next = parent.children[index + 1];
    const isEnd = next === undefined || (next.type === 'text' && /^\s/.test(next.value));
    return isElement(child, 'br') && !isEnd ? [child, text('\n')] : [child];
  }) as ElementContent[];
}

/**
 * Bases in a row and then their readings in a row (`rb rb rt rt`), which few browsers know, as one pair after the other.
 * A container of readings (`rtc`), which fewer know, gives its readings, or is one.
 */
function pairReadings(ruby: Element): void {
  ruby.children = ruby.children.flatMap((child) => (isElement(child, 'rtc') ? readingsOf(child) : [child]));
  const parts = ruby.children.filter((part) => !isBlank(part));
  const bases = parts.filter((part) => isElement(part, 'rb'));
  const readings = parts.filter((part) => isElement(part, 'rt')).slice(0, bases.length);
  const isInRows = readings.length > 1 && parts.slice(0, bases.length).every((part) => isElement(part, 'rb'));
  if (!isInRows) return;
  const pairs = bases.flatMap((base, index) => [base, ...readings.slice(index, index + 1)]);
  const paired = new Set<ElementContent>(pairs);
  ruby.children = [...pairs, ...parts.filter((part) => !paired.has(part))];
}

function readingsOf(container: Element): ElementContent[] {
  const readings = container.children.filter((child) => isElement(child, 'rt'));
  return readings.length > 0 ? readings : [{ ...container, tagName: 'rt' }];
}
