/** Blocks that are read without a pause. A block inside another is read by itself. */
const PIECE =
  'p, li, h1, h2, h3, h4, h5, h6, figcaption, caption, th, td, dt, dd, pre, summary, blockquote, div, details';

/** Elements that are not read: `__NO_WORDS__`, and those that a script has added. */
const NOT_READ = `${__NO_WORDS__}, .anchor, button, :is(${PIECE})`;

/** Returns the blocks of a story in reading order, the headline first, without notes and struck-out words. */
export function piecesOf(story: Element): SpokenPiece[] {
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

export interface SpokenPiece {
  readonly place: Element;
  readonly text: string;
}
