import type { Element, ElementContent, Root } from 'hast';
import { groupsOf } from '../../lib/text/match.ts';
import { asLink } from '../links/as-link.ts';
import { decodeFragment, headingId } from './rehype-story-ids.ts';
import { CLASSES, STORY_ID } from '../sanitize-schema.ts';
import { excerpt, plugin, type Story } from '../story.ts';
import { replaceElements, stringOf } from '../tree.ts';
import { wordsOf } from '../text/words.ts';

/** RFC 3986 scheme. */
const SCHEME = /^[a-z][a-z0-9+.-]*:/i;

/** Id of the corrections on a story's page (components/article/Corrections.astro). */
const CORRECTIONS_ID = 'corrections';

/**
 * Marks links to other sites (`rel="external noopener"`), adds the base to paths from the front page, and replaces links
 * to story files by addresses. A link that would lead nowhere is removed and its text kept. The sanitizer checks schemes,
 * and rehype-story-ids.ts handles anchors within the story.
 */
export default plugin((tree: Root, story) => {
  replaceElements(tree, (node) => {
    if (node.tagName !== 'a') return undefined;
    const words = mapLink(node, story);
    // Such an address is not repeated in print, and a line may end within it.
    if (!words && isItsAddress(node)) node.properties['className'] = [CLASSES.address];
    return words;
  });
});

/** Whether the text of a link is its address. */
function isItsAddress(link: Element): boolean {
  const words = bareAddress(wordsOf(link).trim());
  return words !== '' && words === bareAddress(stringOf(link, 'href') ?? '');
}

function bareAddress(address: string): string {
  return decode(address).replace(/^(?:https?:\/\/|mailto:)?(?:www\.)?|\/$/gi, '').normalize('NFC'); // prettier-ignore
}

function mapLink(link: Element, story: Story): ElementContent[] | undefined {
  delete link.properties['rel'];
  const href = stringOf(link, 'href');
  if (href === undefined) return undefined;
  story.links.push({ link, address: href });
  if (href.startsWith('#')) return undefined;
  const { site } = story.context;
  const url = URL.parse(href, site);
  // Not an address at all: without a scheme it would be read as a path.
  if (!url) {
    const write = asLink(excerpt(wordsOf(link), 1000) || 'words', addressMeantBy(href));
    story.warn(link, {
      found: excerpt(href),
      note: 'the link is removed from its text: this is not an address',
      write,
    });
    return link.children;
  }

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
    link.properties['href'] = `${site.pathname.slice(0, -1)}${compose(url.pathname)}${url.search}${url.hash}`;
    return undefined;
  }
  const address = storyAddress(href, story);
  // Reported when all stories have been read, with what to write (loaders/checks/links/check-links.ts).
  if (address === undefined) return link.children;
  link.properties['href'] = address;
  return undefined;
}

/** A full address after removing what makes it invalid: a space, an extra slash. */
function addressMeantBy(href: string): string {
  const [host = ''] = groupsOf(/^(?:https?:)?[/\\]*(.*)$/i, href.replace(/\s|%20/g, ''));
  return URL.parse(`https://${host}`)?.href ?? 'https://a.example/';
}

/**
 * The address of the story at a relative path. The other story's ids are not known here: a fragment that is not one of
 * our ids means a heading by its words, as it does within the story.
 */
function storyAddress(href: string, story: Story): string | undefined {
  const [path = '', fragment] = href.split('#', 2);
  if (!/\.md$/i.test(path)) return undefined;
  const address = story.context.link?.(decode(path));
  if (address === undefined || !fragment) return address;
  return `${address}#${idMeantBy(fragment) ?? fragment}`;
}

/** The id of the heading that a fragment means by its words; undefined if it is an id already. */
export function idMeantBy(fragment: string): string | undefined {
  const written = decodeFragment(fragment);
  return STORY_ID.test(written) || written === CORRECTIONS_ID || /^(?:$|top$|:~:)/i.test(written)
    ? undefined
    : headingId(written);
}

/** Uses the Unicode form of the site's addresses: letters with separate marks would be a different address. */
function compose(pathname: string): string {
  return pathname.replace(/[^/%]?(?:%[89a-f][\da-f])+/gi, (letters) =>
    encodeURIComponent(decode(letters).normalize('NFC')),
  );
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
