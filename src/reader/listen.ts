import css from './listen.css?url';
import { ListenControl } from './listen-control.ts';

/*
 * Reading aloud. Nothing is imported here that share.ts imports too: what two scripts have in common becomes a third
 * file, which a page has to fetch before either.
 */

const define = () => customElements.define('listen-control', ListenControl);
const link = document.createElement('link');
document.head.append(Object.assign(link, { rel: 'stylesheet', href: css, onload: define, onerror: define }));
