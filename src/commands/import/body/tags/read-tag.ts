import type { System } from '../../read/list-archive.ts';
import type { SourceTag } from './scan-tags.ts';

const NAME = /[A-Za-z_][\w./-]*/y;

/** Zola's tags are calls: `name(key="value")`; numbers and lists have no quotation marks. */
const CALL = /^[A-Za-z_]\w*\(/;

/** The site's own address before a path. The path alone leads to the same page. */
const OWN_ADDRESS = new Set([
  'site.baseurl',
  'site.url',
  "'' | relative_url",
  '"/" | relative_url',
  "'/' | relative_url",
]);

/** The filters with which Jekyll makes an address of a path. */
const ADDRESS_FILTERS = new Set([
  'relative_url',
  'absolute_url',
  'prepend: site.baseurl',
  'prepend: site.url',
  'prepend:site.baseurl',
  'prepend:site.url',
]);

/**
 * Reads a tag.
 *
 * @returns a text that replaces it, or the tag, or undefined if it is not a tag
 */
export function readTag({ open, inner }: SourceTag, system: System): Tag | string | undefined {
  if (system === 'Jekyll') return readLiquid(open, inner);
  if (system === 'Zola') return readZola(open, inner);
  return readHugo(open, inner);
}

function readHugo(open: string, source: string): Tag | string | undefined {
  const inner = source.trim();
  const close = open === '{{<' ? '>}}' : '%}}';
  // `{{</* x */>}}` shows the tag `x` itself.
  if (inner.startsWith('/*') && inner.endsWith('*/') && inner.length > 3) return `${open}${inner.slice(2, -2)}${close}`;
  const isEnd = inner.startsWith('/');
  const named = nameIn(isEnd ? inner.slice(1).trimStart() : inner);
  if (named === undefined) return undefined;
  const rest = named.rest.endsWith('/') ? named.rest.slice(0, -1) : named.rest;
  return { name: named.name, rest, isEnd, system: 'Hugo' };
}

function readLiquid(open: string, source: string): Tag | string | undefined {
  const inner = stripDashes(source);
  if (open === '{{') return readOutput(inner);
  const named = nameIn(inner);
  if (named === undefined) return undefined;
  const isEnd = named.name.startsWith('end') && named.name.length > 3;
  if (named.name !== 'include' && named.name !== 'include_relative')
    return { ...named, name: isEnd ? named.name.slice(3) : named.name, isEnd, system: 'Jekyll' };
  const [file = ''] = named.rest.trim().split(/\s/, 1);
  return { name: `include ${file.toLowerCase()}`, rest: named.rest.trim().slice(file.length), isEnd, system: 'Jekyll' };
}

/** Reads `{{ "/a/path" | relative_url }}` as the path. Any other output is an unknown tag. */
function readOutput(inner: string): Tag | string {
  if (OWN_ADDRESS.has(inner)) return '';
  const [first = '', ...filters] = inner.split('|').map((part) => part.trim());
  const quote = first[0] ?? '';
  const isText = first.length > 1 && (quote === '"' || quote === "'") && first.endsWith(quote);
  if (isText && filters.every((filter) => ADDRESS_FILTERS.has(filter))) {
    const path = first.slice(1, -1);
    return filters.length === 0 ? path : path.startsWith('/') ? path : `/${path}`;
  }
  return { name: first.split(/[\s.[]/, 1)[0]?.toLowerCase() || 'output', rest: inner, isEnd: false, system: 'Jekyll' };
}

function readZola(open: string, source: string): Tag | string | undefined {
  const inner = source.trim();
  const close = open === '{{' ? '}}' : '%}';
  if (inner.startsWith('/*') && inner.endsWith('*/') && inner.length > 3) return `${open}${inner.slice(2, -2)}${close}`;
  if (open === '{%' && inner === 'end') return { name: '', rest: '', isEnd: true, system: 'Zola' };
  if (!CALL.test(inner) || !inner.endsWith(')')) return undefined;
  const start = inner.indexOf('(');
  const name = inner.slice(0, start).toLowerCase();
  return { name, rest: inner.slice(start + 1, -1), isEnd: false, isOpen: open === '{%', system: 'Zola' };
}

function nameIn(text: string): { name: string; rest: string } | undefined {
  NAME.lastIndex = 0;
  const name = NAME.exec(text)?.[0];
  return name === undefined ? undefined : { name: name.toLowerCase(), rest: text.slice(name.length).trim() };
}

/** Removes the dashes of `{%- … -%}`, which only control white space. */
function stripDashes(source: string): string {
  const from = source.startsWith('-') ? 1 : 0;
  const to = source.length - (source.endsWith('-') && source.length > from ? 1 : 0);
  return source.slice(from, to).trim();
}

export interface Tag {
  /** In lower case; an end has the name of its tag. Empty for an end without a name. */
  readonly name: string;
  /** Its arguments, as text. */
  readonly rest: string;
  readonly isEnd: boolean;
  /** Whether it certainly has an end. */
  readonly isOpen?: boolean;
  readonly system: 'Hugo' | 'Jekyll' | 'Zola';
}
