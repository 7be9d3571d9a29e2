import type { Properties, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { nameLanguages } from './name-languages.ts';
import { eachElement } from '../tree.ts';

/**
 * A body (render.ts) in a document of several stories, each under an `h2`. Ids, references and footnotes get the story's
 * id as a prefix, headings move one level down, and pictures load at once, because nobody scrolls paper.
 *
 * @param lang language of the body
 * @param id of the element that holds the story; its headline has the same one with `-title`
 */
export function printBody(body: Root, lang: string, id: string): string {
  const printed = structuredClone(nameLanguages(body, lang));
  eachElement(printed, (element) => {
    element.tagName = lower(element.tagName);
    moveIds(element.properties, id);
    delete element.properties['loading'];
  });
  return toHtml(printed);
}

function moveIds(properties: Properties, id: string): void {
  const { id: own, href, ariaDescribedBy, ariaLabelledBy } = properties;
  const moved = (names: Properties[string]) => [names].flat().map((name) => `${id}-${name}`);
  if (own !== undefined) properties['id'] = `${id}-${own}`;
  if (ariaDescribedBy !== undefined) properties['ariaDescribedBy'] = moved(ariaDescribedBy);
  if (ariaLabelledBy !== undefined) properties['ariaLabelledBy'] = [...moved(ariaLabelledBy), `${id}-title`];
  if (typeof href === 'string' && href.startsWith('#')) {
    properties['href'] = href === '#' ? `#${id}` : `#${id}-${href.slice(1)}`;
  }
}

function lower(name: string): string {
  const level = /^h([2-5])$/.exec(name)?.[1];
  return level === undefined ? name : `h${Number(level) + 1}`;
}
