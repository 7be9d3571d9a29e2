const SPACE = /\s/;
const NAME_START = /[A-Za-z]/;

/**
 * Finds the tags of a piece of HTML in order, with the positions of their attributes. One pass. A tag without an end is text,
 * and so is the content of `<script>`, `<style>` and comments.
 */
export function readHtmlTags(html: string): HtmlTag[] {
  const tags: HtmlTag[] = [];
  const lower = html.toLowerCase();
  let lines = 0;
  let lineEnd = html.indexOf('\n');
  let at = html.indexOf('<');
  while (at !== -1) {
    let next = at + 1;
    if (html.startsWith('<!--', at)) {
      const end = html.indexOf('-->', at + 4);
      if (end === -1) break;
      next = end + 3;
    } else {
      const isEnd = html[at + 1] === '/';
      if (NAME_START.test(html[at + (isEnd ? 2 : 1)] ?? '')) {
        const tag = readTag(html, at, isEnd);
        // If there is no `>` from here on, no later tag has one.
        if (tag === undefined) break;
        while (lineEnd !== -1 && lineEnd < at) {
          lines += 1;
          lineEnd = html.indexOf('\n', lineEnd + 1);
        }
        const isVerbatim = !isEnd && (tag.name === 'script' || tag.name === 'style');
        const close = isVerbatim ? lower.indexOf(`</${tag.name}`, tag.end) : tag.end;
        next = close === -1 ? html.length : close;
        tags.push({ ...tag, line: lines, contentEnd: next });
      }
    }
    at = next < html.length ? html.indexOf('<', next) : -1;
  }
  return tags;
}

function readTag(html: string, start: number, isEnd: boolean): Omit<HtmlTag, 'line' | 'contentEnd'> | undefined {
  let at = start + (isEnd ? 2 : 1);
  const nameStart = at;
  while (at < html.length && !/[\s/>]/.test(html[at] ?? '')) at += 1;
  const written = html.slice(nameStart, at);
  const attributes: Attribute[] = [];
  while (at < html.length) {
    const character = html[at] ?? '';
    if (character === '>') return { name: written.toLowerCase(), written, isEnd, start, end: at + 1, attributes };
    if (SPACE.test(character) || character === '/') {
      at += 1;
      continue;
    }
    const attribute = readAttribute(html, at);
    attributes.push(attribute);
    at = attribute.end;
  }
  return undefined;
}

function readAttribute(html: string, start: number): Attribute {
  let at = start + 1;
  while (at < html.length && !/[\s=>/]/.test(html[at] ?? '')) at += 1;
  const name = html.slice(start, at).toLowerCase();
  const nameEnd = at;
  while (at < html.length && SPACE.test(html[at] ?? '')) at += 1;
  if (html[at] !== '=') return { name, value: '', start, end: nameEnd };
  at += 1;
  while (at < html.length && SPACE.test(html[at] ?? '')) at += 1;
  const quote = html[at];
  if (quote === '"' || quote === "'") {
    const close = html.indexOf(quote, at + 1);
    const end = close === -1 ? html.length : close;
    return { name, value: decodeHtml(html.slice(at + 1, end)), start, end: Math.min(end + 1, html.length) };
  }
  const valueStart = at;
  while (at < html.length && !/[\s>]/.test(html[at] ?? '')) at += 1;
  return { name, value: decodeHtml(html.slice(valueStart, at)), start, end: at };
}

/** Decodes the character references that addresses and titles use. */
export function decodeHtml(text: string): string {
  if (!text.includes('&')) return text;
  return text
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}

/** Escapes words within HTML, where Markdown may continue or not. A character by its number is a mark in neither. */
export function encodeWords(text: string): string {
  return encodeHtml(text.replace(/\s+/g, ' ')).replace(/[\\`*[\]~|_]/g, (mark) => `&#${mark.charCodeAt(0)};`);
}

export function encodeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

export interface HtmlTag {
  /** In lower case. */
  readonly name: string;
  /** As written: the name of a component begins with a capital. */
  readonly written: string;
  readonly isEnd: boolean;
  readonly start: number;
  readonly end: number;
  /** How many line ends are before it. */
  readonly line: number;
  /** End of the content for `<script>` or `<style>`, otherwise the end of the tag. */
  readonly contentEnd: number;
  readonly attributes: readonly Attribute[];
}

export interface Attribute {
  /** In lower case. */
  readonly name: string;
  readonly value: string;
  readonly start: number;
  readonly end: number;
}
