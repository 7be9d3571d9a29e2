/** The filters of the search; each is a parameter of the address. */
export const FILTERS = ['year', 'series', 'topic', 'agency', 'language'] as const;

export type Filter = (typeof FILTERS)[number];

/** Reads the query from an address, so that back, reload and sharing keep it: `?q=harbour&year=2023&sort=date`. */
export function parseQuery(search: string): Query {
  const parameters = new URLSearchParams(search);
  const get = (name: string) => parameters.get(name)?.trim() ?? '';
  return {
    words: get('q').slice(0, MAX_QUERY_CHARACTERS),
    filters: Object.fromEntries(FILTERS.map((name) => [name, get(name)])) as Query['filters'],
    sort: get('sort') === 'date' ? 'date' : 'fit',
    all: parameters.has('all'),
  };
}

/** Writes a query as address parameters; empty ones are left out. */
export function formatQuery({ words, filters, sort, all }: Query): string {
  const parameters = new URLSearchParams();
  if (words) parameters.set('q', words);
  for (const name of FILTERS) if (filters[name]) parameters.set(name, filters[name]);
  if (sort === 'date') parameters.set('sort', sort);
  if (all) parameters.set('all', '');
  const text = parameters.toString().replace('all=', 'all');
  return text && `?${text}`;
}

/** A limit, because every word of a page of text in the address would be looked up. */
const MAX_QUERY_CHARACTERS = 200;

export interface Query {
  readonly words: string;
  /** the empty text means all */
  readonly filters: Readonly<Record<Filter, string>>;
  readonly sort: 'fit' | 'date';
  /** whether all stories are searched, even if the newest give enough results */
  readonly all: boolean;
}
