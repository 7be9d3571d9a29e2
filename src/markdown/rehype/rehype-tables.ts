import type { Element, Root } from 'hast';
import { words } from '../../words/say.ts';
import { CLASSES } from '../sanitize-schema.ts';
import { plugin } from '../story.ts';
import { eachElement, element, isBlank, replaceElements, stringOf } from '../tree.ts';

/**
 * Puts every table into a box that scrolls sideways and takes the keyboard's focus, so that a wide table moves and the
 * page does not. Head cells say that they head a column. Alignment is a class, because the attribute is obsolete.
 */
export default plugin((tree: Root) => {
  replaceElements(tree, (node) => {
    if (node.tagName === 'thead') eachElement(node, prepareHeadCell);
    if (node.tagName === 'td' || node.tagName === 'th') prepareCell(node);
    if (node.tagName !== 'table') return undefined;
    // `tabindex` makes it a stop of the keyboard, and a stop needs a role and a name (WAI-ARIA 1.2, Focusable elements).
    const box = element(
      'div',
      { className: [CLASSES.tableScroll], tabIndex: 0, role: 'group', ariaLabel: words().article.table },
      [node],
    );
    if (node.position) box.position = node.position;
    return [box];
  });
});

function prepareCell(cell: Element): void {
  const align = stringOf(cell, 'align')?.toLowerCase();
  if (align === undefined || !/^(?:left|center|right)$/.test(align)) return;
  delete cell.properties['align'];
  cell.properties['className'] = [`align-${align}`];
}

function prepareHeadCell(cell: Element): void {
  if (cell.tagName !== 'th') return;
  // The corner of a table heads nothing.
  if (cell.children.every(isBlank)) cell.tagName = 'td';
  else cell.properties['scope'] ??= 'col';
}
