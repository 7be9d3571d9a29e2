import { element } from '../dom.ts';
import type { Shortcut } from './shortcuts.ts';

/** Lists the keys and what they do, over the page. */
export function showHelp(keys: readonly Shortcut[]): void {
  const list = element('dl');
  for (const [key, help] of keys) list.append(element('dt', {}, element('kbd', {}, key)), element('dd', {}, help));
  const close = element('button', { type: 'button', onclick: () => dialog.close() }, 'Close');
  const dialog: HTMLDialogElement = element(
    'dialog',
    { className: 'shortcut-help', ariaLabel: 'Shortcuts', onclose: () => dialog.remove() },
    element('h2', {}, 'Shortcuts'),
    list,
    element('p', {}, 'They can be switched off under Aa, at the head of the page.'),
    close,
  );
  document.body.append(dialog);
  dialog.showModal();
}
