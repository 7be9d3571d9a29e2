import { fill, fillCount } from '../../words/fill.ts';
import { element, ownLanguage } from '../dom.ts';
import { savedWords } from './saved-words.ts';
import { hideCopy, listCopies, restoreCopy, type OfflineCopy } from '../offline/offline-copies.ts';
import { formatExtent } from '../offline/offline-messages.ts';
import { listRows, matches, ORDERS, sortRows, type Order, type SavedRow } from './saved-rows.ts';
import { change, load, onChange, STORAGE_FAILURES } from '../storage/storage.ts';

/** A list with at least this many stories can be searched and sorted. */
const LONG = 8;

/** The list of /saved/ (layouts/tools/SavedPage.astro): stories and series that the reader saved, then half-read stories. */
export class SavedList extends HTMLElement {
  /** entries taken off the list, which can be put back while the page is open */
  private readonly removed = new Map<string, SavedRow>();
  private copies: readonly OfflineCopy[] = [];
  private readonly query = element('input', { className: 'field', type: 'search', oninput: () => this.show() });
  private readonly order = element(
    'select',
    { className: 'field', onchange: () => this.show() },
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
    this.ariaBusy = 'true';
    onChange(() => this.show());
    void listCopies().then((copies) => {
      this.copies = copies;
      this.ariaBusy = null;
      this.show();
    });
  }

  private show(): void {
    const { stories } = load();
    const removed = [...this.removed].map(([id, { memory }]) => [id, memory] as const);
    const { saved, begun } = listRows({ ...stories, ...Object.fromEntries(removed) }, this.copies);
    const found = sortRows(saved, this.order.value as Order).filter((row) => matches(row, this.query.value));
    const held = this.querySelector<HTMLElement>('li:focus-within')?.dataset['row'];
    this.saved.replaceChildren(...found.map((row) => this.row(row, 'h2')));
    this.begun.replaceChildren(...begun.map((row) => this.row(row, 'h3')));
    this.half.hidden = begun.length === 0;
    this.tools.hidden = saved.length < LONG;
    this.status.textContent = say(saved.length - this.removed.size, this.query.value && found.length);
    if (held !== undefined) this.querySelector<HTMLElement>(`[data-row="${CSS.escape(held)}"] button`)?.focus();
  }

  private row(row: SavedRow, level: 'h2' | 'h3'): HTMLElement {
    const { id, memory, at, copy } = row;
    const { title, path, lang } = memory;
    const isRemoved = this.removed.has(id);
    const button = isRemoved
      ? element('button', { type: 'button', onclick: () => this.putBack(row) }, savedWords.undo)
      : element('button', { type: 'button', onclick: () => this.takeOff(row) }, savedWords.remove);
    button.ariaLabel = fill(isRemoved ? savedWords.undoTitle : savedWords.removeTitle, { title }, ownLanguage());
    const item = element(
      'li',
      {},
      element(level, { lang, dir: 'auto' }, element('a', { href: path, className: 'plain-link' }, title)),
      element('p', { className: 'small-print' }, isRemoved ? savedWords.removed : describe(memory, at, copy)),
      button,
    );
    item.dataset['row'] = id;
    return item;
  }

  private takeOff(row: SavedRow): void {
    this.removed.set(row.id, row);
    if (row.copy) void hideCopy(row.copy);
    this.put(row, { saved: undefined, place: undefined });
  }

  private putBack(row: SavedRow): void {
    const { memory, copy } = this.removed.get(row.id) ?? row;
    this.removed.delete(row.id);
    if (copy) void restoreCopy(copy);
    this.put(row, { saved: memory.saved, place: memory.place });
  }

  /** Changes what is remembered of a story. A series is remembered only by its copy. */
  private put({ id, memory, copy }: SavedRow, fields: Pick<SavedRow['memory'], 'saved' | 'place'>): void {
    if (copy?.kind === 'series') {
      this.show();
      return;
    }
    const trouble = change((store) => (store.stories[id] = { ...memory, ...fields }));
    if (trouble) this.status.textContent = STORAGE_FAILURES[trouble];
  }
}

function say(count: number, found: number | ''): string {
  if (count === 0) return savedWords.none;
  if (found !== '') return fill(savedWords.found, { found, count }, ownLanguage());
  return fillCount(savedWords.count, count, {}, ownLanguage());
}

/** When it was saved (or opened, if it was not saved), how much of it was read, and the size of its copy on the device. */
function describe({ saved, place, isRead }: SavedRow['memory'], at: number, copy: OfflineCopy | undefined): string {
  const language = ownLanguage();
  const date = new Intl.DateTimeFormat(language, { dateStyle: 'medium' }).format(at);
  const percent = new Intl.NumberFormat(language, { style: 'percent' }).format(place?.whole ?? 0);
  const facts = () => {
    if (saved === undefined) return fill(savedWords.openedPart, { date, percent }, language);
    if (isRead) return fill(savedWords.savedRead, { date }, language);
    return place
      ? fill(savedWords.savedPart, { date, percent }, language)
      : fill(savedWords.savedOn, { date }, language);
  };
  return copy ? fill(savedWords.withSize, { facts: facts(), size: formatExtent(copy) }, language) : facts();
}
