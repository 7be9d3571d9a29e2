import type { Element, ElementContent, Root } from 'hast';
import { isCredit } from './credit.ts';
import { picturePath } from './picture-path.ts';
import { CLASSES } from './sanitize-schema.ts';
import { excerpt, plugin, type Story } from './story.ts';
import { element, isBlank, isElement, replaceElements, stringOf, text } from './tree.ts';

/** What may be left empty by a picture that was removed, and then goes with it. */
const FRAMES = new Set(['p', 'a', 'figure', 'picture']);

const ANIMATION = 'an animation, of which the page shows the first picture: link to a video where the movement counts';

/**
 * Gives every picture the addresses and measures of the published one. A picture alone in its paragraph becomes a
 * figure, its title the caption with the credit apart. One that is not beside the story is removed and reported: a page
 * makes no request to anybody else. One with neither alternative text nor caption is shown and reported.
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

/** Whether the picture is one of the story's; its properties are then those of the published one. */
function publish(img: Element, story: Story): boolean {
  const src = stringOf(img, 'src') ?? '';
  const path = picturePath(src);
  const picture = path ? story.context.picture(path) : undefined;
  if (!picture) {
    const note =
      path === undefined
        ? 'the picture is left out: only pictures beside the story are shown'
        : 'the picture is left out: there is none of this name beside the story';
    story.warn(img, excerpt(src) || '<img>', note);
    return false;
  }
  const title = stringOf(img, 'title');
  const alt = stringOf(img, 'alt') ?? '';
  if (!alt.trim() && !title) {
    story.warn(img, excerpt(src), 'the picture says nothing to readers who cannot see it: put what it shows in ![…]');
  }
  if (picture.isAnimated) story.warn(img, excerpt(src), ANIMATION);
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

/** The figures a paragraph of nothing but pictures becomes. */
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

/** The picture a node is, also when all of it is a link. */
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

/** `Caption words (Reuters)`: the last parenthesis is the credit, where it looks like one. */
function splitTitle(title: string): { caption: string; credit: string } {
  const opening = Math.max(title.lastIndexOf('('), title.lastIndexOf('（'));
  const credit = opening < 0 ? undefined : /^([^)）]+)[)）]$/.exec(title.slice(opening + 1))?.[1];
  return credit === undefined || !isCredit(credit.trim())
    ? { caption: title, credit: '' }
    : { caption: title.slice(0, opening).trimEnd(), credit: credit.trim() };
}

/** Whether something besides a caption is in it. */
function hasContent(node: Element): boolean {
  return node.children.some((child) => !isBlank(child) && !isElement(child, 'figcaption'));
}
