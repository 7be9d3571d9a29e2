import css from './listen.css?url';
import { ListenControl } from './listen-control.ts';

/*
 * Reading aloud. Nothing is imported here that share.ts imports too: what two scripts have in common becomes a third
 * file, which a page has to fetch before either.
 */

const sheet = new CSSStyleSheet();
void fetch(css)
  .then((response) => (response.ok ? response.text() : ''))
  .then((rules) => sheet.replace(rules))
  .catch(() => undefined)
  .then(start);

function start(): void {
  document.adoptedStyleSheets.push(sheet);
  customElements.define('listen-control', ListenControl);
}
