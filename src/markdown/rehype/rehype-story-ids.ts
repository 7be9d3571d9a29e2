import type { Element, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import { slugFrom } from '../../schemas/fields/slug.ts';
import { contentHash } from '../text/content-hash.ts';
import { CLASSES } from '../sanitize-schema.ts';
import { plugin } from '../story.ts';
import { eachElement, stringOf } from '../tree.ts';
import { wordsOf } from '../text/words.ts';

/**
 * Gives everything that a reader would cite an id that stays when the rest of the story changes: `p-` and `fig-` with a
 * hash of the words or the picture, `h-` with the words of a heading, `u-` with an id from the story's own HTML. A
 * repeated one gets `-2`, `-3`. No id of the page begins with these. Links to `#…` within the story follow.
 */
export default plugin((tree: Root, story) => {
  const ids = new Ids();
  const named = new Map<string, string>();
  for (const element of story.ownIds) ids.claim(stringOf(element, 'id') ?? '');

  eachElement(tree, (element) => {
    if (story.ownIds.has(element)) return;
    const written = element.properties['id'];
    delete element.properties['id'];
    if (typeof written === 'string' && written !== '') {
      const id = ids.claim(`u-${wordsOr(written, written)}`);
      element.properties['id'] = id;
      if (!named.has(written)) named.set(written, id);
      return;
    }
    const base = idFor(element);
    if (base !== undefined) element.properties['id'] = ids.claim(base);
  });

  eachElement(tree, (element) => {
    const href = stringOf(element, 'href');
    if (href?.startsWith('#')) element.properties['href'] = `#${ids.find(decodeFragment(href.slice(1)), named)}`;
  });
});

function idFor(element: Element): string | undefined {
  switch (element.tagName) {
    case 'p':
      return `p-${contentHash(paragraphWords(element) || toString(element))}`;
    case 'figure':
      return `fig-${contentHash(pictureOf(element) ?? wordsOf(element))}`;
    case 'h2':
    case 'h3':
    case 'h4':
    case 'h5':
    case 'h6':
      return headingId(wordsOf(element) || toString(element));
    default:
      return undefined;
  }
}

/** The id of the first heading with these words, or with the fragment that other programs make of them. */
export function headingId(words: string): string {
  return `h-${wordsOr(words, words)}`;
}

/** The dateline comes from the front matter and is not part of the paragraph. */
function paragraphWords(paragraph: Element): string {
  const [first, ...rest] = paragraph.children;
  const isDateline = first?.type === 'element' && String(first.properties['className']) === CLASSES.dateline;
  return isDateline && rest.length > 0 ? wordsOf(...rest) : wordsOf(paragraph);
}

function pictureOf(figure: Element): string | undefined {
  let src: string | undefined;
  eachElement(figure, (element) => {
    if (element.tagName === 'img') src ??= stringOf(element, 'src');
  });
  return src;
}

/** 80 characters are enough to recognize a heading in an address. */
function wordsOr(words: string, fallback: string): string {
  return slugFrom(words).slice(0, 80).replace(/-$/, '').toWellFormed().replace('\uFFFD', '') || contentHash(fallback);
}

/** A decoded fragment; unchanged if it is badly encoded. */
export function decodeFragment(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

/** The ids of one story, each given once. */
class Ids {
  private readonly taken = new Set<string>();
  private readonly counts = new Map<string, number>();

  /** Returns the id, or the id with the next free number. */
  claim(base: string): string {
    let count = (this.counts.get(base) ?? 0) + 1;
    const numbered = () => (count > 1 ? `${base}-${count}` : base);
    while (this.taken.has(numbered())) count += 1;
    const id = numbered();
    this.counts.set(base, count);
    this.taken.add(id);
    return id;
  }

  /** The id that a link of the story means: an id of its own HTML, a heading by its words, or one of our ids. */
  find(fragment: string, named: ReadonlyMap<string, string>): string {
    const heading = headingId(fragment);
    return named.get(fragment) ?? (!this.taken.has(fragment) && this.taken.has(heading) ? heading : fragment);
  }
}
