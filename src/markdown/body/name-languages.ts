import type { ElementContent, Root, RootContent } from 'hast';
import { publication } from '../../publication.ts';
import { element, stringOf } from '../tree.ts';

/**
 * A body for a page, on which the names that our transforms gave to places of it, “Table” or “Back to reference 1”, are in
 * the language of the publication. What is in such a place stays in the language of the body. Feeds have no such names.
 *
 * @param body is not changed
 * @param lang language of the body
 */
export function nameLanguages(body: Root, lang: string): Root {
  return { ...body, children: body.children.map((child) => withLanguages(child, lang)) };
}

function withLanguages<Node extends RootContent>(node: Node, around: string): Node {
  if (node.type !== 'element') return node;
  const lang = stringOf(node, 'lang') ?? around;
  const children = node.children.map((child) => withLanguages(child, lang));
  if (!('ariaLabel' in node.properties) || lang === publication.language) return { ...node, children };
  const properties = { ...node.properties, lang: publication.language };
  return { ...node, properties, children: children.map((child) => statesLanguage(child, lang)) };
}

function statesLanguage(node: ElementContent, lang: string): ElementContent {
  if (node.type === 'text') return element('span', { lang }, [node]);
  if (node.type !== 'element' || 'lang' in node.properties) return node;
  return { ...node, properties: { ...node.properties, lang } };
}
