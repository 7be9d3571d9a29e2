/** A new element with some of its properties set, and what it holds. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Partial<HTMLElementTagNameMap[Name]> = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

/** Styles what only a script makes, then lets it be made: nothing shows itself unstyled. Where the styles cannot be had, it is plain. */
export function styled(address: string, make: () => void): void {
  const link = element('link', { rel: 'stylesheet', href: address, onload: make, onerror: make });
  document.head.append(link);
}
