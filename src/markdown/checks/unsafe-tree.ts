import type { Root } from 'hast';
import type { BodyInFile } from './limits.ts';
import { parseMarkdown, toUnsafeTree } from '../processor.ts';
import { Story } from '../story.ts';

const NOWHERE = new URL('https://story.invalid/');

/**
 * Returns the tree of a body as its author wrote it, including raw HTML, for questions about a story before its page is
 * made. Nothing in it is safe to show.
 *
 * @throws Refusal if the tree exceeds a limit of `limits.ts`
 */
export function parseUnsafe(body: string, place: BodyInFile): Root {
  const story = new Story({ ...place, lang: '', site: NOWHERE, picture: () => undefined });
  return toUnsafeTree.runSync(parseMarkdown(body), { value: body, data: { story } });
}
