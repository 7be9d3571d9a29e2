import type { Element, ElementContent, Root } from 'hast';
import { decodeFragment, headingId } from './rehype-story-ids.ts';
import { STORY_ID } from './sanitize-schema.ts';
import { excerpt, plugin, type Story } from './story.ts';
import { replaceElements, stringOf } from './tree.ts';

/** RFC 3986 scheme. */
const SCHEME = /^[a-z][a-z0-9+.-]*:/i;

/** Id of the corrections on a story's page (components/article/Corrections.astro). */
const CORRECTIONS_ID = 'corrections';

/**
 * Links to other sites say so (`rel="external noopener"`), paths from the front page get its base, a link to another
 * story's file gets that story's address. One that would lead nowhere is taken off its text and reported. Schemes are the
 * sanitizer's work, anchors within the story are rehype-story-ids.ts's.
 */
export default plugin((tree: Root, story) => {
  replaceElements(tree, (node) => (node.tagName === 'a' ? mapLink(node, story) : undefined));
});

function mapLink(link: Element, story: Story): ElementContent[] | undefined {
  delete link.properties['rel'];
  const href = stringOf(link, 'href');
  if (href === undefined || href.startsWith('#')) return undefined;
  const { site } = story.context;
  const url = URL.parse(href, site);
  // Not an address at all: without a scheme it would be taken for a path.
  if (!url) return unlink(link, story, href);

  if (url.origin !== site.origin || url.username || url.password) {
    if (/^https?:$/.test(url.protocol)) link.properties['rel'] = ['external', 'noopener'];
    // The sanitizer compares schemes by case.
    link.properties['href'] = href.replace(SCHEME, (scheme) => scheme.toLowerCase());
    return undefined;
  }
  if (SCHEME.test(href) || /^[/\\]{2}/.test(href)) {
    link.properties['href'] = url.href;
    return undefined;
  }
  if (/^[/\\]/.test(href)) {
    link.properties['href'] = `${site.pathname.slice(0, -1)}${url.pathname}${url.search}${url.hash}`;
    return undefined;
  }
  const address = storyAddress(href, story);
  if (address === undefined) return unlink(link, story, href);
  link.properties['href'] = address;
  return undefined;
}

/**
 * The address of the story a relative path names. The other story's ids are not known here: a fragment that is none of
 * ours means a heading by its words, as it does within the story.
 */
function storyAddress(href: string, story: Story): string | undefined {
  const [path = '', fragment] = href.split('#', 2);
  if (!/\.md$/i.test(path)) return undefined;
  const address = story.context.link?.(decode(path));
  if (address === undefined || !fragment) return address;
  const written = decodeFragment(fragment);
  const isId = STORY_ID.test(written) || written === CORRECTIONS_ID;
  return `${address}#${isId ? fragment : headingId(written)}`;
}

function unlink(link: Element, story: Story, href: string): ElementContent[] {
  const note = /\.md(?:#|$)/i.test(href)
    ? 'the link is taken off its text: there is no public story in this file'
    : 'the link is taken off its text: write a whole address, a path from the front page such as /series/, or the file of a story';
  story.warn(link, excerpt(href), note);
  return link.children;
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
