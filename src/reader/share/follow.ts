import { copy } from './clipboard.ts';
import { make } from './page.ts';
import { makePanel } from './panel.ts';
import { shareWords } from './share-words.ts';

/** Adds the button that copies the feed's address to “Follow” (components/share/Follow.astro), and makes it a popover. */
export function offerFeedAddress(): void {
  const follow = document.querySelector<HTMLElement>('[data-follow]');
  const made = makePanel(follow?.querySelector('details') ?? null);
  const link = made?.panel.querySelector('a');
  if (!link) return;
  const place = make('div', { className: 'copy' });
  const button = make('button', { type: 'button', textContent: shareWords.copyLink });
  button.addEventListener('click', () => copy(shareWords.linkCopied, link.href, { panel: made?.panel }));
  place.append(button);
  link.after(place);
}
