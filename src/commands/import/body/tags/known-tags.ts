import { readArguments, type Arguments } from './arguments.ts';
import { figure } from './figure.ts';
import { goneAddress } from '../links/placeholders.ts';
import { quote } from './quote.ts';
import type { Tag } from './read-tag.ts';

/** The pages that replace players. A link to the page loads nothing from another site. */
const PLAYERS: ReadonlyMap<string, (args: Arguments) => string | undefined> = new Map([
  ['youtube', ({ named, positional: [id] }) => page('https://www.youtube.com/watch?v=', named.get('id') ?? id)],
  ['vimeo', ({ named, positional: [id] }) => page('https://vimeo.com/', named.get('id') ?? id)],
  [
    'gist',
    ({ named, positional }) => page('https://gist.github.com/', named.get('id') ?? positional.slice(0, 2).join('/')),
  ],
  ['instagram', ({ named, positional: [id] }) => page('https://www.instagram.com/p/', named.get('id') ?? id)],
  ['tweet', tweet],
  ['x', tweet],
]);

/** What a tag becomes, by its name here. */
const CONVERTERS: ReadonlyMap<string, Converter> = new Map<string, Converter>([
  ['highlight', highlight],
  ['code', highlight],
  ['figure', ({ tag, args }) => figure(args, tag)],
  ['img', ({ tag, args }) => figure(args, tag)],
  ['image', ({ tag, args }) => figure(args, tag)],
  ['quote', ({ tag, args, inner, indent }) => quote(args, { tag, inner, indent })],
  ['text', ({ args, inner }) => ({ text: inner ?? firstOf(args, ['text', 'label', 'content', 'title']) ?? '' })],
  ['details', details],
  ['link', link],
  ['ref', ({ tag, args, resolve }) => reference(addressIn(tag, args), resolve)],
  ['relref', ({ tag, args, resolve }) => reference(addressIn(tag, args), resolve)],
  ['post_url', ({ tag, args, resolve }) => reference(addressIn(tag, args), resolve)],
  ['raw', ({ inner }) => (inner === undefined ? undefined : { text: inner })],
  ['comment', ({ inner }) => (inner === undefined ? undefined : { text: '' })],
  ...[...PLAYERS].map(([name, addressOf]): [string, Converter] => [name, ({ args }) => player(name, addressOf(args))]),
]);

/** Tags of one system only. In another system the archive has defined these names itself. */
const ONLY_IN: ReadonlyMap<string, Tag['system']> = new Map([
  ['figure', 'Hugo'],
  ['ref', 'Hugo'],
  ['relref', 'Hugo'],
  ['link', 'Jekyll'],
  ['post_url', 'Jekyll'],
  ['raw', 'Jekyll'],
  ['comment', 'Jekyll'],
]);

/** Names that only `--tag` can map a tag to. */
const BY_OPTION_ONLY = new Set(['quote', 'text', 'code', 'img', 'image']);

/** All names that `--tag` can use. */
export const TAG_NAMES: readonly string[] = [...CONVERTERS.keys()];

/**
 * Converts a tag to equivalent Markdown.
 *
 * @returns undefined for an unknown tag, or if Markdown has no equivalent at this place
 */
export function convertTag(tag: Tag, place: TagPlace): ConvertedTag | undefined {
  const converter = CONVERTERS.get(tag.name);
  const isKnown =
    place.isMapped || (!BY_OPTION_ONLY.has(tag.name) && (ONLY_IN.get(tag.name) ?? tag.system) === tag.system);
  if (!converter || !isKnown) return undefined;
  return converter({ ...place, tag, args: readArguments(tag.rest) });
}

/** Writes a block of code between fences that its text does not contain, if the tag is alone in its line. */
function highlight({ args, inner, indent }: Given): ConvertedTag | undefined {
  const [language = ''] = args.positional;
  if (inner === undefined || indent.trim() !== '' || (inner.trimStart() === inner.trim() && !inner.includes('\n')))
    return undefined;
  const lineEnd = inner.indexOf('\n');
  if (inner.slice(0, Math.max(lineEnd, 0)).trim() !== '') return undefined;
  const lines = inner.slice(lineEnd + 1).split('\n');
  if (lines.at(-1)?.trim() === '') lines.pop();
  let longest = 2;
  for (const [run] of inner.matchAll(/`+/g)) longest = Math.max(longest, run.length);
  const fence = '`'.repeat(longest + 1);
  const info = /^[\w+#.-]*$/.test(language) ? language : '';
  return { text: `${fence}${info}\n${lines.join('\n')}\n${indent}${fence}` };
}

function details({ args, inner }: Given): ConvertedTag | undefined {
  if (inner === undefined) return undefined;
  const summary = firstOf(args, ['summary', 'title']) ?? 'Details';
  return { text: `<details>\n<summary>${escapeHtml(summary)}</summary>\n\n${inner.trim()}\n\n</details>` };
}

/** Jekyll links only to what it knows. A tag that the archive defines may hold any address. */
function link({ tag, args, resolve }: Given): ConvertedTag {
  const name = addressIn(tag, args);
  if (tag.system === 'Jekyll') return reference(name, resolve);
  return { text: resolve(name) ?? (/^(?:[a-z][a-z\d+.-]*:|[/#])/i.test(name) ? name : `/${name}`) };
}

/** Replaces a tag with an address. If none is found, the link is removed and its words stay. */
function reference(name: string, resolve: TagPlace['resolve']): ConvertedTag {
  const text = resolve(name);
  return text === undefined ? { text: goneAddress(name), lost: 'no post of this name was imported' } : { text };
}

function addressIn({ rest, system }: Tag, { named, positional }: Arguments): string {
  if (system === 'Jekyll') return rest.trim().replaceAll(/^["']|["']$/g, '');
  return positional[0] ?? named.get('path') ?? named.get('href') ?? named.get('url') ?? named.get('file') ?? '';
}

function player(name: string, address: string | undefined): ConvertedTag | undefined {
  return address === undefined ? undefined : { text: `<${address}>`, note: `${name}: a link to its page` };
}

function tweet({ named, positional: [id] }: Arguments): string | undefined {
  const user = encodeURIComponent(named.get('user') ?? 'i');
  // Older archives have the whole address.
  const given = named.get('id') ?? id;
  if (given !== undefined && /^https:\/\/(?:twitter|x)\.com\/[\w/]+$/.test(given)) return given;
  return page(`https://x.com/${user}/status/`, given);
}

function page(address: string, id: string | undefined): string | undefined {
  return id !== undefined && /^[\w/-]+$/.test(id) ? `${address}${id}` : undefined;
}

function firstOf({ named, positional }: Arguments, names: readonly string[]): string | undefined {
  return names.map((name) => named.get(name)).find((text) => text !== undefined) ?? positional[0];
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

type Converter = (given: Given) => ConvertedTag | undefined;

interface Given extends TagPlace {
  readonly tag: Tag;
  readonly args: Arguments;
}

export interface TagPlace {
  /** The text between it and its end, if it has one. */
  readonly inner: string | undefined;
  /** The text before it in its line. */
  readonly indent: string;
  /** Whether `--tag` has mapped it. */
  readonly isMapped: boolean;
  resolve(name: string): string | undefined;
}

export interface ConvertedTag {
  readonly text: string;
  /** What was converted to something else. */
  readonly note?: string;
  /** What was lost. */
  readonly lost?: string;
}
