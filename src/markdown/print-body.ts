/** A tag as render.ts writes it: every value in double quotes, `"` and the `<` of words escaped. */
const TAG = /<(\/?)([a-z][a-z\d]*)((?: [^\s=>"]+(?:="[^"]*")?)*)>/g;

const ATTRIBUTE = / ([^\s=]+)(?:="([^"]*)")?/g;

/**
 * A rendered body (render.ts) as it stands among others in one document, under an `h2`: each id and every reference to
 * it begins with the story's, its footnotes are named after it too, headings stand one level lower, and no picture waits
 * until it is scrolled to, because nobody scrolls paper.
 *
 * @param id of the element that holds the story; its headline has the same one with `-title`
 */
export function printBody(html: string, id: string): string {
  return html.replace(
    TAG,
    (_, slash: string, name: string, attributes: string) =>
      `<${slash}${lower(name)}${attributes.replace(ATTRIBUTE, (all, key: string, value = '') => moved(all, key, value, id))}>`,
  );
}

function moved(attribute: string, name: string, value: string, id: string): string {
  switch (name) {
    case 'loading':
      return '';
    case 'id':
    case 'aria-describedby':
      return ` ${name}="${id}-${value}"`;
    case 'aria-labelledby':
      return ` ${name}="${id}-${value} ${id}-title"`;
    case 'href':
      if (!value.startsWith('#')) return attribute;
      return value === '#' ? ` href="#${id}"` : ` href="#${id}-${value.slice(1)}"`;
    default:
      return attribute;
  }
}

function lower(name: string): string {
  const level = /^h([2-5])$/.exec(name)?.[1];
  return level === undefined ? name : `h${Number(level) + 1}`;
}
