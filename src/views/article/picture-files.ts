import type { PictureFile } from '../../schemas/article-file.ts';
import type { Edition } from '../../edition/make-edition.ts';
import { pictureCrops, pictureVariants, type PictureVariant } from './pictures.ts';

/** Every picture file that public pages use, each once, by path. Pictures of hidden stories are left out. */
export function pictureFiles(edition: Edition): readonly MadePicture[] {
  const files = new Map<string, MadePicture>();
  for (const { photo, pictures } of edition.stories) {
    for (const picture of pictures) {
      for (const variant of pictureVariants(picture)) files.set(variant.path, { variant, picture });
      if (picture.path !== photo?.image || !photo.canShare) continue;
      for (const variant of pictureCrops(picture)) files.set(variant.path, { variant, picture });
    }
  }
  const heads = [...edition.topics, ...edition.bylines].flatMap(({ head }) => head ?? []);
  for (const picture of [...edition.pages, ...heads].flatMap(({ pictures }) => pictures))
    for (const variant of pictureVariants(picture)) files.set(variant.path, { variant, picture });
  return [...files.values()];
}

export interface MadePicture {
  readonly variant: PictureVariant;
  readonly picture: PictureFile;
}
