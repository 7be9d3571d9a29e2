import { element, ownLanguage } from '../../dom.ts';
import { searchWords } from '../search-words.ts';
import { findValue, type Count, type Counts } from '../engine/counts.ts';
import { FILTERS, type Filter, type Query } from '../query/query.ts';

const LABELS: Readonly<Record<Filter, readonly [name: string, all: string]>> = {
  year: [searchWords.year, searchWords.allYears],
  series: [searchWords.series, searchWords.allSeries],
  topic: [searchWords.topic, searchWords.allTopics],
  agency: [searchWords.agency, searchWords.allAgencies],
  language: [searchWords.language, searchWords.allLanguages],
};

/** The filters of the search, as form fields. Their space is reserved before their values are known. */
export class SearchFilters {
  private readonly fields = Object.fromEntries(
    FILTERS.map((name) => [name, element('select', { className: 'field', name })]),
  ) as Readonly<Record<Filter, HTMLSelectElement>>;
  private readonly sort = element(
    'select',
    { className: 'field', name: 'sort' },
    element('option', { value: '' }, searchWords.relevant),
    element('option', { value: 'date' }, searchWords.newest),
  );
  /** Folded if it would push the results off the first screen. */
  readonly element: HTMLDetailsElement;

  /** @param hasLanguages whether there are stories in several languages */
  constructor(hasLanguages: boolean) {
    const shown = FILTERS.filter((name) => name !== 'language' || hasLanguages);
    this.element = element(
      'details',
      { className: 'narrow', open: matchMedia('(width >= 40rem)').matches },
      element('summary', {}, searchWords.filter),
      element(
        'div',
        {},
        ...shown.map((name) => element('label', {}, LABELS[name][0], this.fields[name])),
        element('label', {}, searchWords.sort, this.sort),
      ),
    );
  }

  get(): Pick<Query, 'filters' | 'sort'> {
    const filters = Object.fromEntries(FILTERS.map((name) => [name, this.fields[name].value]));
    return { filters: filters as Query['filters'], sort: this.sort.value === 'date' ? 'date' : 'fit' };
  }

  /** Shows the current query before other values are known. */
  set({ filters, sort }: Query): void {
    this.sort.value = sort === 'date' ? 'date' : '';
    for (const name of FILTERS) if (this.fields[name].value !== filters[name]) this.options(name, [], filters[name]);
    for (const name of FILTERS) if (this.fields[name].options.length === 0) this.options(name, [], '');
  }

  /** @param years all years; those not searched completely have no count */
  fill(counts: Counts, years: readonly string[]): void {
    for (const name of FILTERS)
      this.options(name, counts.of(name), this.fields[name].value, name === 'year' ? years : []);
  }

  /** @param others values without a known count */
  private options(name: Filter, counts: readonly Count[], chosen: string, others: readonly string[] = []): void {
    const shown = new Map(counts.map(({ names: [value = ''], count }) => [value, count]));
    // An address may use another spelling of a value.
    const value = findValue(counts, chosen)?.names[0] ?? chosen;
    const values = new Set([...shown.keys(), ...others, ...(value ? [value] : [])]);
    const { compare } = new Intl.Collator(ownLanguage());
    const sorted = [...values].sort((a, b) => (name === 'year' ? compare(b, a) : compare(a, b)));
    const options = sorted.map((value) => {
      const count = shown.get(value);
      return element('option', { value }, count === undefined ? value : `${value} (${count})`);
    });
    this.fields[name].replaceChildren(element('option', { value: '' }, LABELS[name][1]), ...options);
    this.fields[name].value = value;
  }
}
