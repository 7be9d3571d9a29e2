import type { Element, Root } from 'hast';
import { publication } from '../../publication.ts';
import { plugin } from '../story.ts';
import { element, stringOf } from '../tree.ts';

/**
 * Says that the names our transforms gave to places of a story, “Table” or “Back to reference 1”, are in the language of
 * the publication. What is in such a place stays in the language of the story.
 */
export default plugin((tree: Root, { context }) => {
  stateLanguages(tree, context.lang);
});

function stateLanguages(parent: Root | Element, around: string): void {
  for (const child of parent.children) {
    if (child.type !== 'element') continue;
    const lang = stringOf(child, 'lang') ?? around;
    if ('ariaLabel' in child.properties && lang !== publication.language) {
      child.properties['lang'] = publication.language;
      child.children = child.children.map((inner) => {
        if (inner.type === 'text') return element('span', { lang }, [inner]);
        if (inner.type === 'element') inner.properties['lang'] ??= lang;
        return inner;
      });
    }
    stateLanguages(child, lang);
  }
}
