/** A new element with some of its properties set. */
export function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Partial<HTMLElementTagNameMap[Name]>,
): HTMLElementTagNameMap[Name] {
  return Object.assign(document.createElement(name), properties);
}

/** The page's own address: canonical, without fragment or parameter. */
export function pageUrl(): string {
  return document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href ?? location.href;
}

/** The text of the story, on an article's page. */
export function proseOf(): HTMLElement | null {
  return document.querySelector<HTMLElement>('[data-story] [data-text]');
}
