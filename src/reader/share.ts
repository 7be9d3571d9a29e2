import { addAnchors } from './anchors.ts';
import { landNearby } from './landing.ts';
import { make, proseOf } from './page.ts';
import { offerPassage } from './passage-button.ts';
import { ShareControl } from './share-control.ts';
import css from './share.css?url';

/* Everything about sharing that HTML alone cannot do. The page is whole without it. */

// What only a script makes is also styled with it, so that the page does not carry it; without the styles it is plain.
const link = make('link', { rel: 'stylesheet', href: css, onload: start, onerror: start });
document.head.append(link);

function start(): void {
  customElements.define('share-control', ShareControl);
  const prose = proseOf();
  if (prose) {
    offerPassage(prose);
    if ('navigation' in globalThis) landNearby(prose);
  }
  addAnchors();
}
