import { fill } from '../../words/fill.ts';
import { element, ownLanguage } from '../dom.ts';
import { offlineWords } from './offline-words.ts';
import { load, onChange } from '../storage/storage.ts';
import { listCopies, listVisited, removeCopy, type OfflineCopy } from './offline-copies.ts';
import { formatExtent, formatCopiedAt } from './offline-messages.ts';

/** Lists what can be read without a network (pages/offline.astro): downloaded copies, then recently opened stories. */
export class OfflineList extends HTMLElement {
  private readonly status = element('p', { role: 'status', className: 'small-print' });
  private message = '';

  connectedCallback(): void {
    // A story is remembered when its page closes. That may be after this page has read the history.
    onChange(() => void this.show(this.message));
    void this.show();
  }

  private async show(message = ''): Promise<void> {
    this.message = message;
    this.ariaBusy = 'true';
    const copies = await listCopies();
    const known = new Set(copies.flatMap(({ path, parts }) => [path, ...parts.map((part) => part.path)]));
    const titles = new Map(Object.values(load().stories).map(({ path, title }) => [path, title]));
    const visited = (await listVisited()).filter(({ path }) => titles.has(path) && !known.has(path));
    this.replaceChildren(
      this.status,
      ...section(
        offlineWords.savedHeading,
        copies.map((copy) => this.row(copy)),
      ),
    );
    this.append(
      ...section(
        offlineWords.opened,
        visited.map(({ path, at }) =>
          row(
            path,
            titles.get(path) ?? '',
            fill(offlineWords.openedFacts, { time: formatCopiedAt(at) }, ownLanguage()),
          ),
        ),
      ),
    );
    const isEmpty = copies.length + visited.length === 0;
    this.status.textContent = message || (isEmpty ? offlineWords.none : '');
    this.ariaBusy = null;
  }

  private row(copy: OfflineCopy): HTMLElement {
    const { path, title, at } = copy;
    const ariaLabel = fill(offlineWords.removeTitle, { title }, ownLanguage());
    const remove = element('button', { type: 'button', ariaLabel }, offlineWords.remove);
    remove.addEventListener('click', () => {
      void removeCopy(copy)
        .then(() => this.show(fill(offlineWords.removedTitle, { title }, ownLanguage())))
        .then(() => this.querySelector('button')?.focus());
    });
    const facts = { size: formatExtent(copy), time: formatCopiedAt(at) };
    return row(path, title, fill(offlineWords.savedFacts, facts, ownLanguage()), remove);
  }
}

function section(name: string, rows: readonly HTMLElement[]): readonly HTMLElement[] {
  return rows.length === 0 ? [] : [element('h2', {}, name), element('ul', { role: 'list' }, ...rows)];
}

function row(path: string, title: string, facts: string, ...more: readonly HTMLElement[]): HTMLElement {
  const link = element('a', { href: path, dir: 'auto' }, title);
  return element('li', {}, link, element('span', { className: 'small-print' }, facts), ...more);
}
