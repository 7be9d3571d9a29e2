import { JSDOM } from 'jsdom';
import { CLASSES, sanitizeSchema } from '../../src/markdown/sanitize-schema.ts';

const TAGS = new Set(sanitizeSchema.tagNames);
// Written out here, so that a change of the schema must be made twice.
const ATTRIBUTES = new Set(
  (
    'alt aria-describedby aria-label aria-labelledby cite class colspan datetime decoding dir height href hreflang id lang ' +
    'loading open rel reversed role rowspan scope sizes span src srcset start tabindex title value width'
  ).split(' '),
);
const CLASS_NAMES = new Set<string>([...Object.values(CLASSES), 'align-left', 'align-center', 'align-right']);

/**
 * Lists what must not be on a page in a piece of HTML, as a browser would parse it; empty if the HTML is safe.
 *
 * @param pictures what the addresses of the site's own pictures begin with
 */
export function dangersIn(html: string, pictures: readonly string[] = ['/base/pictures/']): string[] {
  const dangers = dangersOnce(html, pictures);
  // Parsed, serialized and parsed again, as scripts do that copy a page.
  return dangers.length > 0 ? dangers : dangersOnce(serialise(html), pictures);
}

function dangersOnce(html: string, pictures: readonly string[]): string[] {
  const dangers: string[] = [];
  for (const element of JSDOM.fragment(html).querySelectorAll('*')) {
    const name = element.localName;
    if (!TAGS.has(name) || element.namespaceURI !== 'http://www.w3.org/1999/xhtml') dangers.push(`<${name}>`);
    for (const { name: attribute, value } of element.attributes) {
      if (!ATTRIBUTES.has(attribute) || !isSafe(attribute, value, pictures))
        dangers.push(`<${name} ${attribute}="${value}">`);
    }
  }
  return dangers;
}

function isSafe(attribute: string, value: string, pictures: readonly string[]): boolean {
  switch (attribute) {
    case 'href':
      return /^(?:https?|mailto|tel):$/.test(protocolOf(value));
    case 'cite':
      return /^https?:$/.test(protocolOf(value));
    case 'src':
    case 'srcset':
      return pictures.some((place) => value.startsWith(place));
    case 'class':
      // An empty class is the rest of a class that was removed.
      return value === '' || value.split(' ').every((name) => CLASS_NAMES.has(name));
    case 'id':
      // A feed has many stories in one document, so the id of a note begins with that of its story.
      return /^(?:(?:p|fig|h|fn|fnref|u)-|[a-z2-7]{8}-fn(?:ref)?-)[^\s"'<>&]+$/.test(value);
    default:
      return true;
  }
}

/** Resolves an address as a browser does on a page of the site. */
function protocolOf(address: string): string {
  return URL.parse(address, 'https://host.example/base/2023/11/17/x/')?.protocol ?? 'https:';
}

function serialise(html: string): string {
  const { document } = new JSDOM('').window;
  document.body.append(document.importNode(JSDOM.fragment(html), true));
  return document.body.innerHTML;
}
