import { element } from '../dom.ts';
import { MOST_PARAGRAPHS, type StoryMemory } from '../storage/memory.ts';
import { offer } from '../toast.ts';
import { blockOf, currentPlace, goTo } from './reading-place.ts';
import { change, load } from '../storage/storage.ts';

/** How many words of a paragraph are enough to know it by. */
const OPENING_WORDS = 4;

/** Remembers where the reader is in a story and, on return, offers that place and what was changed since. */
export function rememberStory(story: HTMLElement): void {
  const prose = story.querySelector<HTMLElement>('.prose');
  const id = story.dataset['story'];
  if (!prose || !id) return;
  const blocks = blocksOf(prose);
  const before = load().stories[id];
  if (before) offer([...offerPlace(before, prose, blocks), ...offerChanges(before, blocks)]);
  const remember = () => {
    change((store) => (store.stories[id] = visited(store.stories[id], story, prose)));
  };
  // Not when the page goes: a phone may end it without a word.
  document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && remember());
  addEventListener('pagehide', remember);
}

/** A story as it is remembered when the reader leaves it, or saves it. */
export function visited(before: StoryMemory | undefined, story: HTMLElement, prose: HTMLElement): StoryMemory {
  const blocks = blocksOf(prose);
  const place = currentPlace(prose, blocks);
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
    // Who only looks in does not lose the place.
    place: place === 'end' ? undefined : place === 'start' ? before?.place : place,
    paragraphs: blocks.slice(0, MOST_PARAGRAPHS).map(({ id }) => id).join(' '), // prettier-ignore
  };
}

/** What of a text has an id of its own: a hash of its words, so that one that was not there before is new or changed. */
function blocksOf(prose: HTMLElement): readonly HTMLElement[] {
  return [...prose.querySelectorAll<HTMLElement>(':is(p, h2, h3, figure)[id]')];
}

function offerPlace(
  { place }: StoryMemory,
  prose: HTMLElement,
  blocks: readonly HTMLElement[],
): readonly HTMLAnchorElement[] {
  // A link to a passage has brought the reader where they want to be.
  if (!place || location.hash || scrollY > innerHeight / 2) return [];
  const block = blockOf(place, prose, blocks);
  return block ? [link(`Continue at “${openingOf(block)}…”`, block, () => goTo(block, place))] : [];
}

function offerChanges({ paragraphs }: StoryMemory, blocks: readonly HTMLElement[]): readonly HTMLAnchorElement[] {
  const known = new Set(paragraphs.split(' '));
  if (known.size >= MOST_PARAGRAPHS) return [];
  const changed = blocks.filter(({ id }) => !known.has(id));
  for (const block of changed) block.dataset['changed'] = '';
  const [first] = changed;
  const count = changed.length === 1 ? '1 paragraph' : `${changed.length} paragraphs`;
  return first ? [link(`${count} changed since your last visit`, first, () => goTo(first))] : [];
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
  return copy.textContent.trim().split(/\s+/).slice(0, OPENING_WORDS).join(' ').slice(0, 60);
}
