import { isCollection, isMap, isScalar, isSeq, parseDocument, stringify, type Pair, type ParsedNode } from 'yaml';
import { matchOf } from '../../lib/text/match.ts';

/*
 * Changes single fields of front matter and leaves every other character as it is: comments, order, quotation marks.
 * Front matter is what is between the two lines of `---`, with its last line end.
 */

/** @param value as YAML has it, in one line */
export function setField(frontMatter: string, name: string, value: string): string {
  const pair = pairOf(frontMatter, name);
  if (!pair) return `${frontMatter}${frontMatter === '' || frontMatter.endsWith('\n') ? '' : '\n'}${name}: ${value}\n`;
  const colon = frontMatter.indexOf(':', pair.key.range[1]) + 1;
  const node = pair.value;
  const [start, end] = node?.range ?? [colon, colon];
  const isEmpty = end <= start;
  const isBlock = isCollection(node) && !node.flow;
  const before = isEmpty || isBlock ? `${frontMatter.slice(0, colon)} ` : frontMatter.slice(0, start);
  const last = isEmpty ? colon : start + frontMatter.slice(start, end).trimEnd().length;
  return `${before}${value}${frontMatter.slice(last)}`;
}

/** Removes a field with the lines of its value; comments before it stay. */
export function removeField(frontMatter: string, name: string): string {
  const pair = pairOf(frontMatter, name);
  if (!pair) return frontMatter;
  const end = (pair.value ?? pair.key).range[1];
  const rest = frontMatter.slice(endOfLine(frontMatter, Math.max(pair.key.range[1], end - 1)) + 1);
  // A field between two empty lines leaves only one of them.
  const before = frontMatter.slice(0, pair.key.range[0]);
  return before.endsWith('\n\n') ? `${before}${rest.replace(/^\n+/, '')}` : `${before}${rest}`;
}

/** The value of a field; undefined where there is none. */
export function readField(frontMatter: string, name: string): unknown {
  return pairOf(frontMatter, name)?.value?.toJSON();
}

/** Adds a text at the end of a list, and creates the list if there is none. */
export function addToList(frontMatter: string, name: string, text: string): string {
  const list = pairOf(frontMatter, name)?.value;
  const last = isSeq(list) ? list.items.at(-1) : undefined;
  if (!isSeq(list) || !last) return setField(frontMatter, name, inBrackets([text]));
  const item = inBrackets([text]).slice(2, -2);
  const end = list.flow ? last.range[1] : endOfLine(frontMatter, last.range[1]);
  const separator = list.flow ? ', ' : `\n${indentOf(frontMatter, list.range[0])}- `;
  return `${frontMatter.slice(0, end)}${separator}${item}${frontMatter.slice(end)}`;
}

/** Removes texts from a list. A list that has none of them stays as it is. */
export function takeFromList(frontMatter: string, name: string, isMeant: (text: string) => boolean): string {
  const list = pairOf(frontMatter, name)?.value;
  if (!isSeq(list)) return frontMatter;
  const texts = list.items.map((item) => (isScalar(item) ? String(item.value) : ''));
  const kept = texts.filter((text) => !isMeant(text));
  return kept.length === texts.length ? frontMatter : setField(frontMatter, name, inBrackets(kept));
}

function pairOf(frontMatter: string, name: string): Pair<ParsedNode, ParsedNode | null> | undefined {
  const { contents } = parseDocument(frontMatter, { version: '1.2', schema: 'core', logLevel: 'error' });
  return isMap(contents) ? contents.items.find(({ key }) => isScalar(key) && key.value === name) : undefined;
}

/** `[ /a/, "/b, c/" ]` */
export function inBrackets(texts: readonly string[]): string {
  return stringify(texts, { collectionStyle: 'flow', lineWidth: 0 }).trim();
}

/** The last item of a list may have a comment after it. */
function endOfLine(frontMatter: string, offset: number): number {
  const end = frontMatter.indexOf('\n', offset);
  return end === -1 ? frontMatter.length : end;
}

/** What is before the first hyphen of a list in its line. */
function indentOf(frontMatter: string, offset: number): string {
  return matchOf(/[^\n]*$/, frontMatter.slice(0, offset));
}
