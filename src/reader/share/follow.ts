import { copy } from './clipboard.ts';
import { shareWords } from './share-words.ts';
import { make } from './page.ts';

/** Adds to “Follow” (components/share/Follow.astro) the button that copies the address of the feed. */
export function offerFeedAddress(): void {
  const address = document.querySelector<HTMLAnchorElement>('[data-follow] a');
  if (!address) return;
  const button = make('button', { type: 'button', textContent: shareWords.copyLink });
  button.addEventListener('click', () => void copy(shareWords.linkCopied, address.href));
  address.after(button);
}
