import { fill } from '../../words/fill.ts';
import { element, ownLanguage } from '../dom.ts';
import { MAX_STORIES } from '../storage/memory.ts';
import { change, load, onChange, STORAGE_FAILURES } from '../storage/storage.ts';
import { hasCopy, OfflineControl } from '../offline/offline-control.ts';
import { visited } from '../history/story-memory.ts';

/** “Save” beside a story (layouts/Article.astro): puts it on the list of /saved/. */
export class SaveControl extends HTMLElement {
  private readonly button = element('button', { type: 'button', onclick: () => this.toggle() });
  private readonly keep = new OfflineControl();
  private readonly status = element('span', { role: 'status' });

  connectedCallback(): void {
    this.append(this.button, this.keep, this.status);
    this.show();
    onChange(() => {
      this.show();
      this.offerList();
    });
  }

  private get story(): HTMLElement | null {
    return this.closest<HTMLElement>('[data-story]');
  }

  private get isSaved(): boolean {
    return load().stories[this.story?.dataset['story'] ?? '']?.saved !== undefined;
  }

  private toggle(): void {
    const { story } = this;
    const id = story?.dataset['story'];
    const prose = story?.querySelector<HTMLElement>('[data-text]');
    if (!story || !id || !prose) return;
    const saved = Object.values(load().stories).filter((memory) => memory.saved !== undefined);
    if (!this.isSaved && saved.length >= MAX_STORIES) {
      this.status.textContent = fill(__WORDS__.tools.tooManySaved, { count: MAX_STORIES }, ownLanguage());
      return;
    }
    const willBeSaved = !this.isSaved;
    const trouble = change((store) => {
      const memory = visited(store.stories[id], story, prose);
      store.stories[id] = { ...memory, saved: willBeSaved ? Date.now() : undefined };
    });
    if (trouble) this.status.textContent = STORAGE_FAILURES[trouble];
  }

  private show(): void {
    const { isSaved } = this;
    this.button.textContent = isSaved ? __WORDS__.tools.saved : __WORDS__.tools.save;
    this.button.ariaPressed = String(isSaved);
    this.keep.hidden = !isSaved;
    // What is on the device can be taken off it, also when it is not on the list any more.
    if (!isSaved)
      void hasCopy('story', this.story?.dataset['story'] ?? '').then((is) => (this.keep.hidden = !is && !this.isSaved));
  }

  /** After a story was saved, not whenever its page opens: a line that comes by itself would move the text. */
  private offerList(): void {
    const list = document.querySelector<HTMLAnchorElement>('footer a[href$="/saved/"]');
    const { isSaved } = this;
    this.status.replaceChildren(
      ...(isSaved && list ? [element('a', { href: list.href }, __WORDS__.tools.allSaved)] : []),
    );
  }
}
