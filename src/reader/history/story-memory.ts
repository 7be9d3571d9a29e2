import { MAX_PARAGRAPHS, type StoryMemory } from '../storage/memory.ts';
import { currentPosition } from './reading-position.ts';
import { change, load } from '../storage/storage.ts';

/** Remembers the position in a story. On return it is offered (return-visit.ts). */
export function rememberStory(story: HTMLElement): void {
  const prose = story.querySelector<HTMLElement>('[data-text]');
  const id = story.dataset['story'];
  if (!prose || !id) return;
  const blocks = blocksOf(prose);
  const before = load().stories[id];
  // Most visits are the first one: what a return needs is fetched on a return.
  if (before)
    import('./return-visit.ts').then(
      ({ offerReturn }) => offerReturn(before, prose, blocks),
      () => undefined,
    );
  const remember = () => {
    change((store) => (store.stories[id] = visited(store.stories[id], story, prose)));
  };
  // Not only on `pagehide`: a phone may end a hidden page without one.
  document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && remember());
  addEventListener('pagehide', remember);
}

/** Returns the memory of a story as the reader leaves or saves it. */
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
    // A short visit to the first screen does not lose the position.
    place: place === 'end' ? undefined : place === 'start' ? before?.place : place,
    paragraphs: blocks.slice(0, MAX_PARAGRAPHS).map(({ id }) => id).join(' '), // prettier-ignore
  };
}

/** Returns the blocks with an id: it is a hash of their words, so that an unknown id is a new or changed block. */
function blocksOf(prose: HTMLElement): readonly HTMLElement[] {
  return [...prose.querySelectorAll<HTMLElement>(':is(p, h2, h3, figure)[id]')];
}
