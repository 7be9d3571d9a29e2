import type { Arguments } from './arguments.ts';
import type { ConvertedTag } from './known-tags.ts';
import type { Tag } from './read-tag.ts';

const TEXT = ['text', 'content', 'quote', 'body'];
const HEADING = ['title', 'heading', 'summary'];
const SOURCE = ['cite', 'author', 'source', 'by', 'caption'];

/** Converts a tag to a block quotation: its content, or else its arguments, and the name of the author. */
export function quote({ named, positional }: Arguments, place: QuotePlace): ConvertedTag | undefined {
  const find = (names: readonly string[]) => names.map((name) => named.get(name)?.trim()).find(Boolean);
  const given = place.inner?.trim() || find(TEXT) || (place.inner === undefined ? positional[0] : undefined);
  const heading = find(HEADING);
  const source = find(SOURCE);
  const blocks = [heading && `**${heading}**`, given, source && `— ${source}`].filter(Boolean).join('\n\n');
  if (blocks === '') return place.inner === undefined ? undefined : { text: '' };
  const indent = place.indent.trim() === '' ? place.indent : '';
  const quoted = blocks.split('\n').map((line) => `${indent}> ${line}`.trimEnd());
  const before = place.indent.trim() === '' ? '' : '\n\n';
  return { text: `${before}${quoted.join('\n').slice(before === '' ? indent.length : 0)}\n\n` };
}

interface QuotePlace {
  readonly tag: Tag;
  readonly inner: string | undefined;
  readonly indent: string;
}
