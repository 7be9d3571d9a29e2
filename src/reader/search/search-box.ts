import { element, withStyles } from '../dom.ts';
import { storyDay } from './results/day.ts';
import { Engine } from './engine/engine.ts';
import { readShards } from './engine/shards.ts';
import { parseQuery } from './query/query.ts';
import { headlineLink, marked } from './results/rows.ts';
import { loadTitles, matchTitles } from './engine/titles.ts';
import { both, describeAnswer, describeHeadlines, TROUBLE } from './results/describe-answer.ts';
import { searchWords } from './search-words.ts';
import css from './search.css?url';

/** Stories shown below the field; Enter finds the rest. */
const MAX_BOX_RESULTS = 6;

/** Characters of a story in the box: two lines. */
const EXCERPT = 90;

/** Milliseconds after the last letter: each beginning of a word would fetch its own files. */
const PAUSE_MS = 200;

let box: SearchBox | undefined;

/** The box under the link “Search”: it shows stories while the reader types, and Enter opens the page of all results. */
export function openBox(link: HTMLAnchorElement): void {
  if (box) box.open();
  else withStyles(css, () => (box ??= new SearchBox(link)).open());
}

class SearchBox {
  private readonly link: HTMLAnchorElement;
  private readonly front: string;
  private readonly field = element('input', {
    className: 'field',
    type: 'search',
    name: 'q',
    maxLength: 200,
    autocomplete: 'off',
    ariaLabel: searchWords.field,
  });
  private readonly status = element('p', { role: 'status', className: 'small-print' });
  private readonly list = element('ul');
  private readonly popover: HTMLElement;
  private engine: Promise<Engine> | undefined;
  private timer = 0;
  private asked = 0;

  constructor(link: HTMLAnchorElement) {
    this.link = link;
    this.front = link.href.replace(/search\/$/, '');
    const form = element(
      'form',
      { action: link.href, role: 'search', ariaLabel: searchWords.form },
      this.field,
      element('button', { type: 'submit' }, searchWords.button),
    );
    this.popover = element('div', { popover: 'auto', className: 'panel search-box' }, form, this.status, this.list);
    const changed = ({ isComposing = false }: { isComposing?: boolean }) => {
      clearTimeout(this.timer);
      if (!isComposing) this.timer = window.setTimeout(() => void this.answer(), PAUSE_MS);
    };
    this.field.addEventListener('input', (event) => changed(event as InputEvent));
    this.field.addEventListener('compositionend', () => changed({}));
    this.popover.addEventListener('keydown', (event) => this.step(event));
    this.popover.addEventListener('toggle', ({ newState }) => (link.ariaExpanded = String(newState === 'open')));
    link.ariaHasPopup = 'dialog';
    link.after(this.popover);
  }

  open(): void {
    this.popover.showPopover({ source: this.link });
    this.field.select();
    this.field.focus();
    void this.answer();
  }

  private async answer(): Promise<void> {
    const turn = ++this.asked;
    const words = this.field.value.trim();
    if (words === '') return this.show('', []);
    const answer = await this.stories(words).catch(() => this.headlines(words));
    if (turn === this.asked) this.show(answer.message, answer.rows);
  }

  private async stories(words: string): Promise<Shown> {
    this.engine ??= this.openEngine();
    try {
      const engine = await this.engine;
      const found = await engine.search({ ...parseQuery(''), words });
      const results = await found.load(0, MAX_BOX_RESULTS, EXCERPT);
      const rows = results.map(({ row: { path, title, lang, dir }, excerpt }) => {
        const text = element('p', { className: 'text', lang, dir }, ...marked(excerpt));
        return this.row({ path, title, lang, dir }, text);
      });
      const message = describeAnswer(found, words);
      return { message: found.total > MAX_BOX_RESULTS ? both(message, searchWords.enter) : message, rows };
    } catch (error) {
      this.engine = undefined;
      throw error;
    }
  }

  /** Without headlines, the field and its link to the search page still work. */
  private async headlines(words: string): Promise<Shown> {
    const titles = await loadTitles(`${this.front}search/titles.json`).catch(() => []);
    const found = matchTitles(titles, words);
    const rows = found
      .slice(0, MAX_BOX_RESULTS)
      .map(({ path, title, lang = '', dir }) => this.row({ path, title, lang, dir }));
    return { message: describeHeadlines(TROUBLE, found.length), rows };
  }

  private async openEngine(): Promise<Engine> {
    const answer = await fetch(`${this.front}search/parts.json`);
    if (!answer.ok) throw new Error(`The parts of the index answer ${answer.status}.`);
    const shards = readShards((await answer.json()) as string);
    return new Engine(`${this.front}search/index/`, shards, document.documentElement.lang);
  }

  private row(story: Parameters<typeof headlineLink>[0], ...below: readonly HTMLElement[]): HTMLElement {
    const day = element('span', { className: 'small-print' }, storyDay(story.path));
    return element('li', {}, headlineLink(story, this.front), ...below, day);
  }

  private show(message: string, rows: readonly HTMLElement[]): void {
    this.status.textContent = message;
    this.list.replaceChildren(...rows);
  }

  /** The arrow keys move from the field through the stories and back; Escape closes the box. */
  private step(event: KeyboardEvent): void {
    // Otherwise Escape would only empty the field.
    if (event.key === 'Escape' && !event.isComposing) {
      event.preventDefault();
      this.popover.hidePopover();
      this.link.focus();
    }
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (by === 0 || event.isComposing) return;
    const stops: HTMLElement[] = [this.field, ...this.list.querySelectorAll('a')];
    const next = stops[stops.indexOf(document.activeElement as HTMLElement) + by];
    if (!next) return;
    event.preventDefault();
    next.focus();
  }
}

interface Shown {
  readonly message: string;
  readonly rows: readonly HTMLElement[];
}
