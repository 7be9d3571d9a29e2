import type { Element, ElementContent, Root, Text } from 'hast';
import { plugin } from '../story.ts';
import { eachElement, isBlank, isElement, replaceElements, text } from '../tree.ts';
import { isApart, isNoWord, oneLine } from '../text/words.ts';

/** White space that HTML and XML do not allow in a document, such as the form feed between the pages of an old text file. */
const CONTROL_SPACE = /[\v\f\u0085]/g;

/**
 * Gives one form to what HTML can write in several ways: `strike` becomes `s`, the readings of a `ruby` follow their
 * bases, a form feed becomes a space, and a line end follows each break, so that words stay apart in plain text.
 */
export default plugin((tree: Root) => {
  plainSpaces(tree);
  endLines(tree);
  eachElement(tree, (node) => {
    if (node.tagName === 'strike') node.tagName = 's';
    if (node.tagName === 'ruby') pairReadings(node);
  });
});

function plainSpaces(parent: Root | Element): void {
  for (const child of parent.children) {
    if (child.type === 'text') child.value = child.value.replace(CONTROL_SPACE, ' ');
    if (child.type !== 'element') continue;
    for (const [name, value] of Object.entries(child.properties))
      if (typeof value === 'string') child.properties[name] = value.replace(CONTROL_SPACE, ' ');
    plainSpaces(child);
  }
}

/** In a script without spaces the words continue, as over a line end in the source (syntax/line-breaks.ts). */
function endLines(tree: Root): void {
  let before = '';
  /** The last text with words, and those without after it. */
  let latest: Text[] = [];
  let open: Element | undefined;
  const ended = new Set<unknown>();
  walk(tree);
  if (ended.size > 0) replaceElements(tree, (node) => (ended.has(node) ? [node, text('\n')] : undefined));

  function walk(parent: Root | Element): void {
    for (const child of parent.children) {
      if (child.type === 'text') read(child);
      else if (isElement(child, 'br')) close(child);
      else if (child.type === 'element' && !isNoWord(child)) {
        if (isApart(child)) begin();
        // Preformatted text would get an extra line.
        if (child.tagName !== 'pre') walk(child);
        if (isApart(child)) begin();
      }
    }
  }

  function begin(): void {
    before = '';
    latest = [];
    open = undefined;
  }

  function close(br: Element): void {
    open = br;
    for (const node of latest) {
      const kept = node.value.trimEnd();
      node.value = kept + node.value.slice(kept.length).replace(/[ \t\r\n\f]/g, '');
    }
  }

  function read(node: Text): void {
    if (open) node.value = node.value.replace(/^[ \t\r\n\f]+/, '');
    const words = oneLine(node.value);
    latest = words === '' ? [...latest, node] : [node];
    if (words === '') return;
    if (open && hasSpace(before, words)) ended.add(open);
    open = undefined;
    before = words;
  }
}

function hasSpace(before: string, after: string): boolean {
  const [last = '', first = ''] = [[...before.slice(-2)].at(-1), [...after.slice(0, 2)][0]];
  return last !== '' && oneLine(`${last}\n${first}`).includes(' ');
}

/**
 * Bases in a row and then their readings in a row (`rb rb rt rt`), which few browsers know, as one pair after the
 * other. A container of readings (`rtc`), which fewer know, is replaced by its readings, or is one itself.
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
