import type { Root } from 'hast';
import { checkText } from '../checks/check-text.ts';
import { placeOf } from '../nodes.ts';
import { parseMarkdown, toSafeTree } from '../processor.ts';
import type { StoryContext } from '../render.ts';
import type { StoryFile } from '../story-file.ts';
import { Story } from '../story.ts';
import { eachElement, stringOf } from '../tree.ts';
import { decodeFragment } from '../rehype/rehype-story-ids.ts';
import { wordsOf } from '../text/words.ts';

const ANYWHERE = new URL('https://story.invalid/');

/** A missing picture would remove the link around it. */
const ANY_PICTURE: StoryContext['picture'] = () => ({ src: '', srcset: '', sizes: '', width: 1, height: 1 });

/** Assumes that the story of every linked file exists. */
const EVERYTHING: Pick<StoryContext, 'lang' | 'site' | 'link'> = { lang: 'en', site: ANYWHERE, link: () => '/' };

/**
 * Every link of a body with its place in the file, and the ids on its page.
 *
 * @param picture the pictures beside the story; their ids come from their content
 * @throws Refusal if the body exceeds a limit of `limits.ts`
 */
export function inspectLinks(
  file: string,
  { body, bodyLine }: Pick<StoryFile, 'body' | 'bodyLine'>,
  picture: StoryContext['picture'] = ANY_PICTURE,
): Inspected {
  const story = new Story({ ...EVERYTHING, picture: (path) => picture(path) ?? ANY_PICTURE(path), file, bodyLine });
  checkText(body, story.context);
  const tree = toSafeTree.runSync(parseMarkdown(body), { value: body, data: { story } }) as Root;
  const ids = new Set<string>();
  eachElement(tree, (element) => {
    const id = stringOf(element, 'id');
    if (id !== undefined) ids.add(id);
  });
  const links = story.links.map(({ link, address }) => {
    const { line, column } = placeOf(link);
    const target = stringOf(link, 'href') ?? '';
    // By now links within the text have their ids (rehype-story-ids.ts).
    const isDead = address.startsWith('#') && !isThere(target.slice(1), ids);
    return { address, text: wordsOf(link).trim(), line: line + bodyLine - 1, column, isDead };
  });
  return { links, ids };
}

/** Whether a fragment exists: an id, the top (HTML Standard), or words, which only a browser finds. */
export function isThere(fragment: string, ids: ReadonlySet<string>): boolean {
  const [id = ''] = decodeFragment(fragment).split(':~:');
  return id === '' || id.toLowerCase() === 'top' || ids.has(id);
}

export interface Inspected {
  /** in the order of the text */
  readonly links: readonly InspectedLink[];
  readonly ids: ReadonlySet<string>;
}

export interface InspectedLink {
  /** as it is written */
  readonly address: string;
  readonly text: string;
  /** 1-based, of the file */
  readonly line: number;
  readonly column: number;
  /** whether it leads to a missing place in the body */
  readonly isDead: boolean;
}
