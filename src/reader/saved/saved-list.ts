import { fill, fillCount } from '../../words/fill.ts';
import { element, ownLanguage } from '../dom.ts';
import { savedWords } from './saved-words.ts';
import type { StoryMemory } from '../storage/memory.ts';
import { listRows, matches, ORDERS, sortRows, type Order, type Row } from './saved-rows.ts';
import { change, load, onChange, STORAGE_FAILURES } from '../storage/storage.ts';

/** From how many stories on a list is searched and sorted rather than read through. */
const LONG = 8;

/** The list of /saved/ (pages/saved.astro): what the reader saved, then what is half read. */
export class SavedList extends HTMLElement {
  /** what was taken from the list, which can be put back as long as the page is open */
  private readonly removed = new Map<string, StoryMemory>();
  private readonly query = element('input', { type: 'search', oninput: () => this.show() });
  private readonly order = element(
    'select',
    { onchange: () => this.show() },
    ...ORDERS.map((value) => element('option', { value }, savedWords[value])),
  );
  private readonly tools = element(
    'form',
    { role: 'search', ariaLabel: savedWords.list, onsubmit: (event) => event.preventDefault() },
    element('label', {}, savedWords.search, this.query),
    element('label', {}, savedWords.sort, this.order),
  );
  private readonly status = element('p', { role: 'status', className: 'small-print' });
  private readonly saved = element('ol');
  private readonly begun = element('ol');
  private readonly half = element(
    'section',
    { ariaLabel: savedWords.started },
    element('h2', {}, savedWords.started),
    this.begun,
  );

  connectedCallback(): void {
    this.replaceChildren(this.tools, this.status, this.saved, this.half);
    this.show();
    onChange(() => this.show());
  }

  private show(): void {
    const { stories } = load();
    const { saved, begun } = listRows({ ...stories, ...Object.fromEntries(this.removed) });
    const found = sortRows(saved, this.order.value as Order).filter((row) => matches(row, this.query.value));
    const held = this.querySelector<HTMLElement>('li:focus-within')?.dataset['row'];
    this.saved.replaceChildren(...found.map((row) => this.row(row, 'h2')));
    this.begun.replaceChildren(...begun.map((row) => this.row(row, 'h3')));
    this.half.hidden = begun.length === 0;
    this.tools.hidden = saved.length < LONG;
    this.status.textContent = say(saved.length - this.removed.size, this.query.value && found.length);
    if (held !== undefined) this.querySelector<HTMLElement>(`[data-row="${CSS.escape(held)}"] button`)?.focus();
  }

  private row({ id, memory, at }: Row, level: 'h2' | 'h3'): HTMLElement {
    const { title, path, lang } = memory;
    const isRemoved = this.removed.has(id);
    const button = isRemoved
      ? element('button', { type: 'button', onclick: () => this.putBack(id, memory) }, savedWords.undo)
      : element('button', { type: 'button', onclick: () => this.takeOff(id, memory) }, savedWords.remove);
    button.ariaLabel = fill(isRemoved ? savedWords.undoTitle : savedWords.removeTitle, { title }, ownLanguage());
    const row = element(
      'li',
      {},
      element(level, { lang, dir: 'auto' }, element('a', { href: path, className: 'plain-link' }, title)),
      element('p', { className: 'small-print' }, isRemoved ? savedWords.removed : describe(memory, at)),
      button,
    );
    row.dataset['row'] = id;
    return row;
  }

  private takeOff(id: string, memory: StoryMemory): void {
    this.removed.set(id, memory);
    this.put(id, { ...memory, saved: undefined, place: undefined });
  }

  private putBack(id: string, memory: StoryMemory): void {
    this.removed.delete(id);
    this.put(id, memory);
  }

  private put(id: string, memory: StoryMemory): void {
    const trouble = change((store) => (store.stories[id] = memory));
    if (trouble) this.status.textContent = STORAGE_FAILURES[trouble];
  }
}

function say(count: number, found: number | ''): string {
  if (count === 0) return savedWords.none;
  if (found !== '') return fill(savedWords.found, { found, count }, ownLanguage());
  return fillCount(savedWords.count, count, {}, ownLanguage());
}

/** When it was saved, or opened where it was not, and how much of it was read. */
function describe({ saved, place, isRead }: StoryMemory, at: number): string {
  const language = ownLanguage();
  const date = new Intl.DateTimeFormat(language, { dateStyle: 'medium' }).format(at);
  const percent = new Intl.NumberFormat(language, { style: 'percent' }).format(place?.whole ?? 0);
  if (saved === undefined) return fill(savedWords.openedPart, { date, percent }, language);
  if (isRead) return fill(savedWords.savedRead, { date }, language);
  return place ? fill(savedWords.savedPart, { date, percent }, language) : fill(savedWords.savedOn, { date }, language);
}
