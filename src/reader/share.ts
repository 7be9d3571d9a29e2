import { addAnchors } from './anchors.ts';
import { landNearby } from './landing.ts';
import { proseOf } from './page.ts';
import { offerPassage } from './passage-button.ts';
import { ShareControl } from './share-control.ts';
import css from './share.css?inline';

/* Everything about sharing that HTML alone cannot do. The page is whole without it. */

// What only a script makes is also styled with it, so that the page does not carry it.
const sheet = new CSSStyleSheet();
sheet.replaceSync(css);
document.adoptedStyleSheets.push(sheet);

customElements.define('share-control', ShareControl);
const prose = proseOf();
if (prose) {
  offerPassage(prose);
  if ('navigation' in globalThis) landNearby(prose);
}
addAnchors();
