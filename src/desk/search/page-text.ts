/** Elements that stand within a line; between others a word ends. */
const INLINE = new Set('a abbr b bdi bdo cite code del dfn em i ins kbd mark q rp rt ruby s samp small span strong sub sup time u var wbr'.split(' ')); // prettier-ignore

const TAG = /<\/?([a-z][\w-]*)(?:"[^"]*"|'[^']*'|[^'">])*>/gi;

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

/** The text of HTML that this site wrote itself, in one line. It is for looking up words in, and never HTML again. */
export function textOfHtml(html: string): string {
  return html
    .replace(TAG, (_, name: string) => (INLINE.has(name.toLowerCase()) ? '' : ' '))
    .replace(/&(?:#x([\da-f]+)|#(\d+)|([a-z]+));/gi, (whole, hex?: string, decimal?: string, name?: string) =>
      name === undefined
        ? String.fromCodePoint(hex === undefined ? Number(decimal) : parseInt(hex, 16))
        : (NAMED[name] ?? whole),
    )
    .replace(/\s+/g, ' ')
    .trim();
}
