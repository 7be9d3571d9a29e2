import { element } from '../dom.ts';
import { dataWords } from './data-words.ts';

/** Asks for confirmation of something that cannot be undone. Escape resolves to `false` too. */
export function confirmDialog(question: string, yes: string): Promise<boolean> {
  const dialog: HTMLDialogElement = element(
    'dialog',
    { className: 'panel confirm-dialog', ariaLabel: question },
    element('p', {}, question),
    element('button', { type: 'button', onclick: () => dialog.close('yes') }, yes),
    element('button', { type: 'button', autofocus: true, onclick: () => dialog.close() }, dataWords.cancel),
  );
  document.body.append(dialog);
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener('close', () => {
      dialog.remove();
      resolve(dialog.returnValue === 'yes');
    });
  });
}
