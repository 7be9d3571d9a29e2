import { element, ownLanguage, withStyles } from '../dom.ts';
import { SearchFilters } from './results/filters.ts';
import { withBeginning } from './query/clauses.ts';
import type { Answer } from './engine/answer.ts';
import { readShards, yearOf, type Shard } from './engine/shards.ts';
import { formatQuery, parseQuery, type Query } from './query/query.ts';
import { resultRow, titleRow } from './results/rows.ts';
import { fill } from '../../words/fill.ts';
import { searchWords } from './search-words.ts';
import { describeAnswer, describeHeadlines, TROUBLE, WAITING } from './results/describe-answer.ts';
import { loadTitles, matchTitles } from './engine/titles.ts';
import { FIRST_ROWS, SearchIndex } from './search-index.ts';
import css from './search.css?url';

/** Rows added by each “Show more”. */
const MORE = 20;

/** Milliseconds after the last letter: each beginning of a word would fetch its own files. Enter does not wait. */
const PAUSE_MS = 250;

/** If the index takes longer, headlines answer first. */
const INDEX_TIMEOUT_MS = 1000;

/** `/search/`: the query is in the address, and the page shows its results. */
export class SearchPage {
  private readonly page: HTMLElement;
  private readonly form: HTMLFormElement;
  private readonly field: HTMLInputElement;
  private readonly status: HTMLElement;
  private readonly filters: SearchFilters;
  private readonly list = element('ol', { className: 'found' });
  private readonly actions = element('p', { className: 'search-actions' });
  private readonly shards: readonly Shard[];
  private readonly index: SearchIndex;
  private asked = 0;
  private timer = 0;
  private all = false;
  /** Counts the stories of each filter value. It fetches more, so it only runs while the filters are open. */
  private count: () => Promise<void> = () => Promise.resolve();

  constructor(page: HTMLElement) {
    this.page = page;
    this.form = page.querySelector('form') as HTMLFormElement;
    this.field = this.form.elements.namedItem('q') as HTMLInputElement;
    this.status = page.querySelector('[role=status]') as HTMLElement;
    this.shards = readShards(page.dataset['shards'] ?? '');
    this.index = new SearchIndex(page.dataset['index'] ?? '', this.shards);
    this.filters = new SearchFilters('languages' in page.dataset);
  }

  start(): void {
    withStyles(css, () => {
      this.page.append(this.list, this.actions);
      this.page.addEventListener('input', ({ target, isComposing }: Event & { isComposing?: boolean }) => {
        this.all = false;
        if (!isComposing) this.changed(target === this.field ? PAUSE_MS : 0);
      });
      this.page.addEventListener('compositionend', () => this.changed(PAUSE_MS));
      this.form.addEventListener('submit', (event) => {
        event.preventDefault();
        this.changed(0);
      });
      this.filters.element.addEventListener('toggle', () => void this.count().catch(() => undefined));
      addEventListener('popstate', () => this.read());
      this.read();
    });
  }

  /** Reads the query from the address. */
  private read(): void {
    const query = parseQuery(location.search);
    this.all = query.all;
    // Keeps what was typed before the script loaded.
    if (query.words || this.asked > 0) this.field.value = query.words;
    this.filters.set(query);
    if (this.field.value && !query.words) this.changed(0);
    else void this.answer(query);
  }

  /** Reads the query from the form. Only the first of several changes in a row gets its own history entry. */
  private changed(pause: number): void {
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => {
      const query = { words: this.field.value.trim(), ...this.filters.get(), all: this.all };
      const address = location.pathname + formatQuery(query);
      if (address === location.pathname + location.search && this.index.isOpen) return;
      if (parseQuery(location.search).words && pause > 0) history.replaceState(null, '', address);
      else history.pushState(null, '', address);
      void this.answer(query);
    }, pause);
  }

  private async answer(query: Query): Promise<void> {
    const turn = ++this.asked;
    const isOld = () => turn !== this.asked;
    if (!isAsking(query)) {
      this.show('', [], []);
      this.filters.element.remove();
      return;
    }
    const timer = setTimeout(() => void this.answerWithTitles(query, WAITING, isOld), INDEX_TIMEOUT_MS);
    try {
      const { engine, found, rows, others } = await this.index.ask(query);
      clearTimeout(timer);
      if (isOld()) return;
      const { front = '/' } = this.page.dataset;
      const message = describeAnswer(found, query.words);
      if (!this.filters.element.isConnected) this.list.before(this.filters.element);
      this.show(message, rows.map((row) => resultRow(row, front)), []); // prettier-ignore
      const below = (await others).map((row) => resultRow(row, front));
      if (isOld()) return;
      this.list.append(...below);
      this.actions.replaceChildren(...this.actionsFor(found, query, FIRST_ROWS));
      this.count = async () => {
        const counts = await engine.count(query, found);
        if (!isOld()) this.filters.fill(counts, this.shards.flatMap(({ name }) => yearOf(name) ?? [])); // prettier-ignore
      };
      // Values without counts can still be chosen.
      if (this.filters.element.open) await this.count().catch(() => undefined);
    } catch {
      clearTimeout(timer);
      if (!isOld()) await this.answerWithTitles(query, TROUBLE, isOld);
    }
  }

  /** While the index is loading, and if it cannot be loaded. */
  private async answerWithTitles(query: Query, message: string, isOld: () => boolean): Promise<void> {
    const { titles: address = '', front = '/' } = this.page.dataset;
    const titles = await loadTitles(address).catch(() => []);
    if (isOld() || (message === WAITING && this.list.childElementCount > 0)) return;
    const found = matchTitles(titles, query.words);
    const again = this.button(searchWords.tryAgain, () => void this.answer(query));
    const rows = found.slice(0, MORE).map((title) => titleRow(title, front));
    this.show(describeHeadlines(message, found.length), rows, message === TROUBLE ? [again] : []);
  }

  private actionsFor(found: Answer, query: Query, shown: number): readonly HTMLElement[] {
    const more = this.button(fill(searchWords.more, { count: Math.min(MORE, found.total - shown) }, ownLanguage()), () => void this.more(found, query, shown)); // prettier-ignore
    const older = this.button(searchWords.older, () => {
      this.all = true;
      this.changed(0);
    });
    return [
      ...(found.total > shown ? [more] : []),
      ...(found.isAll ? [] : [older]),
      ...(found.total > 0 ? this.beginningOf(found) : []),
    ];
  }

  /** Offers words that begin with the last one, unless they are the results already. */
  private beginningOf({ clauses }: Answer): readonly HTMLElement[] {
    const last = withBeginning(clauses)?.at(-1);
    if (!last) return [];
    return [
      this.button(fill(searchWords.wordsBeginning, { beginning: last.shown }, ownLanguage()), () => {
        this.field.value = `${this.field.value.trim()}…`;
        this.changed(0);
      }),
    ];
  }

  private async more(found: Answer, query: Query, shown: number): Promise<void> {
    const { front = '/' } = this.page.dataset;
    try {
      const rows = (await found.load(shown, shown + MORE)).map((row) => resultRow(row, front));
      this.list.append(...rows);
      this.actions.replaceChildren(...this.actionsFor(found, query, shown + rows.length));
      rows[0]?.querySelector('a')?.focus();
      this.status.textContent = fill(
        searchWords.showing,
        { shown: shown + rows.length, count: found.total },
        ownLanguage(),
      );
    } catch {
      this.status.textContent = TROUBLE;
    }
  }

  private show(message: string, rows: readonly HTMLElement[], actions: readonly HTMLElement[]): void {
    this.status.textContent = message;
    this.list.replaceChildren(...rows);
    this.actions.replaceChildren(...actions);
  }

  private button(text: string, onclick: () => void): HTMLButtonElement {
    return element('button', { type: 'button', onclick }, text);
  }
}

function isAsking({ words, filters }: Query): boolean {
  return words !== '' || Object.values(filters).some((value) => value !== '');
}
