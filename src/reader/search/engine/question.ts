/** What a reader may narrow the answers by; each is a parameter of the address. */
export const FILTERS = ['year', 'series', 'topic', 'agency', 'language'] as const;

export type Filter = (typeof FILTERS)[number];

/** The question an address asks, so that back, reload and sharing keep it: `?q=harbour&year=2023&sort=date`. */
export function parseQuestion(search: string): Question {
  const parameters = new URLSearchParams(search);
  const get = (name: string) => parameters.get(name)?.trim() ?? '';
  return {
    words: get('q').slice(0, MAX_QUESTION_CHARACTERS),
    filters: Object.fromEntries(FILTERS.map((name) => [name, get(name)])) as Question['filters'],
    sort: get('sort') === 'date' ? 'date' : 'fit',
    all: parameters.has('all'),
  };
}

/** The parameters of a question's address; what is not asked for is left out. */
export function formatQuestion({ words, filters, sort, all }: Question): string {
  const parameters = new URLSearchParams();
  if (words) parameters.set('q', words);
  for (const name of FILTERS) if (filters[name]) parameters.set(name, filters[name]);
  if (sort === 'date') parameters.set('sort', sort);
  if (all) parameters.set('all', '');
  const text = parameters.toString().replace('all=', 'all');
  return text && `?${text}`;
}

/** Nobody asks for more; a page of text in the address would be one word after the other looked up. */
const MAX_QUESTION_CHARACTERS = 200;

export interface Question {
  readonly words: string;
  /** the empty text asks for all */
  readonly filters: Readonly<Record<Filter, string>>;
  readonly sort: 'fit' | 'date';
  /** whether all stories are searched even where the newest have enough */
  readonly all: boolean;
}
