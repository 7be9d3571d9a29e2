import type { Element, ElementContent, Properties, Root, RootContent, Text } from 'hast';

/** A new element. */
export function element(tagName: string, properties: Properties, children: ElementContent[]): Element {
  return { type: 'element', tagName, properties, children };
}

/** A new text node. */
export function text(value: string): Text {
  return { type: 'text', value };
}

/** Whether a node is the named element. */
export function isElement<Name extends string>(
  node: RootContent | undefined,
  tagName: Name,
): node is Element & { tagName: Name } {
  return node?.type === 'element' && node.tagName === tagName;
}

/** Whether a node shows nothing: white space or a comment. */
export function isBlank(node: RootContent): boolean {
  return node.type === 'comment' || (node.type === 'text' && node.value.trim() === '');
}

/** A property as a string, where it is one. */
export function stringOf(element: Element, name: string): string | undefined {
  const value = element.properties[name];
  return typeof value === 'string' ? value : undefined;
}

/** Calls `visit` with every element, in the order of the text, parents first. */
export function eachElement(parent: Root | Element, visit: (element: Element) => void): void {
  for (const child of parent.children) {
    if (child.type !== 'element') continue;
    visit(child);
    eachElement(child, visit);
  }
}

/** Replaces elements, inner ones first: `map` returns the replacement of an element, or undefined to keep it. */
export function replaceElements(parent: Root | Element, map: ElementMap): void {
  let children: RootContent[] | undefined;
  parent.children.forEach((child, index) => {
    if (child.type !== 'element') {
      children?.push(child);
      return;
    }
    replaceElements(child, map);
    const replacement = map(child, parent);
    if (replacement) {
      children ??= parent.children.slice(0, index);
      for (const node of replacement) children.push(node);
    } else {
      children?.push(child);
    }
  });
  // A doctype can only be in the root, and the HTML parser leaves none in a fragment.
  if (children) parent.children = children.filter((child) => child.type !== 'doctype');
}

type ElementMap = (element: Element, parent: Root | Element) => ElementContent[] | undefined;
