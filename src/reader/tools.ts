import { ComfortControl } from './settings/comfort-control.ts';
import { withStyles } from './dom.ts';
import { ListenControl } from './listen/listen-control.ts';
import { register } from './offline/register-worker.ts';
import { fullAddress, isBrokenFragment } from './share/passage/broken-fragment.ts';
import { showToast } from './toast.ts';
import { markReadParts } from './history/part-list.ts';
import { SaveControl } from './saved/save-control.ts';
import { offerSearch } from './search/search-link.ts';
import { listenForKeys } from './shortcuts/shortcuts.ts';
import { onChange } from './storage/storage.ts';
import { rememberStory } from './history/story-memory.ts';
import css from './tools.css?url';
import { showYourTime } from './settings/your-time.ts';

/* The reader's tools, on every page. None of them runs before the text is painted. */

/** Elements that occur on one page only; their scripts are fetched there. */
const ELEMENTS: Readonly<Record<string, () => Promise<CustomElementConstructor>>> = {
  'offline-list': async () => (await import('./offline/offline-list.ts')).OfflineList,
  'saved-list': async () => (await import('./saved/saved-list.ts')).SavedList,
  'your-data': async () => (await import('./your-data/your-data.ts')).YourData,
};

requestAnimationFrame(() => setTimeout(() => void withStyles(css, start)));

function start(): void {
  customElements.define('comfort-control', ComfortControl);
  customElements.define('listen-control', ListenControl);
  customElements.define('save-control', SaveControl);
  showYourTime(Date.now());
  listenForKeys();
  offerSearch();
  markReadParts();
  onChange(markReadParts);
  const story = document.querySelector<HTMLElement>('[data-story]');
  if (story) rememberStory(story);
  repairFragment();
  addEventListener('hashchange', repairFragment);
  const series = document.querySelector<HTMLElement>('[data-series]');
  if (series) ignoreFailure(import('./history/series-memory.ts').then(({ rememberSeries }) => rememberSeries(series)));
  if (document.querySelector('[data-shelf] [data-count]'))
    ignoreFailure(import('./history/shelf-memory.ts').then(({ rememberShelf }) => rememberShelf()));
  for (const name of Object.keys(ELEMENTS)) void defineElement(name);
  ignoreFailure(register());
}

/** Ignores the failure of an extra: the page can be read without it. */
function ignoreFailure(work: Promise<unknown>): void {
  work.catch(() => undefined);
}

/** Scrolls to the nearest place if the words that a link leads to have changed. */
function repairFragment(): void {
  const prose = document.querySelector('[data-story] [data-text]');
  if (!prose || !isBrokenFragment(fullAddress())) return;
  import('./share/passage/scroll-to-passage.ts').then(
    ({ scrollToPassage }) => scrollToPassage(fullAddress(), prose, __WORDS__.tools.passageGone),
    () => showToast(__WORDS__.tools.passageFailed),
  );
}

/** Fetches and defines an element, and tells the reader if that fails. */
async function defineElement(name: string): Promise<void> {
  const place = document.querySelector(name);
  if (!place) return;
  await ELEMENTS[name]?.().then(
    (control) => customElements.define(name, control),
    () => place.append(__WORDS__.tools.needsConnection),
  );
}
