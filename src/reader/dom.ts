/** Creates an element with these properties and children. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Partial<HTMLElementTagNameMap[Name]> = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

/**
 * Loads the styles of script-made content, then calls back, so that nothing appears unstyled. If they cannot be loaded, the
 * content appears without them. They are adopted after the sheets of the page: a sheet added to the head makes a browser
 * look up every font again, and the type would change while somebody reads. share.ts does the same by itself, because no
 * script waits for another.
 */
export async function withStyles(address: string, make: () => void): Promise<void> {
  const sheet = new CSSStyleSheet();
  await fetch(address)
    .then((response) => (response.ok ? response.text() : ''))
    .then((rules) => sheet.replace(rules))
    .catch(() => undefined);
  document.adoptedStyleSheets.push(sheet);
  make();
}

/** Returns the language of the interface. The language of the page is that of its story (layouts/Page.astro). */
export function ownLanguage(): string {
  return document.body.lang || document.documentElement.lang;
}
