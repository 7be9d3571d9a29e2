/**
 * What a row of results shows besides its excerpt. Pagefind makes words of all it is told of a story but its address,
 * which it keeps as it is: the rest of the row stands behind the path there.
 */
export interface Row {
  /** from the front page of the site, such as `/2023/11/17/harbour-opens/`, not encoded */
  readonly path: string;
  readonly title: string;
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  /** when it was published: for machines, as lists print it, the zone in short and in words */
  readonly iso: string;
  readonly when: string;
  readonly zone: string;
  readonly zoneName: string;
  /** its series, else its first topic */
  readonly kicker: string;
  /** how many words of the index an excerpt may be taken from; behind them stand names and topics */
  readonly length: number;
}

export function formatRow({ path, title, lang, dir, iso, when, zone, zoneName, kicker, length }: Row): string {
  return `${path}#${JSON.stringify([title, lang, dir, iso, when, zone, zoneName, kicker, length])}`;
}

/** @throws SyntaxError where the text was not made by `formatRow` */
export function parseRow(text: string): Row {
  const at = text.indexOf('#');
  const rest = JSON.parse(text.slice(at + 1)) as Rest;
  const [title, lang, dir, iso, when, zone, zoneName, kicker, length] = rest;
  return { path: text.slice(0, at), title, lang, dir, iso, when, zone, zoneName, kicker, length };
}

type Rest = readonly [string, string, 'ltr' | 'rtl', string, string, string, string, string, number];
