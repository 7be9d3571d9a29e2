import { MAX_PARAGRAPHS, type StoryMemory } from '../storage/memory.ts';
import { currentPosition } from './reading-position.ts';
import { change, load } from '../storage/storage.ts';

/** Remembers the reading position in a story. return-visit.ts offers it on the next visit. */
export function rememberStory(story: HTMLElement): void {
  const prose = story.querySelector<HTMLElement>('[data-text]');
  const id = story.dataset['story'];
  if (!prose || !id) return;
  const blocks = blocksOf(prose);
  const before = load().stories[id];
  // Most visits are first visits, so the script for returning readers is fetched only on a return.
  if (before)
    import('./return-visit.ts').then(
      ({ offerReturn }) => offerReturn(before, prose, blocks),
      () => undefined,
    );
  const remember = () => {
    change((store) => (store.stories[id] = visited(store.stories[id], story, prose)));
  };
  // `pagehide` alone is not enough: a phone may end a hidden page without it.
  document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && remember());
  addEventListener('pagehide', remember);
}

/** Returns what to remember of a story when the reader leaves or saves it. */
export function visited(before: StoryMemory | undefined, story: HTMLElement, prose: HTMLElement): StoryMemory {
  const blocks = blocksOf(prose);
  const place = currentPosition(prose, blocks);
  const isRead = before?.isRead || place === 'end' || undefined;
  return {
    ...before,
    title: story.querySelector('h1')?.textContent.trim() ?? '',
    lang: story.lang,
    path: location.pathname,
    seen: Date.now(),
    series: story.querySelector<HTMLAnchorElement>('#series-box a')?.pathname,
    expires: Date.parse(story.dataset['expires'] ?? '') || undefined,
    isRead,
    // A short visit to the first screen keeps the earlier position.
    place: place === 'end' ? undefined : place === 'start' ? before?.place : place,
    paragraphs: blocks.slice(0, MAX_PARAGRAPHS).map(({ id }) => id).join(' '), // prettier-ignore
  };
}

/** Returns the blocks with an id. An id is a hash of the block's words, so an unknown id means a new or changed block. */
function blocksOf(prose: HTMLElement): readonly HTMLElement[] {
  return [...prose.querySelectorAll<HTMLElement>(':is(p, h2, h3, figure)[id]')];
}
