import { sanitizeSchema } from '../../../../markdown/sanitize-schema.ts';
import type { Remarks } from '../remarks.ts';
import { encodeHtml, encodeWords, readHtmlTags, type HtmlTag } from './html-tags.ts';
import { applyEdits, nameIn, type Edit, type Rewriter } from './rewrite.ts';

/** A heading of level 1 becomes one of level 2. */
const ALLOWED = new Set([...(sanitizeSchema.tagNames ?? []), 'h1']);

/** Other current and former elements of HTML; a page shows their text. */
const OTHER_ELEMENTS = new Set(
  (
    'html head body title meta link base center font tt big strike nobr basefont blink marquee acronym dir listing plaintext xmp ' +
    'noscript noframes frameset frame progress meter section article aside header footer main nav hgroup address search ' +
    'form fieldset legend label input button output datalist option optgroup picture source track map area param image ' +
    'data menu menuitem dialog slot content rtc'
  ).split(' '),
);

/** Elements that are removed with their content, although a browser would show something. */
const STRIPPED = new Set(['svg', 'math', 'canvas', 'select', 'textarea', 'template', 'applet']);

/** Elements that show something from another address. */
const EMBEDDED = new Set(['iframe', 'embed', 'object', 'video', 'audio']);

/** Attributes for styles and scripts, which no story has. */
const FOREIGN_ATTRIBUTE = /^(?:class|classname|style|on.*|align|valign|bgcolor|border|cellpadding|cellspacing|target)$/;

/** Reads HTML in the pieces into which Markdown cuts it. An element may begin in one piece and end in a later one. */
export class HtmlRewriter {
  private links = 0;
  private media = 0;
  /** The open element that the build leaves out with its content. */
  private stripped: string | undefined;
  private readonly rewriter: Rewriter;
  private readonly remarks: Remarks;
  private readonly lineOf: LineOf;

  constructor(rewriter: Rewriter, remarks: Remarks, lineOf: LineOf) {
    this.rewriter = rewriter;
    this.remarks = remarks;
    this.lineOf = lineOf;
  }

  /**
   * Converts HTML to what a story may contain. Links and pictures are followed, and players become links to their pages. Tags
   * and attributes that every build would remove and report are left out.
   */
  rewrite(source: string, line: number): string {
    const edits = readHtmlTags(source).flatMap((tag) => this.edit(tag, line + tag.line));
    return edits.length === 0 ? source : applyEdits(source, edits);
  }

  private edit(tag: HtmlTag, line: number): Edit[] {
    const { name, isEnd, start, end, contentEnd } = tag;
    const { remarks, rewriter } = this;
    const place = this.lineOf(line);
    if (this.stripped !== undefined) {
      if (isEnd && name === this.stripped) this.stripped = undefined;
      return [];
    }
    if (name === 'video' || name === 'audio') this.media += isEnd ? -1 : 1;
    if (name === 'a') this.links += isEnd ? -1 : 1;

    if (STRIPPED.has(name) && !isEnd) {
      this.stripped = name;
      remarks.doubt(`<${name}>: the build leaves it out with all it holds`, place, `<${name}>`);
      return [];
    }
    if (name === 'script' && !isEnd) return [{ start, end: contentEnd, text: script(tag, remarks, place) }];
    if (name === 'style' && !isEnd) {
      remarks.turn('<style>: left out', place);
      return [{ start, end: contentEnd, text: '' }];
    }
    if (name === 'img' && !isEnd) return editPicture(tag, line, this.links > 0, rewriter);
    if (name === 'a' && !isEnd) return editAnchor(tag, line, rewriter);
    if (EMBEDDED.has(name) || (name === 'source' && this.media > 0)) {
      const text = isEnd ? '' : embedded(tag, line, rewriter);
      if (text !== '') remarks.turn(`<${name}>: a link to what it shows`, place);
      return [{ start, end, text }];
    }
    if (ALLOWED.has(name)) return dropAttributes(tag);
    if (!isEnd) reportDropped(tag, remarks, place);
    return [{ start, end, text: '' }];
  }
}

/** Reports an element that stories do not have; its text stays. If HTML does not have it either, it is a component or plain words. */
function reportDropped({ name, written }: HtmlTag, remarks: Remarks, line: number): void {
  if (OTHER_ELEMENTS.has(name)) remarks.turn(`<${name}>: its text is kept`, line);
  else remarks.doubt('not an HTML element: it is removed; its text is kept', line, `<${written}>`);
}

function script(tag: HtmlTag, remarks: Remarks, line: number): string {
  const source = valueOf(tag, 'src') ?? '';
  const gist = /^https:\/\/gist\.github\.com\/[\w./-]+?(?:\.js)?$/.exec(source)?.[0].replace(/\.js$/, '');
  remarks.turn(gist === undefined ? '<script>: left out' : '<script> of a gist: a link to its page', line);
  return gist === undefined ? '' : anchor(gist, gist);
}

function editPicture(tag: HtmlTag, line: number, isInLink: boolean, rewriter: Rewriter): Edit[] {
  const source = tag.attributes.find(({ name }) => name === 'src');
  if (!source || source.value.trim() === '') return dropAttributes(tag);
  const alt = valueOf(tag, 'alt') ?? '';
  const followed = rewriter.picture(source.value, line);
  if (followed.kind === 'picture') {
    if (followed.url === source.value) return dropAttributes(tag);
    return [
      ...dropAttributes(tag),
      { start: source.start, end: source.end, text: `src="${encodeHtml(followed.url)}"` },
    ];
  }
  const isLink = followed.kind === 'link' && !isInLink;
  const text = isLink ? anchor(followed.url, alt.trim() || nameIn(followed.url)) : encodeWords(alt);
  return [{ start: tag.start, end: tag.end, text }];
}

function editAnchor(tag: HtmlTag, line: number, rewriter: Rewriter): Edit[] {
  const href = tag.attributes.find(({ name }) => name === 'href');
  if (!href) return dropAttributes(tag);
  const { url } = rewriter.link(href.value, line);
  if (url === href.value) return dropAttributes(tag);
  const text = url === undefined ? '' : `href="${encodeHtml(url)}"`;
  return [...dropAttributes(tag), { start: href.start, end: href.end, text }];
}

/** Returns a link to what the element would show. */
function embedded(tag: HtmlTag, line: number, rewriter: Rewriter): string {
  const source = (valueOf(tag, 'src') ?? valueOf(tag, 'data') ?? '').trim();
  if (source === '') return '';
  const { url } = rewriter.link(watchPage(source), line);
  if (url === undefined) return '';
  const name = valueOf(tag, 'title') ?? url.replace(/^(?:https?:)?\/\/(?:www\.)?/, '');
  return ` ${anchor(url, name)} `;
}

/** Returns the page of the film in a player. */
function watchPage(source: string): string {
  const whole = source.startsWith('//') ? `https:${source}` : source;
  const youtube = /^https?:\/\/(?:www\.)?youtube(?:-nocookie)?\.com\/embed\/([\w-]+)/.exec(whole)?.[1];
  if (youtube !== undefined) return `https://www.youtube.com/watch?v=${youtube}`;
  const vimeo = /^https?:\/\/player\.vimeo\.com\/video\/(\d+)/.exec(whole)?.[1];
  return vimeo === undefined ? whole : `https://vimeo.com/${vimeo}`;
}

function dropAttributes({ attributes }: HtmlTag): Edit[] {
  return attributes
    .filter(({ name }) => FOREIGN_ATTRIBUTE.test(name))
    .map(({ start, end }) => ({ start, end, text: '' }));
}

function anchor(url: string, words: string): string {
  return `<a href="${encodeHtml(url)}">${encodeWords(words)}</a>`;
}

function valueOf(tag: HtmlTag, name: string): string | undefined {
  return tag.attributes.find((attribute) => attribute.name === name)?.value;
}

/** Returns the line of the post for a line of its body. */
type LineOf = (line: number) => number;
