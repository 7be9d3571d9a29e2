import { shareWords } from './share-words.ts';
import { make } from './page.ts';

/**
 * What remains where the browser refuses to copy: the text, selected, for the reader's own hand, and an e-mail.
 *
 * @param panel where it is shown, at the top; without one in a panel of its own, beside the share control
 */
export function showRefused(text: string, panel: HTMLElement = ownPanel()): void {
  panel.querySelector('.refused')?.remove();
  const box = make('div', { className: 'refused' });
  const field = make('textarea', { readOnly: true, rows: 3, value: text, ariaLabel: shareWords.text });
  const mail = make('a', { href: `mailto:?body=${encodeURIComponent(text)}`, textContent: shareWords.email });
  const words = make('p', {
    textContent: shareWords.refused,
  });
  words.role = 'status';
  box.append(words, field, mail);
  panel.prepend(box);
  if (!panel.matches(':popover-open')) panel.showPopover();
  panel.addEventListener('beforetoggle', () => box.remove(), { once: true });
  field.select();
  field.focus();
}

function ownPanel(): HTMLElement {
  const parent = document.querySelector('share-control') ?? document.body;
  const known = parent.querySelector<HTMLElement>(':scope > .own-panel');
  if (known) return known;
  const panel = make('div', { popover: 'auto', className: 'own-panel', ariaLabel: shareWords.copying });
  panel.role = 'group';
  parent.append(panel);
  return panel;
}
