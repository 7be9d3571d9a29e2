import { make } from './page.ts';
import { showRefused } from './refused-copy.ts';

/** How long "Link copied" stays, in milliseconds: long enough to be heard and read twice. */
const STAY = 6000;

let status: HTMLElement | undefined;

/** Adds the line that announces a copy. It must be in the page before it has something to say. */
export function addStatus(parent: HTMLElement): void {
  status = make('output', { className: 'status' });
  parent.append(status);
}

/**
 * Copies a text, with its rich form if there is one, and says so. If the browser refuses, it shows the text for copying
 * by hand.
 *
 * @param done what to say afterwards
 * @param panel where to show the text; over the page if absent
 */
export async function copy(done: string, text: string, { html, panel }: Options = {}): Promise<void> {
  const isCopied = await write(text, html).then(
    () => true,
    () => writeByCommand(text, html),
  );
  if (!isCopied) {
    showRefused(text, panel);
    return;
  }
  panel?.hidePopover();
  if (!status) return;
  status.textContent = done;
  setTimeout(() => {
    if (status?.textContent === done) status.textContent = '';
  }, STAY);
}

interface Options {
  readonly html?: string | undefined;
  readonly panel?: HTMLElement | undefined;
}

/** Rejects if the page is not served over HTTPS, or the reader has not allowed it. */
async function write(text: string, html: string | undefined): Promise<void> {
  if (html === undefined || !('ClipboardItem' in globalThis)) return navigator.clipboard.writeText(text);
  const blob = (type: string, content: string) => ({ [type]: new Blob([content], { type }) });
  return navigator.clipboard.write([new ClipboardItem({ ...blob('text/plain', text), ...blob('text/html', html) })]);
}

/** The older way, which needs no permission and works without HTTPS. */
function writeByCommand(text: string, html: string | undefined): boolean {
  const fill = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text);
    if (html !== undefined) event.clipboardData?.setData('text/html', html);
    event.preventDefault();
  };
  document.addEventListener('copy', fill);
  const done = (document as OlderDocument).execCommand('copy');
  document.removeEventListener('copy', fill);
  return done;
}

/** Deprecated by the standard, but still supported by every browser. */
interface OlderDocument {
  execCommand(command: 'copy'): boolean;
}
