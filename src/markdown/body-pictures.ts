import type { Root } from 'hast';
import { checkText } from './checks/check-text.ts';
import { picturePath } from './picture-path.ts';
import { placeOf } from './nodes.ts';
import { eachElement, stringOf } from './tree.ts';
import { parseUnsafe } from './checks/unsafe-tree.ts';
import { unlessRefused } from '../lib/errors/refusal.ts';

/** Without one of these a body names no picture, and is not parsed. */
const MAY_HAVE_PICTURES = /!\[|<img/i;

/**
 * The pictures beside the story that its body shows, in Markdown (also by reference) or as `<img>`, in order, repeated ones
 * too; line and column are 1-based within the body. Pictures of other sites are left out: rendering removes and reports
 * them. A body beyond the limits has none, because it is refused.
 */
export function bodyPictures(body: string): BodyPicture[] {
  if (!MAY_HAVE_PICTURES.test(body)) return [];
  const pictures: BodyPicture[] = [];
  const tree = parseWithinLimits(body);
  if (!tree) return [];
  eachElement(tree, (element) => {
    if (element.tagName !== 'img') return;
    const path = picturePath(stringOf(element, 'src') ?? '');
    if (!path) return;
    const { line, column } = placeOf(element);
    pictures.push({ path, line, column });
  });
  return pictures;
}

function parseWithinLimits(body: string): Root | undefined {
  const place = { file: '', bodyLine: 1 };
  return unlessRefused(
    () => {
      checkText(body, place);
      return parseUnsafe(body, place);
    },
    () => undefined,
  );
}

export interface BodyPicture {
  /** Decoded, without `./`. */
  path: string;
  line: number;
  column: number;
}
