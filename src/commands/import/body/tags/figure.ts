import { toString } from 'mdast-util-to-string';
import { parseMarkdown } from '../../../../markdown/processor.ts';
import { pictureMarkdown } from '../links/markdown-link.ts';
import type { Arguments } from './arguments.ts';
import type { ConvertedTag } from './known-tags.ts';
import type { Tag } from './read-tag.ts';

const SOURCES = ['src', 'path', 'file', 'image', 'url', 'image_path', 'img'];

/** A caption is a sentence or two. A longer one is not parsed as Markdown. */
const MAX_CAPTION = 2_000;

/** Writes a picture whose title is its caption, with the credit in parentheses at the end. */
export function figure({ named, positional }: Arguments, tag: Tag): ConvertedTag | undefined {
  // The file may be given without a name. Then it is the last argument that looks like a file.
  const source = SOURCES.map((name) => named.get(name)).find(Boolean) ?? positional.find(isFileName) ?? positional[0];
  if (!source) return undefined;
  const words = positional.find((text) => text !== source);
  const [title, text, credit] = ['title', 'caption', 'attr'].map((name) => plain(named.get(name) ?? ''));
  const said = [title && text ? title.replace(/(?<![.!?…])$/, '.') : title, text].filter(Boolean).join(' ');
  const by = credit || plain(named.get('credit') ?? '');
  const caption = [said, by && `(${by})`].filter(Boolean).join(' ');
  // Hugo uses the caption if there is no `alt`.
  const alt = named.get('alt') ?? (words && plain(words)) ?? text ?? '';
  const more = ['link', 'attrlink'].filter((name) => named.has(name));
  if (/\]\(|<a\b/i.test(named.get('caption') ?? '')) more.push('links in its caption');
  return {
    text: pictureMarkdown(alt, source, caption),
    ...(more.length > 0 && { note: `${tag.name}: its ${more.join(' and ')} left out` }),
  };
}

function isFileName(text: string): boolean {
  return /\.(?:png|jpe?g|gif|webp|avif|svg)$/i.test(text);
}

/** Removes the marks from words, because a caption is plain text. */
function plain(markdown: string): string {
  const source = markdown.slice(0, MAX_CAPTION).replace(/<[^<>]*>/g, '');
  return toString(parseMarkdown(source)).replace(/\s+/g, ' ').trim();
}
