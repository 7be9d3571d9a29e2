/** Minifies one of our style sheets. */
export function shorten(css: string): string {
  return css
    .replace(/\/\*.*?\*\//gs, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,]) ?/g, '$1')
    .replaceAll(': ', ':')
    .replaceAll(' > ', '>')
    .replace(/(?<=[ :(,-])0\./g, '.')
    .replaceAll(';}', '}')
    .trim();
}
