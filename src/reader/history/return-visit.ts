import { fill, fillCount } from '../../words/fill.ts';
import { element, ownLanguage } from '../dom.ts';
import { MAX_PARAGRAPHS, type StoryMemory } from '../storage/memory.ts';
import { showLinksToast } from '../toast.ts';
import { blockAt, scrollToPosition } from './reading-position.ts';

/** Words of a paragraph that are enough to recognize it. */
const MAX_OPENING_WORDS = 4;

/** Offers a returning reader the position where they stopped in a story, and says what has changed since. */
export function offerReturn(before: StoryMemory, prose: HTMLElement, blocks: readonly HTMLElement[]): void {
  showLinksToast([...offerPlace(before, prose, blocks), ...offerChanges(before, blocks)]);
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
        link(fill(__WORDS__.tools.continueAt, { words: openingOf(block) }, ownLanguage()), block, () =>
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
  const words = fillCount(__WORDS__.tools.changed, changed.length, {}, ownLanguage());
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
