import { copy } from './clipboard.ts';
import { shareWords } from './share-words.ts';
import { make, pageUrl } from './page.ts';
import { wordsOf } from './words.ts';

/** Gives every heading, picture and part of a series a quiet `#`: a link to that place, which is also copied. */
export function addAnchors(): void {
  const places = document.querySelectorAll('[data-text] :is(h2, h3, h4, h5, h6, figure)[id], [data-parts] > li[id]');
  for (const place of places) {
    const anchor = make('a', { className: 'anchor no-print', href: `#${place.id}`, ariaLabel: nameOf(place) });
    anchor.addEventListener('click', () => void copy(shareWords.linkCopied, pageUrl() + anchor.hash));
    // Beside a heading, not in it: what is in a heading is read out as part of it.
    if (/^h\d$/i.test(place.localName)) place.after(anchor);
    else (place.querySelector('figcaption') ?? place).append(anchor);
  }
}

function nameOf(place: Element): string {
  if (place.localName === 'figure') return shareWords.toPicture;
  const title = wordsOf(/^h/i.test(place.localName) ? place : (place.querySelector('a') ?? place));
  return shareWords.toPlace.replace('{title}', () => title);
}
