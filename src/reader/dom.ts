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

/**
 * Loads the styles of what only a script makes, then calls back, so that nothing appears unstyled. Where they cannot be
 * loaded it appears plain. They are adopted after the sheets of the page: one added to the head makes a browser look up
 * every font again, and the type would change while somebody reads. share.ts does the same by itself, since no script
 * waits for another.
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

/** The language of the site's own words: that of the page is its story's (layouts/Page.astro). */
export function ownLanguage(): string {
  return document.body.lang || document.documentElement.lang;
}
