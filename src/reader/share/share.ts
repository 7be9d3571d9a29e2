import { addAnchors } from './anchors.ts';
import { offerFeedAddress } from './follow.ts';
import { proseOf } from './page.ts';
import { offerPassage } from './passage/passage-button.ts';
import { ShareControl } from './share-control.ts';
import css from './share.css?url';

/* Everything about sharing that HTML alone cannot do. The page works without it. */

/*
 * The styles of script-made content come with the script, so that no page carries them; without them the content is unstyled.
 * They are adopted after the sheets of the page: a sheet added to the head makes a browser look up every font again, and the
 * type would change while somebody reads.
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
