import { element } from '../dom.ts';
import type { Shortcut } from './shortcuts.ts';

/** Lists the keys and what they do, over the page. */
export function showHelp(keys: readonly Shortcut[]): void {
  const words = __WORDS__.shortcuts;
  const list = element('dl');
  for (const [key, name] of keys)
    list.append(element('dt', {}, element('kbd', {}, key)), element('dd', {}, words[name]));
  const close = element('button', { type: 'button', onclick: () => dialog.close() }, words.close);
  const dialog: HTMLDialogElement = element(
    'dialog',
    { className: 'panel shortcut-help', ariaLabel: words.title, onclose: () => dialog.remove() },
    element('h2', {}, words.title),
    list,
    element('p', {}, words.off),
    close,
  );
  document.body.append(dialog);
  dialog.showModal();
}
