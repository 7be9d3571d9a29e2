import { element, styled } from './dom.ts';
import { storyDay } from './search/day.ts';
import { loadTitles, matchTitles, type Title } from './search/titles.ts';
import css from './search.css?url';

/** Headlines shown below the field; Enter finds the rest. */
const MOST = 6;

let box: SearchBox | undefined;

/** The box under the link “Search”: headlines as one types, and the page of all answers with Enter. */
export function openBox(link: HTMLAnchorElement): void {
  if (box) box.open();
  else styled(css, () => (box ??= new SearchBox(link)).open());
}

class SearchBox {
  private readonly link: HTMLAnchorElement;
  private readonly front: string;
  private readonly field = element('input', {
    type: 'search',
    name: 'q',
    maxLength: 200,
    autocomplete: 'off',
    ariaLabel: 'Words to search for',
  });
  private readonly status = element('p', { role: 'status', className: 'visually-hidden' });
  private readonly list = element('ul');
  private readonly popover: HTMLElement;

  constructor(link: HTMLAnchorElement) {
    this.link = link;
    this.front = link.href.replace(/search\/$/, '');
    const form = element(
      'form',
      { action: link.href, role: 'search', ariaLabel: 'Stories' },
      this.field,
      element('button', { type: 'submit' }, 'Search'),
    );
    this.popover = element('div', { popover: 'auto', className: 'search-box' }, form, this.list, this.status);
    this.field.addEventListener('input', () => void this.answer());
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
    const words = this.field.value;
    // Without headlines the field is still there, and the page it leads to.
    const titles = await loadTitles(`${this.front}search/titles.json`).catch(() => []);
    if (words !== this.field.value) return;
    const found = matchTitles(titles, words);
    this.list.replaceChildren(...found.slice(0, MOST).map((title) => this.row(title)));
    const count = found.length === 1 ? '1 headline' : `${found.length} headlines`;
    this.status.textContent = words.trim() ? `${count}. Enter searches the stories.` : '';
  }

  private row({ path, title, lang, dir }: Title): HTMLElement {
    const link = element('a', { className: 'plain-link', href: this.front + encodeURI(path).slice(1) }, title);
    if (lang) link.lang = lang;
    link.dir = dir;
    return element('li', {}, link, element('span', { className: 'small-print' }, storyDay(path)));
  }

  /** The arrows go from the field through the headlines and back; Escape closes. */
  private step(event: KeyboardEvent): void {
    // The field would only be emptied.
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
