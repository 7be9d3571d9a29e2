import { element } from './dom.ts';

/** Offers what a reader may want who was here before. */
export function offer(links: readonly HTMLAnchorElement[]): void {
  if (links.length > 0) show('Since your last visit', links);
}

/** Says something that a reader should know, in a notice that is there already or in one of its own. */
export function tell(words: string): void {
  const line = element('span', { role: 'status' }, words);
  const there = document.querySelector('.notice');
  if (there) there.prepend(line);
  else show('Notice', [], line);
}

/**
 * A quiet line at the foot of the screen, over the page and moving nothing of it. It goes when it is closed or used, or
 * when the reader has read on past a screen.
 */
function show(ariaLabel: string, links: readonly HTMLAnchorElement[], ...words: readonly Node[]): void {
  const close = element('button', { type: 'button', ariaLabel: 'Close' }, '×');
  const notice = element('aside', { className: 'notice no-print', ariaLabel }, ...words, ...links, close);
  const start = scrollY;
  const gone = new AbortController();
  const leave = () => {
    notice.remove();
    gone.abort();
  };
  const { signal } = gone;
  close.addEventListener('click', leave, { signal });
  for (const link of links) link.addEventListener('click', () => setTimeout(leave), { signal });
  addEventListener('scroll', () => Math.abs(scrollY - start) > innerHeight && leave(), { signal, passive: true });
  document.body.append(notice);
}
