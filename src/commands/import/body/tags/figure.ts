import { toString } from 'mdast-util-to-string';
import { parseMarkdown } from '../../../../markdown/processor.ts';
import { pictureMarkdown } from '../links/markdown-link.ts';
import type { Arguments } from './arguments.ts';
import type { ConvertedTag } from './known-tags.ts';
import type { Tag } from './read-tag.ts';

const SOURCES = ['src', 'path', 'file', 'image', 'url', 'image_path', 'img'];

/** A caption is a sentence or two; what is longer is not parsed as Markdown. */
const MAX_CAPTION = 2_000;

/** A picture whose title is its caption, the credit in parentheses at its end. */
export function figure({ named, positional }: Arguments, tag: Tag): ConvertedTag | undefined {
  // A picture's file may be given without a name, the last of several texts that looks like one.
  const source = SOURCES.map((name) => named.get(name)).find(Boolean) ?? positional.find(isFileName) ?? positional[0];
  if (!source) return undefined;
  const words = positional.find((text) => text !== source);
  const [title, text, credit] = ['title', 'caption', 'attr'].map((name) => plain(named.get(name) ?? ''));
  const said = [title && text ? title.replace(/(?<![.!?…])$/, '.') : title, text].filter(Boolean).join(' ');
  const by = credit || plain(named.get('credit') ?? '');
  const caption = [said, by && `(${by})`].filter(Boolean).join(' ');
  // Without `alt` Hugo writes the caption there.
  const alt = named.get('alt') ?? (words && plain(words)) ?? text ?? '';
  const more = ['link', 'attrlink'].filter((name) => named.has(name));
  if (/\]\(|<a\b/i.test(named.get('caption') ?? '')) more.push('links in its caption');
  return {
    text: pictureMarkdown(alt, source, caption),
    ...(more.length > 0 && { note: `${tag.name}: left out its ${more.join(' and ')}` }),
  };
}

function isFileName(text: string): boolean {
  return /\.(?:png|jpe?g|gif|webp|avif|svg)$/i.test(text);
}

/** Words without their marks: a caption is plain text. */
function plain(markdown: string): string {
  const source = markdown.slice(0, MAX_CAPTION).replace(/<[^<>]*>/g, '');
  return toString(parseMarkdown(source)).replace(/\s+/g, ' ').trim();
}
