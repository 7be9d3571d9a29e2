import type { ReadingPosition } from '../storage/memory.ts';

/** The reader is assumed to look at a line below this share of the screen. */
const EYE_LINE_SHARE = 0.25;

/** Returns the position in a story; `'start'` on its first screen, `'end'` when the end of the text is in view. */
export function currentPosition(prose: HTMLElement, blocks: readonly HTMLElement[]): ReadingPosition | 'start' | 'end' {
  const text = boxOf(prose);
  if (text.bottom <= innerHeight) return 'end';
  const eye = innerHeight * EYE_LINE_SHARE;
  // A reader recognizes a position by its words, and a figure may have none.
  const block = blocks.findLast((one) => one.localName !== 'figure' && one.getBoundingClientRect().top <= eye);
  if (!block || scrollY < innerHeight / 2) return 'start';
  const { top, height } = block.getBoundingClientRect();
  return { id: block.id, fraction: share(eye - top, height), whole: share(eye - text.top, text.height) };
}

/** Returns the block at a position. If an edit has removed it, returns the block at the same share of the text. */
export function blockAt(
  { id, whole }: ReadingPosition,
  prose: HTMLElement,
  blocks: readonly HTMLElement[],
): HTMLElement | undefined {
  const { top, height } = boxOf(prose);
  return (
    blocks.find((block) => block.id === id) ??
    blocks.findLast((block) => block.getBoundingClientRect().top <= top + whole * height)
  );
}

/** Scrolls to a position and moves the focus there. */
export function scrollToPosition(block: HTMLElement, place?: ReadingPosition): void {
  const { top, height } = block.getBoundingClientRect();
  const fraction = place?.id === block.id ? place.fraction : 0;
  scrollTo({ top: scrollY + top + fraction * height - innerHeight * EYE_LINE_SHARE });
  block.tabIndex = -1;
  block.focus({ preventScroll: true });
}

/** Measures the blocks, because the text may have no box of its own (layouts/Article.astro). */
function boxOf(prose: HTMLElement): DOMRect {
  const range = document.createRange();
  range.selectNodeContents(prose);
  return range.getBoundingClientRect();
}

function share(part: number, whole: number): number {
  return whole > 0 ? Math.min(1, Math.max(0, part / whole)) : 0;
}
