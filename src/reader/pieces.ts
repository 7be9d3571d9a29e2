/** What stands in a story as one piece. */
const PIECE = 'p, li, h1, h2, h3, h4, h5, h6, figcaption, th, td, dt, dd, pre';

/** What is for the eye within a piece. */
const NOT_READ = 'sup:has(> a), rt, rp, .anchor, button';

/** The pieces of a story in the order they are read aloud, headline first, without its notes. */
export function piecesOf(story: Element): Piece[] {
  return [...story.querySelectorAll(`:is(header h1, .standfirst, .prose :is(${PIECE}))`)]
    .filter((place) => !place.querySelector(PIECE) && !place.closest('.footnotes'))
    .map((place) => ({ place, text: textOf(place) }))
    .filter(({ text }) => text !== '');
}

function textOf(place: Element): string {
  const copy = place.cloneNode(true) as Element;
  for (const furniture of copy.querySelectorAll(NOT_READ)) furniture.remove();
  return copy.textContent.replace(/\s+/g, ' ').trim();
}

export interface Piece {
  readonly place: Element;
  readonly text: string;
}
