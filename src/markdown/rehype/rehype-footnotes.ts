import type { Element, Root } from 'hast';
import { matchOf } from '../../lib/text/match.ts';
import { say, words } from '../../words/say.ts';
import { publication } from '../../publication.ts';
import { CLASSES, FOOTNOTES_LABEL } from '../sanitize-schema.ts';
import { plugin, type Story } from '../story.ts';
import { eachElement, isElement, stringOf } from '../tree.ts';

/**
 * Gives footnotes ids by their number (`fn-1`, and `fnref-1`, `fnref-1-2` for the way back), whatever the story calls
 * them, and a visible heading in the site's language.
 */
export default plugin((tree: Root, story) => {
  const section = tree.children.findLast((node) => isElement(node, 'section') && 'dataFootnotes' in node.properties);
  if (!isElement(section, 'section')) return;
  const numbers = numberNotes(section, story);
  numberReferences(tree, numbers, story);
  nameSection(section, story);
});

/** Gives each note its id; the map is from the id it had. */
function numberNotes(section: Element, story: Story): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>();
  const lists = section.children.filter((node) => isElement(node, 'ol'));
  const notes = lists.flatMap(({ children }) => children.filter((node) => isElement(node, 'li')));
  notes.forEach((note, index) => {
    const number = index + 1;
    numbers.set(stringOf(note, 'id') ?? '', number);
    setId(note, `fn-${number}`, story);
    let back = 0;
    eachElement(note, (link) => {
      if (!('dataFootnoteBackref' in link.properties)) return;
      back += 1;
      const suffix = back > 1 ? `-${back}` : '';
      link.properties = {
        href: `#fnref-${number}${suffix}`,
        ariaLabel: say(words().article.backToReference, { number: `${number}${suffix}` }),
        className: [CLASSES.footnoteBack],
      };
    });
  });
  return numbers;
}

function numberReferences(tree: Root, numbers: ReadonlyMap<string, number>, story: Story): void {
  const counts = new Map<number, number>();
  eachElement(tree, (link) => {
    if (!('dataFootnoteRef' in link.properties)) return;
    const number = numbers.get(matchOf(/(?<=^#).*/, stringOf(link, 'href') ?? ''));
    if (number === undefined) return;
    const count = (counts.get(number) ?? 0) + 1;
    counts.set(number, count);
    link.properties = { href: `#fn-${number}`, ariaDescribedBy: [FOOTNOTES_LABEL] };
    setId(link, count > 1 ? `fnref-${number}-${count}` : `fnref-${number}`, story);
  });
}

function nameSection(section: Element, story: Story): void {
  section.properties = { className: [CLASSES.footnotes], ariaLabelledBy: [FOOTNOTES_LABEL] };
  for (const label of section.children.filter((node) => isElement(node, 'h2'))) {
    label.properties = story.context.lang === publication.language ? {} : { lang: publication.language };
    label.children = [{ type: 'text', value: words().article.footnotes }];
    setId(label, FOOTNOTES_LABEL, story);
  }
}

function setId(element: Element, id: string, story: Story): void {
  element.properties['id'] = id;
  story.ownIds.add(element);
}
