import { addAnchors } from './anchors.ts';
import { offerFeedAddress } from './follow.ts';
import { proseOf } from './page.ts';
import { offerPassage } from './passage-button.ts';
import { ShareControl } from './share-control.ts';
import css from './share.css?url';

/* Everything about sharing that HTML alone cannot do. The page is whole without it. */

/*
 * What only a script makes is also styled with it, so that the page does not carry it; without the styles it is plain. The
 * sheet is adopted last and whole, because one in the head makes a browser look anew for every font, which then comes in
 * under the reader's eyes.
 */
const sheet = new CSSStyleSheet();
void fetch(css)
  .then((response) => (response.ok ? response.text() : ''))
  .then((rules) => sheet.replace(rules))
  .catch(() => undefined)
  .then(start);

function start(): void {
  document.adoptedStyleSheets.push(sheet);
  customElements.define('share-control', ShareControl);
  const prose = proseOf();
  if (prose) offerPassage(prose);
  addAnchors();
  offerFeedAddress();
}
