import { SHEET_KEY } from './storage/keys.ts';

/**
 * The one script that runs before the first paint, the same on every page: it applies the reader's display settings, so
 * that nothing flashes or moves. Where storage is denied, the page has the default look.
 */
export const earlyScript = `{const s=new CSSStyleSheet;document.adoptedStyleSheets=[s];try{s.replaceSync(localStorage[${JSON.stringify(SHEET_KEY)}]||"")}catch{}}`;
