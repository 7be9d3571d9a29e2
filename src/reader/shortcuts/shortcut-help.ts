import { element } from '../dom.ts';
import type { Shortcut } from './shortcuts.ts';

/** Lists the keys and what they do, over the page. */
export function showHelp(keys: readonly Shortcut[]): void {
  const { title, off, close: closeWord } = __WORDS__.shortcuts;
  const list = element('dl');
  for (const [key, help] of keys) list.append(element('dt', {}, element('kbd', {}, key)), element('dd', {}, help));
  const close = element('button', { type: 'button', onclick: () => dialog.close() }, closeWord);
  const dialog: HTMLDialogElement = element(
    'dialog',
    { className: 'shortcut-help', ariaLabel: title, onclose: () => dialog.remove() },
    element('h2', {}, title),
    list,
    element('p', {}, off),
    close,
  );
  document.body.append(dialog);
  dialog.showModal();
}
