import { ANIMATION } from '../../markdown/animation.ts';
import { articleSchema, type Article } from '../../schemas/article.ts';
import type { Conflict } from '../checks/story-claim.ts';
import { findMarkupInFields } from './markup-in-fields.ts';

/** Finds probable mistakes that show in the file of a story alone. They are found when the file is read, and kept with it. */
export function findOwnWarnings(article: Article): readonly Conflict[] {
  return [...findMarkupInFields(articleSchema, article), ...animatedPhoto(article)];
}

/** Animated pictures in the text are reported by markdown/rehype/rehype-figures.ts. */
function animatedPhoto({ file, photo, pictures }: Article): Conflict[] {
  const picture = pictures.find(({ path }) => path === photo?.image);
  if (!picture?.isAnimated) return [];
  return [{ file, path: ['photo', 'image'], note: ANIMATION.note, write: ANIMATION.still }];
}
