import type { Definition, Nodes, Root } from 'mdast';
import { normalizeIdentifier } from 'micromark-util-normalize-identifier';
import { labelOf, lineOf } from '../nodes.ts';
import { LIMITS, refuse, type BodyInFile } from './limits.ts';
import { excerpt, storyOf } from '../story.ts';

/** UTF-16 units to which all references of a body may expand (as in cmark). */
export function allowedExpansion(body: string): number {
  return Math.max(LIMITS.expansion, body.length);
}

/** {@link checkExpansion} as a unified plugin. */
export function remarkExpansion() {
  return (tree: Root, file: { toString(): string; data: Record<string, unknown> }): void => {
    checkExpansion(tree, String(file), storyOf(file).context);
  };
}

/**
 * Refuses a body whose references expand to more than the body itself: a definition is written once, and its address and
 * title are repeated at every reference.
 *
 * @throws Refusal naming the line of the first reference beyond the limit
 */
function checkExpansion(tree: Root, body: string, place: BodyInFile): void {
  const definitions = new Map<string, Definition>();
  const references: Reference[] = [];
  collect(tree, definitions, references);
  if (definitions.size === 0) return;
  const allowed = allowedExpansion(body);
  let expanded = 0;
  for (const reference of references) {
    const definition = definitions.get(normalizeIdentifier(reference.identifier));
    if (!definition) continue;
    expanded += lengthInHtml(definition.url) + (definition.title?.length ?? 0);
    if (expanded <= allowed) continue;
    throw refuse(place, lineOf(reference), {
      found: `[${excerpt(labelOf(reference))}], with which all references come to more than ${allowed} characters`,
      write: `a shorter address or title in line ${place.bodyLine + lineOf(definition) - 1}, or fewer references`,
    });
  }
}

/** The length of an address in HTML, in UTF-16 units: a character outside ASCII takes up to nine. */
export function lengthInHtml(address: string): number {
  return encodeURI(address.toWellFormed()).length;
}

function collect(node: Nodes, definitions: Map<string, Definition>, references: Reference[]): void {
  if (node.type === 'definition') {
    const name = normalizeIdentifier(node.identifier);
    // The first definition of a name counts.
    if (!definitions.has(name)) definitions.set(name, node);
  } else if (node.type === 'linkReference' || node.type === 'imageReference') references.push(node);
  if ('children' in node) for (const child of node.children) collect(child, definitions, references);
}

type Reference = Extract<Nodes, { type: 'linkReference' | 'imageReference' }>;
