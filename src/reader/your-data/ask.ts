import { element } from '../dom.ts';

/** Asks before something that cannot be undone; `false` also where the reader presses Escape. */
export function ask(question: string, yes: string): Promise<boolean> {
  const dialog: HTMLDialogElement = element(
    'dialog',
    { className: 'ask', ariaLabel: question },
    element('p', {}, question),
    element('button', { type: 'button', onclick: () => dialog.close('yes') }, yes),
    element('button', { type: 'button', autofocus: true, onclick: () => dialog.close() }, 'Cancel'),
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
