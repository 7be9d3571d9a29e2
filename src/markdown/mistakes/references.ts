import type { Definition, FootnoteDefinition, Nodes, Root, Text } from 'mdast';
import { normalizeIdentifier } from 'micromark-util-normalize-identifier';
import type { Problem } from '../../lib/errors/problem.ts';
import { labelOf, lineOf } from '../nodes.ts';
import { shown as oneLine, type Source } from './source.ts';

/** `[^1]` and `[words][name]` without a note or definition of that name, which are shown as typed. */
const CALL = /(?<!\\)\[\^([^[\]\n]+)\]/g;
const REFERENCE = /(?<![\\\][])\[([^[\]\n]+)\]\[([^[\]\n]*)\]/g;

/** `[//]: # (words)`: how a comment is written in Markdown. */
const COMMENT = /^(?:#|<>|)$/;

/** Finds notes and definitions that are unused or repeated, and references to missing ones. */
export function referenceMistakes(tree: Root, source: Source): Problem[] {
  const names = new Names();
  collect(tree, names);
  const { mistakes, shown } = notes(names, source);
  const used = names.references.filter(({ within }) => !within || shown.has(within)).map(({ name }) => name);
  return [
    ...mistakes,
    ...definitions(names, new Set(used), source),
    ...names.texts.flatMap((text) => missing(text, source)),
  ];
}

function notes(
  { notes, calls }: Names,
  source: Source,
): { mistakes: Problem[]; shown: ReadonlySet<FootnoteDefinition> } {
  const first = new Map<string, FootnoteDefinition>();
  const mistakes: Problem[] = [];
  for (const note of notes) {
    const name = normalizeIdentifier(note.identifier);
    const what = `a second note with the name [^${labelOf(note)}] is left out`;
    if (first.has(name)) mistakes.push(leftOut(note, source, what, 'another name'));
    else first.set(name, note);
  }
  const called = calledNotes(first, calls);
  const shown = new Set<FootnoteDefinition>();
  for (const [name, note] of first) {
    const write = `[^${labelOf(note)}] in the text it belongs to`;
    if (called.has(name)) shown.add(note);
    else mistakes.push(leftOut(note, source, 'nothing refers to this note, so it is left out', write));
  }
  return { mistakes, shown };
}

/** Returns the names that the text refers to, or a note that is itself referred to. */
function calledNotes(notes: ReadonlyMap<string, FootnoteDefinition>, calls: Names['calls']): ReadonlySet<string> {
  const called = new Set<string>();
  const queue = calls.filter(({ within }) => within === undefined).map(({ name }) => name);
  for (let name = queue.pop(); name !== undefined; name = queue.pop()) {
    if (called.has(name)) continue;
    called.add(name);
    const note = notes.get(name);
    for (const call of calls) if (note && call.within === note) queue.push(call.name);
  }
  return called;
}

function definitions({ definitions }: Names, used: ReadonlySet<string>, source: Source): Problem[] {
  const seen = new Set<string>();
  return definitions.flatMap((definition) => {
    const name = normalizeIdentifier(definition.identifier);
    const label = labelOf(definition);
    if (seen.has(name))
      return [leftOut(definition, source, `a second definition of [${label}] is left out`, 'another name')];
    seen.add(name);
    if (used.has(name) || COMMENT.test(definition.url)) return [];
    const note = 'no link uses this definition, so it is left out';
    return [
      leftOut(definition, source, note, `a link such as [words][${label}], or \\[${label}] if it is part of the text`),
    ];
  });
}

function missing(text: Text, source: Source): Problem[] {
  const raw = source.of(text);
  const mistakes: Problem[] = [];
  for (const match of raw.matchAll(CALL)) {
    const [found, name = ''] = match;
    const line = source.lineIn(text, match.index);
    const hasSpace = /\s/.test(name);
    mistakes.push({
      line,
      found,
      note: hasSpace ? 'the name of a note cannot have a space in it' : 'there is no note with this name',
      write: hasSpace
        ? `[^${name.trim().replace(/\s+/g, '-')}]`
        : `[^${name}]: and the note, as a paragraph of its own`,
    });
  }
  for (const match of raw.matchAll(REFERENCE)) {
    const [found, words = '', name = ''] = match;
    if (words.startsWith('^')) continue;
    const line = source.lineIn(text, match.index);
    const write = `[${name || words}]: and the address, as a paragraph of its own`;
    mistakes.push({ line, found, note: 'there is no definition with this name, so this is not a link', write });
  }
  return mistakes;
}

function leftOut(node: Definition | FootnoteDefinition, source: Source, note: string, write: string): Problem {
  return { line: lineOf(node), found: oneLine(source.of(node)), note, write };
}

class Names {
  readonly notes: FootnoteDefinition[] = [];
  readonly calls: { readonly name: string; readonly within: FootnoteDefinition | undefined }[] = [];
  readonly definitions: Definition[] = [];
  readonly references: { readonly name: string; readonly within: FootnoteDefinition | undefined }[] = [];
  readonly texts: Text[] = [];
}

function collect(node: Nodes, names: Names, within?: FootnoteDefinition): void {
  switch (node.type) {
    case 'footnoteDefinition':
      names.notes.push(node);
      within = node;
      break;
    case 'footnoteReference':
      names.calls.push({ name: normalizeIdentifier(node.identifier), within });
      break;
    case 'definition':
      names.definitions.push(node);
      break;
    case 'linkReference':
    case 'imageReference':
      names.references.push({ name: normalizeIdentifier(node.identifier), within });
      break;
    case 'text':
      names.texts.push(node);
      break;
  }
  if ('children' in node) for (const child of node.children) collect(child, names, within);
}
