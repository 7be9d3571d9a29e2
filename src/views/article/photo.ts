import { punctuate } from '../../markdown/text/punctuation.ts';
import type { RenderedPicture } from '../../markdown/render.ts';
import type { Article } from '../../schemas/article.ts';
import { publication } from '../../publication.ts';
import { pictureCrops, renderedPicture, type PictureVariant } from './pictures.ts';

/** Everything that the lead picture shows of a story. */
export function photoFacts({ photo, pictures, lang }: Article): PhotoFacts {
  return { photo, lang, pictures: pictures.filter(({ path }) => path === photo?.image) };
}

/** The lead picture of a story; only caption and credit if none is licensed. */
export function makePhoto({ photo, pictures, lang = publication.language }: PhotoFacts): PhotoView | undefined {
  if (!photo) return undefined;
  const caption = { caption: punctuate(photo.caption, lang), credit: punctuate(photo.credit, lang) };
  const file = pictures.find(({ path }) => path === photo.image);
  if (!file) return { kind: 'unlicensed', ...caption };
  return {
    kind: 'picture',
    ...caption,
    alt: photo.alt ?? '',
    picture: renderedPicture(file),
    crops: photo.canShare ? pictureCrops(file) : [],
  };
}

/** Whether a picture stands beside words rather than above them; a square does, too. */
export function isUpright({ width, height }: PictureSize): boolean {
  return height * 1.2 > width;
}

/** in pixels */
export type PictureSize = Pick<RenderedPicture, 'width' | 'height'>;

export type PhotoFacts = Pick<Article, 'photo' | 'pictures' | 'lang'>;

export type PhotoView = { readonly caption: string; readonly credit: string } & (
  | { readonly kind: 'unlicensed' }
  | {
      readonly kind: 'picture';
      readonly alt: string;
      readonly picture: RenderedPicture;
      /** for search engines; empty if the licence does not cover previews elsewhere */
      readonly crops: readonly PictureVariant[];
    }
);
