import { isWithinLimits } from './check-text.ts';
import { picturePath } from './picture-path.ts';
import { parseMarkdown, toUnsafeTree } from './processor.ts';
import { MarkdownRefused } from './refused.ts';
import { Story } from './story.ts';
import { eachElement, stringOf } from './tree.ts';

/** Without one of these a body names no picture, and is not parsed. */
const MAY_HAVE_PICTURES = /!\[|<img/i;

/**
 * The pictures beside the story that its body shows, in Markdown (also by reference) or as `<img>`, in order, repeated ones
 * too; line and column are 1-based within the body. Pictures of other sites are not named: rendering removes and reports
 * them. A body beyond the limits names none: rendering refuses it.
 */
export function bodyPictures(body: string): BodyPicture[] {
  if (!MAY_HAVE_PICTURES.test(body) || !isWithinLimits(body)) return [];
  const pictures: BodyPicture[] = [];
  const tree = parse(body);
  if (!tree) return [];
  eachElement(tree, (element) => {
    if (element.tagName !== 'img') return;
    const path = picturePath(stringOf(element, 'src') ?? '');
    if (!path) return;
    const { line = 1, column = 1 } = element.position?.start ?? {};
    pictures.push({ path, line, column });
  });
  return pictures;
}

function parse(body: string) {
  const story = new Story({ file: '', bodyLine: 1, lang: '', site: NOWHERE, picture: () => undefined });
  try {
    return toUnsafeTree.runSync(parseMarkdown(body), { value: body, data: { story } });
  } catch (error) {
    if (error instanceof MarkdownRefused) return undefined;
    throw error;
  }
}

const NOWHERE = new URL('https://story.invalid/');

export interface BodyPicture {
  /** Decoded, without `./`. */
  path: string;
  line: number;
  column: number;
}
