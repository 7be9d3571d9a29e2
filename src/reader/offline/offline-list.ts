import { element } from '../dom.ts';
import { load } from '../storage/storage.ts';
import { listCopies, listVisited, removeCopy, type OfflineCopy } from './offline-copies.ts';
import { formatExtent, formatCopiedAt } from './offline-messages.ts';

/** Lists what can be read without a network (pages/offline.astro): downloaded copies, then stories that were opened lately. */
export class OfflineList extends HTMLElement {
  private readonly status = element('p', { role: 'status', className: 'small-print' });

  connectedCallback(): void {
    void this.show();
  }

  private async show(message = ''): Promise<void> {
    this.ariaBusy = 'true';
    const copies = await listCopies();
    const known = new Set(copies.flatMap(({ path, parts }) => [path, ...parts.map((part) => part.path)]));
    const titles = new Map(Object.values(load().stories).map(({ path, title }) => [path, title]));
    const visited = (await listVisited()).filter(({ path }) => titles.has(path) && !known.has(path));
    this.replaceChildren(
      this.status,
      ...section(
        'Kept on this device',
        copies.map((copy) => this.row(copy)),
      ),
    );
    this.append(
      ...section(
        'Opened lately',
        visited.map(({ path, at }) => row(path, titles.get(path) ?? '', `Fetched ${formatCopiedAt(at)}`)),
      ),
    );
    const isEmpty = copies.length + visited.length === 0;
    this.status.textContent = message || (isEmpty ? 'Nothing is kept on this device yet.' : '');
    this.ariaBusy = null;
  }

  private row(copy: OfflineCopy): HTMLElement {
    const { path, title, at } = copy;
    const remove = element('button', { type: 'button', ariaLabel: `Remove “${title}” from this device` }, 'Remove');
    remove.addEventListener('click', () => {
      void removeCopy(copy)
        .then(() => this.show(`“${title}” was removed from this device.`))
        .then(() => this.querySelector('button')?.focus());
    });
    return row(path, title, `${formatExtent(copy)}, kept ${formatCopiedAt(at)}`, remove);
  }
}

function section(name: string, rows: readonly HTMLElement[]): readonly HTMLElement[] {
  return rows.length === 0 ? [] : [element('h2', {}, name), element('ul', { role: 'list' }, ...rows)];
}

function row(path: string, title: string, facts: string, ...more: readonly HTMLElement[]): HTMLElement {
  const link = element('a', { href: path, dir: 'auto' }, title);
  return element('li', {}, link, element('span', { className: 'small-print' }, facts), ...more);
}
