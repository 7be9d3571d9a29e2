import { element } from './dom.ts';

/**
 * A quiet line at the foot of the screen, over the page and moving nothing of it: what a reader may want who was here
 * before. It goes when it is closed or used, or when the reader has read on past a screen.
 */
export function offer(links: readonly HTMLAnchorElement[]): void {
  if (links.length === 0) return;
  const close = element('button', { type: 'button', ariaLabel: 'Close' }, '×');
  const notice = element(
    'aside',
    { className: 'notice no-print', ariaLabel: 'Since your last visit' },
    ...links,
    close,
  );
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
