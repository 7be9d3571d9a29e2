import { copy } from '../clipboard.ts';
import { shareWords } from '../share-words.ts';
import { make, pageUrl } from '../page.ts';
import { selectedPassage, type Passage } from './passage.ts';

/** Milliseconds before the button appears after the selection has stopped changing. */
const SETTLED = 250;

/**
 * Shows a button under the words that a reader has selected in the story. It comes after their last paragraph, so that
 * the next Tab reaches it, and is in the top layer, where nothing covers it and nothing moves.
 */
export function offerPassage(prose: HTMLElement): void {
  let timer: ReturnType<typeof setTimeout>;
  let passage: Passage | undefined;
  const button = make('button', {
    type: 'button',
    className: 'passage-button no-print',
    textContent: shareWords.copyThisPassage,
    popover: 'manual',
  });
  button.addEventListener('click', () => passage && void copyPassageLink(passage));
  addEventListener('keydown', (event) => {
    if (event.key === 'Escape') button.remove();
    // A click into the text focuses the box around the text, and Tab would start again from its top.
    const { activeElement } = document;
    if (event.key === 'Tab' && !event.shiftKey && activeElement !== button && activeElement?.contains(button)) {
      event.preventDefault();
      button.focus();
    }
  });
  document.addEventListener('selectionchange', () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      // Tabbing to the button is not a new selection, and the button's own words are never part of one.
      if (document.activeElement === button) return;
      button.remove();
      passage = selectedPassage(prose);
      if (!passage) return;
      passage.end.after(button);
      button.showPopover();
      const { left, bottom } = passage.edge;
      button.style.top = `${bottom + scrollY}px`;
      button.style.left = `${Math.max(0, Math.min(left, document.body.clientWidth - button.offsetWidth))}px`;
    }, SETTLED);
  });
}

export function copyPassageLink({ link }: Passage, panel?: HTMLElement): Promise<void> {
  return copy(shareWords.passageCopied, pageUrl() + link, { panel });
}
