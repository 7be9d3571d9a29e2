import { fill, fillCount } from '../../words/fill.ts';
import { element, ownLanguage } from '../dom.ts';
import { toolWords } from '../tool-words.ts';
import { MAX_PARAGRAPHS, type StoryMemory } from '../storage/memory.ts';
import { showLinksToast } from '../toast.ts';
import { blockAt, currentPosition, scrollToPosition } from './reading-position.ts';
import { change, load } from '../storage/storage.ts';

/** Words of a paragraph that are enough to recognize it. */
const MAX_OPENING_WORDS = 4;

/** Remembers the position in a story and, on return, offers that position and what has changed since. */
export function rememberStory(story: HTMLElement): void {
  const prose = story.querySelector<HTMLElement>('.prose');
  const id = story.dataset['story'];
  if (!prose || !id) return;
  const blocks = blocksOf(prose);
  const before = load().stories[id];
  if (before) showLinksToast([...offerPlace(before, prose, blocks), ...offerChanges(before, blocks)]);
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

function offerPlace(
  { place }: StoryMemory,
  prose: HTMLElement,
  blocks: readonly HTMLElement[],
): readonly HTMLAnchorElement[] {
  // The reader has followed a link to a passage.
  if (!place || location.hash || scrollY > innerHeight / 2) return [];
  const block = blockAt(place, prose, blocks);
  return block
    ? [
        link(fill(toolWords.continueAt, { words: openingOf(block) }, ownLanguage()), block, () =>
          scrollToPosition(block, place),
        ),
      ]
    : [];
}

function offerChanges({ paragraphs }: StoryMemory, blocks: readonly HTMLElement[]): readonly HTMLAnchorElement[] {
  const known = new Set(paragraphs.split(' '));
  if (known.size >= MAX_PARAGRAPHS) return [];
  const changed = blocks.filter(({ id }) => !known.has(id));
  for (const block of changed) block.dataset['changed'] = '';
  const [first] = changed;
  const words = fillCount(toolWords.changed, changed.length, {}, ownLanguage());
  return first ? [link(words, first, () => scrollToPosition(first))] : [];
}

function link(words: string, { id }: HTMLElement, act: () => void): HTMLAnchorElement {
  const made = element('a', { href: `#${id}` }, words);
  made.addEventListener('click', (event) => {
    event.preventDefault();
    act();
  });
  return made;
}

function openingOf(block: HTMLElement): string {
  const copy = block.cloneNode(true) as HTMLElement;
  for (const one of copy.querySelectorAll(__NO_WORDS__)) one.remove();
  return copy.textContent.trim().split(/\s+/).slice(0, MAX_OPENING_WORDS).join(' ').slice(0, 60);
}
