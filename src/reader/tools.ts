import { ComfortControl } from './settings/comfort-control.ts';
import { styled } from './dom.ts';
import { KeepControl } from './offline/keep-control.ts';
import { register } from './offline/register.ts';
import { fullAddress, isLost } from './share/lost.ts';
import { tell } from './toast.ts';
import { markParts } from './history/parts.ts';
import { SaveControl } from './saved/save-control.ts';
import { offerSearch } from './search/search-link.ts';
import { listenForKeys } from './shortcuts/shortcuts.ts';
import { onChange } from './storage/storage.ts';
import { rememberStory } from './history/story-memory.ts';
import css from './tools.css?url';
import { showYourTime } from './settings/your-time.ts';

/* The reader's own tools, on every page. None of them runs before the text is painted. */

const LATER: Readonly<Record<string, () => Promise<CustomElementConstructor>>> = {
  'kept-list': async () => (await import('./offline/kept-list.ts')).KeptList,
  'saved-list': async () => (await import('./saved/saved-list.ts')).SavedList,
  'your-data': async () => (await import('./your-data/your-data.ts')).YourData,
};

requestAnimationFrame(() => setTimeout(() => void styled(css, start)));

function start(): void {
  customElements.define('comfort-control', ComfortControl);
  customElements.define('keep-control', KeepControl);
  customElements.define('save-control', SaveControl);
  showYourTime(Date.now());
  listenForKeys();
  offerSearch();
  markParts();
  onChange(markParts);
  const story = document.querySelector<HTMLElement>('[data-story]');
  if (story) rememberStory(story);
  goOn();
  addEventListener('hashchange', goOn);
  const series = document.querySelector<HTMLElement>('[data-series]');
  if (series) later(import('./history/series-memory.ts').then(({ rememberSeries }) => rememberSeries(series)));
  if (document.querySelector('.shelf .small-print'))
    later(import('./history/shelf-memory.ts').then(({ rememberShelf }) => rememberShelf()));
  for (const name of Object.keys(LATER)) void fetchFor(name);
  later(register());
}

/** What a page can be read without: where there is no connection, or the browser denies it, nothing is said. */
function later(work: Promise<unknown>): void {
  work.catch(() => undefined);
}

/** Takes the reader of a link to words that have changed to where they stood. */
function goOn(): void {
  const prose = document.querySelector('.story .prose');
  if (!prose || !isLost(fullAddress())) return;
  import('./share/scroll-to-passage.ts').then(
    ({ land }) => land(fullAddress(), prose),
    () => tell('What this link leads to has changed, and cannot be looked for without a connection.'),
  );
}

/** Fetches what only a page of its own needs, and says so where it cannot be had. */
async function fetchFor(name: string): Promise<void> {
  const place = document.querySelector(name);
  if (!place) return;
  await LATER[name]?.().then(
    (control) => customElements.define(name, control),
    () => place.append('This cannot be shown without a connection.'),
  );
}
