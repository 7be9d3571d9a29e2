import { element } from '../dom.ts';
import { load } from '../storage/storage.ts';
import { listKept, listVisited, removeKept, type Kept } from './kept.ts';
import { formatExtent, formatKeptAt } from './words.ts';

/** What can be read without a network (pages/offline.astro): what was kept, then stories that were opened lately. */
export class KeptList extends HTMLElement {
  private readonly status = element('p', { role: 'status', className: 'small-print' });

  connectedCallback(): void {
    void this.show();
  }

  private async show(told = ''): Promise<void> {
    this.ariaBusy = 'true';
    const kept = await listKept();
    const known = new Set(kept.flatMap(({ path, parts }) => [path, ...parts.map((part) => part.path)]));
    const titles = new Map(Object.values(load().stories).map(({ path, title }) => [path, title]));
    const visited = (await listVisited()).filter(({ path }) => titles.has(path) && !known.has(path));
    this.replaceChildren(
      this.status,
      ...section(
        'Kept on this device',
        kept.map((one) => this.row(one)),
      ),
    );
    this.append(
      ...section(
        'Opened lately',
        visited.map(({ path, at }) => row(path, titles.get(path) ?? '', `Fetched ${formatKeptAt(at)}`)),
      ),
    );
    this.status.textContent = told || (kept.length + visited.length === 0 ? 'Nothing is kept on this device yet.' : '');
    this.ariaBusy = null;
  }

  private row(kept: Kept): HTMLElement {
    const { path, title, at } = kept;
    const remove = element('button', { type: 'button', ariaLabel: `Remove “${title}” from this device` }, 'Remove');
    remove.addEventListener('click', () => {
      void removeKept(kept)
        .then(() => this.show(`“${title}” was removed from this device.`))
        .then(() => this.querySelector('button')?.focus());
    });
    return row(path, title, `${formatExtent(kept)}, kept ${formatKeptAt(at)}`, remove);
  }
}

function section(name: string, rows: readonly HTMLElement[]): readonly HTMLElement[] {
  return rows.length === 0 ? [] : [element('h2', {}, name), element('ul', { role: 'list' }, ...rows)];
}

function row(path: string, title: string, facts: string, ...more: readonly HTMLElement[]): HTMLElement {
  const link = element('a', { href: path, dir: 'auto' }, title);
  return element('li', {}, link, element('span', { className: 'small-print' }, facts), ...more);
}
