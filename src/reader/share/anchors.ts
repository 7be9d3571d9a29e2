import { copy } from './clipboard.ts';
import { shareWords } from './share-words.ts';
import { make, pageUrl } from './page.ts';
import { wordsOf } from './passage/words-in-range.ts';

/** Adds a quiet `#` to every heading, picture and part of a series: a link to that place. A click also copies the link. */
export function addAnchors(): void {
  const places = document.querySelectorAll('[data-text] :is(h2, h3, h4, h5, h6, figure)[id], [data-parts] > li[id]');
  for (const place of places) {
    const anchor = make('a', { className: 'anchor no-print', href: `#${place.id}`, ariaLabel: nameOf(place) });
    anchor.addEventListener('click', () => void copy(shareWords.linkCopied, pageUrl() + anchor.hash));
    // Beside a heading, not in it: a screen reader would read it out as part of the heading.
    if (/^h\d$/i.test(place.localName)) place.after(anchor);
    else (place.querySelector('figcaption') ?? place).append(anchor);
  }
}

function nameOf(place: Element): string {
  if (place.localName === 'figure') return shareWords.toPicture;
  const title = wordsOf(/^h/i.test(place.localName) ? place : (place.querySelector('a') ?? place));
  return shareWords.toPlace.replace('{title}', () => title);
}
