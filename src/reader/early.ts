import { SHEET_KEY } from './storage/keys.ts';

/**
 * The only script that runs before the first paint, the same on every page. It applies the reader's display settings early,
 * so that nothing flashes or moves. If the browser denies storage, the page has the default look.
 */
export const earlyScript = `{const s=new CSSStyleSheet;document.adoptedStyleSheets=[s];try{s.replaceSync(localStorage[${JSON.stringify(SHEET_KEY)}]||"")}catch{}}`;
