import { characterEntitiesLegacy } from 'character-entities-legacy';

/** An ampersand that HTML takes for the start of a character: `&#60;`, `&lt;`, and the old names that need no semicolon. */
const REFERENCE = new RegExp(`&(?=#|[A-Za-z][A-Za-z0-9]*;|${characterEntitiesLegacy.join('|')})`, 'g');

/**
 * Text for a place that some programs read as HTML and others as plain text, such as a title in a feed. Both show the
 * same words if possible: `AT&T` stays as it is, and only what HTML would take for a tag or a character is escaped.
 */
export function htmlText(text: string): string {
  return text.replace(REFERENCE, '&amp;').replaceAll('<', '&lt;');
}
