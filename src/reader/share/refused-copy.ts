import { shareWords } from './share-words.ts';
import { make } from './page.ts';
import { addHead } from './panel.ts';

/** What was shown last, and the panel for pages where no other is open. */
let box: HTMLElement | undefined;
let own: HTMLElement | undefined;

/**
 * Shows a text that the browser refused to copy. It is selected, so that the reader can copy it by hand, and has a link that
 * sends it by e-mail.
 *
 * @param panel shows the text under its heading; if absent, the text gets its own panel beside the share control
 */
export function showRefused(text: string, panel: HTMLElement = ownPanel()): void {
  box?.remove();
  const fresh = make('div', { className: 'refused' });
  box = fresh;
  const field = make('textarea', {
    className: 'field',
    readOnly: true,
    rows: 3,
    value: text,
    ariaLabel: shareWords.text,
  });
  const mail = make('a', { href: `mailto:?body=${encodeURIComponent(text)}`, textContent: shareWords.email });
  const words = make('p', {
    textContent: shareWords.refused,
  });
  words.role = 'status';
  fresh.append(words, field, mail);
  panel.firstElementChild?.after(fresh);
  if (!panel.matches(':popover-open')) panel.showPopover();
  panel.addEventListener('beforetoggle', () => fresh.remove(), { once: true });
  field.select();
  field.focus();
}

function ownPanel(): HTMLElement {
  if (own) return own;
  own = make('div', {});
  addHead(own, shareWords.copying);
  (document.querySelector('share-control') ?? document.body).append(own);
  return own;
}
