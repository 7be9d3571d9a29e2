import { make } from './page.ts';

/**
 * Turns a `<details>` with a panel in it (styles/controls.css) into a button that opens the panel over the page, with a
 * heading and a close button.
 */
export function makePanel(details: HTMLDetailsElement | null): Made | undefined {
  const panel = details?.querySelector('div');
  if (!panel || !('popover' in panel)) return undefined;
  const textContent = details?.querySelector('summary')?.textContent ?? '';
  const button = make('button', { type: 'button', textContent });
  addHead(panel, textContent);
  details?.replaceWith(button, panel);
  button.popoverTargetElement = panel;
  return { button, panel };
}

/** Makes an element a popover with a heading and a close button. */
export function addHead(panel: HTMLElement, title: string): void {
  const head = make('div', { className: 'panel-head' });
  const ariaLabel = __WORDS__.tools.close;
  const close = make('button', { type: 'button', className: 'close', textContent: '×', ariaLabel });
  head.append(make('h2', { textContent: title }), close);
  Object.assign(panel, { className: 'panel', popover: 'auto', role: 'group', ariaLabel: title });
  panel.prepend(head);
  close.popoverTargetElement = panel;
}

interface Made {
  readonly button: HTMLButtonElement;
  readonly panel: HTMLElement;
}
