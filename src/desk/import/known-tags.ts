import { toString } from 'mdast-util-to-string';
import { parseMarkdown } from '../../markdown/processor.ts';
import { readArguments, type Arguments } from './arguments.ts';

/** Where players lead: the page itself stands in for them, and nobody else is asked for anything. */
const PLAYERS: ReadonlyMap<string, (args: Arguments) => string | undefined> = new Map([
  ['youtube', ({ named, positional: [id] }) => page('https://www.youtube.com/watch?v=', named.get('id') ?? id)],
  ['vimeo', ({ named, positional: [id] }) => page('https://vimeo.com/', named.get('id') ?? id)],
  ['gist', ({ positional }) => page('https://gist.github.com/', positional.slice(0, 2).join('/'))],
  ['instagram', ({ positional: [id] }) => page('https://www.instagram.com/p/', id)],
  ['tweet', ({ named, positional: [id] }) => tweet(named.get('user'), named.get('id') ?? id)],
  ['x', ({ named, positional: [id] }) => tweet(named.get('user'), named.get('id') ?? id)],
]);

/**
 * A tag as Markdown that says the same.
 *
 * @returns undefined for a tag nobody here knows, or that cannot be said in Markdown where it stands; a text says why else not
 */
export function convertTag(tag: Tag, place: TagPlace): ConvertedTag | string | undefined {
  const args = readArguments(tag.rest);
  if (tag.isEnd) return undefined;
  if (tag.name === 'highlight') return highlight(args, place);
  if (tag.name === 'figure' && tag.system === 'Hugo') return figure(args);
  if (tag.system === 'Jekyll' && (tag.name === 'raw' || tag.name === 'comment')) {
    if (place.inner === undefined) return undefined;
    return { text: tag.name === 'raw' ? place.inner : '', takesInner: true };
  }
  const isLink = tag.system === 'Hugo' ? /^(?:rel)?ref$/ : /^(?:post_url|link)$/;
  if (isLink.test(tag.name)) {
    const [target] = tag.system === 'Hugo' ? args.positional : [tag.rest.trim()];
    const text = place.resolve(target ?? args.named.get('path') ?? '');
    return text === undefined ? 'no post of this name was taken over' : { text };
  }
  const address = PLAYERS.get(tag.name)?.(args);
  return address === undefined ? undefined : { text: `<${address}>`, note: `${tag.name}: a link to its page` };
}

/** A block of code between two fences that its text does not hold; only where the tag stands alone in its line. */
function highlight({ positional: [language = ''] }: Arguments, { inner, indent }: TagPlace): ConvertedTag | undefined {
  if (inner === undefined || indent.trim() !== '' || !/^[ \t]*\n/.test(inner)) return undefined;
  const longest = Math.max(2, ...(inner.match(/`+/g) ?? []).map(({ length }) => length));
  const fence = '`'.repeat(longest + 1);
  const code = inner.replace(/^[ \t]*\n/, '').replace(/\n[ \t]*$/, '');
  return {
    text: `${fence}${/^[\w+#.-]*$/.test(language) ? language : ''}\n${code}\n${indent}${fence}`,
    takesInner: true,
  };
}

/** A picture whose title is its caption, the credit in parentheses at its end. */
function figure({ named, positional }: Arguments): ConvertedTag | undefined {
  const source = named.get('src') ?? positional[0];
  if (!source) return undefined;
  const [title, text, credit] = ['title', 'caption', 'attr'].map((name) => plain(named.get(name) ?? ''));
  const said = [title && text ? title.replace(/(?<![.!?…])$/, '.') : title, text].filter(Boolean).join(' ');
  const caption = [said, credit && `(${credit})`].filter(Boolean).join(' ');
  // Without `alt` Hugo writes the caption there.
  const alt = (named.get('alt') ?? text ?? '').replace(/[\\[\]]/g, '\\$&');
  const address = /[\s()<>]/.test(source) ? `<${source.replace(/[<>]/g, encodeURIComponent)}>` : source;
  const quoted = caption && ` "${caption.replace(/["\\]/g, '\\$&')}"`;
  const more = ['link', 'attrlink'].filter((name) => named.has(name));
  if (/\]\(|<a\b/i.test(named.get('caption') ?? '')) more.push('links in its caption');
  return {
    text: `![${alt}](${address}${quoted})`,
    ...(more.length > 0 && { note: `figure: left out its ${more.join(' and ')}` }),
  };
}

/** Words without their marks: a caption is plain text. */
function plain(markdown: string): string {
  return toString(parseMarkdown(markdown.replace(/<[^<>]*>/g, '')))
    .replace(/\s+/g, ' ')
    .trim();
}

function tweet(user: string | undefined, id: string | undefined): string | undefined {
  return page(`https://x.com/${encodeURIComponent(user ?? 'i')}/status/`, id);
}

function page(address: string, id: string | undefined): string | undefined {
  return id !== undefined && /^[\w/-]+$/.test(id) ? `${address}${id}` : undefined;
}

export interface Tag {
  /** In lower case. */
  readonly name: string;
  /** What it is given. */
  readonly rest: string;
  readonly isEnd: boolean;
  readonly system: 'Hugo' | 'Jekyll';
}

interface TagPlace {
  /** What stands between it and its end, where it has one. */
  readonly inner: string | undefined;
  /** What stands before it in its line. */
  readonly indent: string;
  resolve(name: string): string | undefined;
}

interface ConvertedTag {
  readonly text: string;
  readonly takesInner?: boolean;
  readonly note?: string;
}
