import { fill } from '../../words/fill.ts';
import { element, ownLanguage } from '../dom.ts';
import { MAX_STORIES } from '../storage/memory.ts';
import { change, load, onChange, STORAGE_FAILURES } from '../storage/storage.ts';
import { canCopy, hasCopy } from '../offline/has-copy.ts';
import { visited } from '../history/story-memory.ts';

/**
 * The button “Save” of a story (layouts/Article.astro) or a series (layouts/Series.astro). One press puts it on the list of
 * /saved/ and downloads it with its pictures for reading without a network. The next press undoes both.
 */
export class SaveControl extends HTMLElement {
  private readonly button = element('button', { type: 'button', onclick: () => void this.toggle() });
  /** over the page, so that nothing moves when a download ends */
  private readonly status = element('span', { role: 'status', className: 'toast no-print' });
  private readonly subject = this.closest<HTMLElement>('[data-story], [data-series]');
  private running: AbortController | undefined;
  /** whether a series is saved; only its copy says so */
  private isSeriesSaved = false;

  connectedCallback(): void {
    const { series } = this.subject?.dataset ?? {};
    // They are missing if the page is not served over HTTPS, or the browser is old.
    if (series !== undefined && !canCopy()) return;
    this.append(this.button, this.status);
    this.show();
    onChange(() => this.show());
    if (series === undefined) return;
    void hasCopy('series', series).then((is) => {
      this.isSeriesSaved = is;
      this.show();
      if (is) void import('../offline/keep-copy.ts').then(({ offerUpdate }) => offerUpdate(this.subject, this.status));
    });
  }

  private get isSaved(): boolean {
    const { story } = this.subject?.dataset ?? {};
    return story === undefined ? this.isSeriesSaved : load().stories[story]?.saved !== undefined;
  }

  private async toggle(): Promise<void> {
    const { subject, status } = this;
    const willBeSaved = !this.isSaved;
    this.running?.abort();
    status.replaceChildren();
    if (!subject || !this.list(subject, willBeSaved)) return;
    this.show();
    if (!canCopy()) return;
    const { signal } = (this.running = new AbortController());
    await import('../offline/keep-copy.ts')
      .then(async ({ keepCopy, dropCopy }) => {
        if (!willBeSaved) return dropCopy(subject, status);
        const isKept = await keepCopy(subject, status, () => void this.toggle(), signal);
        if (!signal.aborted) this.isSeriesSaved = isKept;
      })
      .catch(() => {
        status.textContent = __WORDS__.tools.noCopy;
        this.isSeriesSaved = false;
      });
    this.show();
  }

  /** Puts a story on the list or takes it off; tells the reader if it cannot. */
  private list(subject: HTMLElement, willBeSaved: boolean): boolean {
    this.isSeriesSaved = willBeSaved;
    const { story: id } = subject.dataset;
    const text = subject.querySelector<HTMLElement>('[data-text]');
    if (id === undefined || !text) return true;
    const saved = Object.values(load().stories).filter((memory) => memory.saved !== undefined);
    if (willBeSaved && saved.length >= MAX_STORIES) {
      this.status.textContent = fill(__WORDS__.tools.tooManySaved, { count: MAX_STORIES }, ownLanguage());
      return false;
    }
    const trouble = change((store) => {
      const memory = visited(store.stories[id], subject, text);
      store.stories[id] = { ...memory, saved: willBeSaved ? Date.now() : undefined };
    });
    if (trouble) this.status.textContent = STORAGE_FAILURES[trouble];
    return true;
  }

  private show(): void {
    const { isSaved } = this;
    this.button.textContent = isSaved ? __WORDS__.tools.saved : __WORDS__.tools.save;
    this.button.ariaPressed = String(isSaved);
  }
}
