import type { Place } from '../storage/memory.ts';

/** Share of the screen above the line in which a reader's eye is taken to be. */
const EYE = 0.25;

/** Where the eye is in a story; `'start'` on its first screen, `'end'` when the end of the text is in view. */
export function currentPlace(prose: HTMLElement, blocks: readonly HTMLElement[]): Place | 'start' | 'end' {
  const text = prose.getBoundingClientRect();
  if (text.bottom <= innerHeight) return 'end';
  const eye = innerHeight * EYE;
  // Words are what a reader knows a place by.
  const block = blocks.findLast((one) => one.localName !== 'figure' && one.getBoundingClientRect().top <= eye);
  if (!block || scrollY < innerHeight / 2) return 'start';
  const { top, height } = block.getBoundingClientRect();
  return { id: block.id, fraction: share(eye - top, height), whole: share(eye - text.top, text.height) };
}

/** The block a place is in; where an edit has taken it away, the one that is as far into the text. */
export function blockOf(
  { id, whole }: Place,
  prose: HTMLElement,
  blocks: readonly HTMLElement[],
): HTMLElement | undefined {
  const { top, height } = prose.getBoundingClientRect();
  return (
    blocks.find((block) => block.id === id) ??
    blocks.findLast((block) => block.getBoundingClientRect().top <= top + whole * height)
  );
}

/** Brings a place under the reader's eye, and the focus with it. */
export function goTo(block: HTMLElement, place?: Place): void {
  const { top, height } = block.getBoundingClientRect();
  const fraction = place?.id === block.id ? place.fraction : 0;
  scrollTo({ top: scrollY + top + fraction * height - innerHeight * EYE });
  block.tabIndex = -1;
  block.focus({ preventScroll: true });
}

function share(part: number, whole: number): number {
  return whole > 0 ? Math.min(1, Math.max(0, part / whole)) : 0;
}
