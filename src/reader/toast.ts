import { element } from './dom.ts';

/** Shows links to a returning reader. */
export function showLinksToast(links: readonly HTMLAnchorElement[]): void {
  if (links.length > 0) show(__WORDS__.tools.sinceLastVisit, links);
}

/** Shows a message in the toast that is open, or else in a new one. */
export function showToast(words: string): void {
  const line = element('span', { role: 'status' }, words);
  const open = document.querySelector('[data-toast]');
  if (open) open.prepend(line);
  else show(__WORDS__.tools.notice, [], line);
}

/**
 * Shows a line at the foot of the screen, over the page, so that nothing moves. It disappears when it is closed or used, or
 * when the reader has scrolled by one screen.
 */
function show(ariaLabel: string, links: readonly HTMLAnchorElement[], ...words: readonly Node[]): void {
  const close = element('button', { type: 'button', className: 'close', ariaLabel: __WORDS__.tools.close }, '×');
  const toast = element('aside', { className: 'toast no-print', ariaLabel }, ...words, ...links, close);
  toast.dataset['toast'] = '';
  const start = scrollY;
  const gone = new AbortController();
  const leave = () => {
    toast.remove();
    gone.abort();
  };
  const { signal } = gone;
  close.addEventListener('click', leave, { signal });
  for (const link of links) link.addEventListener('click', () => setTimeout(leave), { signal });
  addEventListener('scroll', () => Math.abs(scrollY - start) > innerHeight && leave(), { signal, passive: true });
  document.body.append(toast);
}
