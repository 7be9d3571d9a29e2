import type { Element, Root } from 'hast';
import { words } from '../../words/say.ts';
import { CLASSES } from '../sanitize-schema.ts';
import { plugin } from '../story.ts';
import { eachElement, element, isBlank, replaceElements, stringOf } from '../tree.ts';

/**
 * Puts every table into a box that scrolls sideways and takes the keyboard focus, so that the page itself does not
 * scroll. Head cells are marked as heads of their columns. Alignment is a class, because the attribute is obsolete.
 */
export default plugin((tree: Root) => {
  replaceElements(tree, (node) => {
    if (node.tagName === 'thead') eachElement(node, prepareHeadCell);
    if (node.tagName === 'td' || node.tagName === 'th') prepareCell(node);
    if (node.tagName !== 'table') return undefined;
    // An element with `tabindex` needs a role and a name (WAI-ARIA 1.2, Focusable elements).
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
  // The empty corner of a table is not the head of anything.
  if (cell.children.every(isBlank)) cell.tagName = 'td';
  else cell.properties['scope'] ??= 'col';
}
