import { element } from '../dom.ts';
import { showToast } from '../toast.ts';

/** Adds to “Follow” (components/share/Follow.astro) the button that copies the address of the feed. */
export function offerFeedAddress(follow: HTMLElement): void {
  const link = follow.querySelector('a');
  if (!link) return;
  const copy = async () => {
    await navigator.clipboard.writeText(link.href);
    showToast(__WORDS__.share.linkCopied);
  };
  // Where the browser does not allow it, the address is there to be copied by hand.
  const select = () => getSelection()?.selectAllChildren(link);
  const button = element(
    'button',
    { type: 'button', onclick: () => void copy().catch(select) },
    __WORDS__.share.copyLink,
  );
  link.after(button);
}
