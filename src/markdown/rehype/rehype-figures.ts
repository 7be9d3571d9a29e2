import type { Element, ElementContent, Root } from 'hast';
import { ANIMATION } from '../animation.ts';
import { asLink, asPicture } from '../links/as-link.ts';
import { isCredit } from '../text/credit.ts';
import { picturePath } from '../picture-path.ts';
import { CLASSES } from '../sanitize-schema.ts';
import { excerpt, plugin, type Story } from '../story.ts';
import { element, isBlank, isElement, replaceElements, stringOf, text } from '../tree.ts';

/** The most characters of a picture's description in a message. */
const WORDS = 1000;

/** Elements that may be empty after a picture was removed, and are then removed too. */
const FRAMES = new Set(['p', 'a', 'figure', 'picture']);

/**
 * Gives every picture the addresses and the size of the published one. A picture alone in its paragraph becomes a
 * figure, and its title becomes the caption with a separate credit. A picture that is not beside the story is removed
 * and reported, because pages request nothing from other sites. One with neither alternative text nor caption is shown
 * and reported.
 */
export default plugin((tree: Root, story) => {
  const emptied = new Set<Root | Element>();
  replaceElements(tree, (node, parent) => {
    if (node.tagName === 'img') {
      if (publish(node, story)) return undefined;
      emptied.add(parent);
      return [];
    }
    if (FRAMES.has(node.tagName) && emptied.has(node) && !hasContent(node)) {
      emptied.add(parent);
      return [];
    }
    return node.tagName === 'p' ? figuresOf(node) : undefined;
  });
});

/** Whether the picture belongs to the story; it then gets the properties of the published one. */
function publish(img: Element, story: Story): boolean {
  const src = stringOf(img, 'src') ?? '';
  const found = excerpt(src) || '<img>';
  const title = stringOf(img, 'title');
  const alt = stringOf(img, 'alt') ?? '';
  const words = excerpt(alt, WORDS) || excerpt(title ?? '', WORDS);
  const path = picturePath(src);
  const picture = path ? story.context.picture(path) : undefined;
  if (!picture) {
    const why = path ? 'no picture beside the story has this name' : 'only pictures beside the story are shown';
    const write = `${asPicture(words || 'what it shows', fileName(src))}, the picture beside the story`;
    story.warn(img, { found, note: `the picture is left out: ${why}`, write });
    return false;
  }
  if (!alt.trim() && !title) {
    const note = 'the picture has no description for readers who cannot see it';
    story.warn(img, { found, note, write: asPicture('what it shows', src) });
  }
  if (picture.isAnimated) {
    const link = asLink(words || 'the video', 'https://a.example/video');
    story.warn(img, { found, note: ANIMATION.note, write: `${ANIMATION.still}, or ${link}` });
  }
  img.properties = {
    src: picture.src,
    srcSet: picture.srcset,
    sizes: picture.sizes,
    width: picture.width,
    height: picture.height,
    alt,
    ...(title && { title }),
    loading: 'lazy',
    decoding: 'async',
  };
  return true;
}

/** The last part of an address, if it may be the name of a picture. */
function fileName(src: string): string {
  const path = URL.parse(src, 'https://story.invalid/')?.pathname ?? '';
  return /[^/]+\.(?:png|jpe?g|gif|webp|avif)$/i.exec(path)?.[0] ?? 'picture.png';
}

/** Turns a paragraph that has only pictures into figures. */
function figuresOf(paragraph: Element): ElementContent[] | undefined {
  const content = paragraph.children.filter((node) => !isBlank(node));
  if (content.length === 0 || !content.every((node) => pictureIn(node))) return undefined;
  return content.map((node) => {
    const img = pictureIn(node);
    const title = img && stringOf(img, 'title');
    if (img) delete img.properties['title'];
    const figure = element('figure', {}, title ? [node, captionOf(title)] : [node]);
    if (paragraph.position) figure.position = paragraph.position;
    return figure;
  });
}

/** The picture that a node is, or that its only link contains. */
function pictureIn(node: ElementContent): Element | undefined {
  if (isElement(node, 'img')) return node;
  if (!isElement(node, 'a')) return undefined;
  const content = node.children.filter((child) => !isBlank(child));
  const [only] = content;
  return content.length === 1 && isElement(only, 'img') ? only : undefined;
}

function captionOf(title: string): Element {
  const { caption, credit } = splitTitle(title.trim());
  const children: ElementContent[] = [];
  if (caption) children.push(element('span', { className: [CLASSES.caption] }, [text(caption)]));
  if (caption && credit) children.push(text(' '));
  if (credit) children.push(element('span', { className: [CLASSES.credit] }, [text(credit)]));
  return element('figcaption', {}, children);
}

/** `Caption words (Reuters)`: the last parenthesis is the credit, if it looks like one. */
function splitTitle(title: string): { caption: string; credit: string } {
  const opening = Math.max(title.lastIndexOf('('), title.lastIndexOf('（'));
  const credit = opening < 0 ? undefined : /^([^)）]+)[)）]$/.exec(title.slice(opening + 1))?.[1];
  return credit === undefined || !isCredit(credit.trim())
    ? { caption: title, credit: '' }
    : { caption: title.slice(0, opening).replace(/[\s,;、，]+$/, ''), credit: credit.trim() };
}

/** Whether it contains anything besides a caption. */
function hasContent(node: Element): boolean {
  return node.children.some((child) => !isBlank(child) && !isElement(child, 'figcaption'));
}
