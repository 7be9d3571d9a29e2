import css from './listen.css?inline';
import { ListenControl } from './listen-control.ts';

/*
 * Reading aloud. Nothing is imported here that share.ts imports too: what two scripts have in common becomes a third
 * file, which a page has to fetch before either.
 */

const sheet = new CSSStyleSheet();
sheet.replaceSync(css);
document.adoptedStyleSheets.push(sheet);

customElements.define('listen-control', ListenControl);
