import type { Element } from 'hast';
import { matchOf } from '../../lib/text/match.ts';
import { asLink } from '../links/as-link.ts';
import { excerpt, type Story } from '../story.ts';
import { isElement, stringOf } from '../tree.ts';
import { wordsOf } from '../text/words.ts';

const LENGTH = 1000;

/** Our own elements for the marks of other systems. */
const OURS: ReadonlyMap<string, string> = new Map([
  ['tt', 'code'],
  ['acronym', 'abbr'],
  ['big', 'strong'],
  ['dir', 'ul'],
  ['listing', 'pre'],
]);

/** Attributes that our own transforms add. */
const NOT_TYPED = new Set(['rel', 'className', 'tabIndex', 'role', 'ariaLabel', 'ariaLabelledBy', 'ariaDescribedBy']);

/** What to write instead of a removed element: our own element, a link to what it showed, or its words. */
export function insteadOf(element: Element): string {
  const { tagName } = element;
  if (/^(?:script|style|template)$/.test(tagName)) return 'nothing';
  const words = excerpt(wordsOf(...element.children), LENGTH);
  const address = sourceOf(element);
  const ours = OURS.get(tagName);
  if (address) {
    const label = excerpt(stringOf(element, 'title') ?? '', LENGTH) || words || address.host;
    return asLink(label, address.href);
  }
  if (tagName === 'math') return 'the formula in words, <sub>, <sup>, or as a picture';
  if (tagName === 'svg') return '![what it shows](picture.png), the picture beside the story';
  if (ours && words) return `<${ours}>${words}</${ours}>`;
  return words || 'nothing';
}

/** What to write for an element that keeps only some attributes: its tag with these, as typed. */
export function tagInsteadOf(
  safe: Element,
  unsafe: Element,
  story: Story,
  nameOf: (property: string) => string,
): string {
  const kept = Object.entries(safe.properties).filter(([name, value]) => !NOT_TYPED.has(name) && isTyped(name, value));
  const isBare = kept.length === 0 && (safe.tagName === 'span' || safe.tagName === 'a');
  if (isBare) return excerpt(wordsOf(unsafe), LENGTH) || 'nothing';
  const attributes = kept.map(([name, value]) => {
    const typed = name === 'href' ? story.links.find(({ link }) => link === unsafe)?.address : undefined;
    const text = excerpt(typed ?? String(value), LENGTH)
      .replaceAll('&', '&amp;')
      .replaceAll('"', '&quot;');
    return value === true ? ` ${nameOf(name)}` : ` ${nameOf(name)}="${name === 'id' ? text.slice(2) : text}"`;
  });
  return `<${safe.tagName}${attributes.join('')}>`;
}

/** The ids of a story's own HTML begin with `u-` on the page. */
function isTyped(name: string, value: unknown): boolean {
  return name !== 'id' || String(value).startsWith('u-');
}

/** What to write for an unclosed tag: the same with the missing quotation mark and bracket. */
export function closed(open: string): string {
  const tag = excerpt(matchOf(/^[^>]*/, open), LENGTH);
  if (!tag.includes('=')) return `${matchOf(/^<\/?[^\s/]+/, tag)}>`;
  return `${tag}${tag.split('"').length % 2 === 0 ? '"' : ''}>`;
}

/** The address of what an element, or one inside it, shows from another site. */
function sourceOf(element: Element): URL | undefined {
  if (!/^(?:iframe|video|audio|object|embed)$/.test(element.tagName)) return undefined;
  const sources = [element, ...element.children.filter((child) => isElement(child, 'source'))];
  return (
    sources
      .map((one) => URL.parse((stringOf(one, 'src') ?? stringOf(one, 'data') ?? '').replace(/^\/\//, 'https://')))
      .find((url) => url !== null && /^https?:$/.test(url.protocol)) ?? undefined
  );
}
