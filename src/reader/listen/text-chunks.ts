/** What stands in a story as one piece; of one within another each has its own words. */
const PIECE =
  'p, li, h1, h2, h3, h4, h5, h6, figcaption, caption, th, td, dt, dd, pre, summary, blockquote, div, details';

/** What is no word of a piece: `__NO_WORDS__`, and what a script has put there. */
const NOT_READ = `${__NO_WORDS__}, .anchor, button, :is(${PIECE})`;

/** The pieces of a story in the order they are read aloud, headline first, without its notes and what was struck. */
export function piecesOf(story: Element): Piece[] {
  return [...story.querySelectorAll(`:is(header h1, [data-standfirst], [data-text] :is(${PIECE}))`)]
    .filter((place) => !place.closest(`.footnotes, ${__NO_WORDS__}`))
    .map((place) => ({ place, text: textOf(place) }))
    .filter(({ text }) => text !== '');
}

function textOf(place: Element): string {
  const copy = place.cloneNode(true) as Element;
  for (const one of copy.querySelectorAll(NOT_READ)) one.remove();
  return copy.textContent.replace(/\s+/g, ' ').trim();
}

export interface Piece {
  readonly place: Element;
  readonly text: string;
}
