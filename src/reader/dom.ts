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
 * Styles what only a script makes, then lets it be made: nothing shows itself unstyled. Where the styles cannot be had, it
 * is plain. Adopted last, because a sheet in the head makes a browser look anew for every font, which would then come in
 * under the reader's eyes (share.ts has it for itself, since no script waits for another).
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
