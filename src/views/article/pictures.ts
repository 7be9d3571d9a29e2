import type { RenderedPicture } from '../../markdown/render.ts';
import type { PictureFile } from '../../schemas/article-file.ts';
import { href } from '../../addresses/urls.ts';

/** Widths a picture is offered in, in pixels: a thumbnail at 3×, a phone at 2×, the column at 2×, the front page’s lead at 2×. */
const WIDTHS = [480, 800, 1200, 1640];

/** Width to height (developers.google.com/search/docs/appearance/structured-data/article). */
const SHAPES = [
  [16, 9],
  [4, 3],
  [1, 1],
] as const;

/** Raise this when variants are made differently, so that no cache keeps an old picture under the same name. */
const RECIPE = 1;

/** The column is 37.5 rem wide; below that a picture spans the screen less its margins. */
const SIZES = '(min-width: 40rem) 37.5rem, calc(100vw - 2rem)';

/** The WebP files of a picture, narrowest first; never wider than the picture itself. */
export function pictureVariants({ digest, width, height }: PictureFile): readonly PictureVariant[] {
  const widths = [...new Set(WIDTHS.map((wanted) => Math.min(wanted, width)))];
  return widths.map((variant) => ({
    path: `/pictures/${digest}-${RECIPE}-${variant}.webp`,
    width: variant,
    height: Math.max(1, Math.round((height * variant) / width)),
  }));
}

/** The JPEGs that search engines ask for, in the three shapes they show; never larger than the picture itself. */
export function pictureCrops({ digest, width, height }: PictureFile): readonly PictureVariant[] {
  return SHAPES.map(([across, down]) => {
    const variant = Math.max(1, Math.floor(Math.min(1200, width, (height * across) / down)));
    return {
      path: `/pictures/${digest}-${RECIPE}-${across}x${down}.jpg`,
      width: variant,
      height: Math.max(1, Math.min(height, Math.round((variant * down) / across))),
    };
  });
}

/** The attributes of a picture's `img`. Width and height reserve its space until it loads. */
export function renderedPicture(picture: PictureFile): RenderedPicture {
  const variants = pictureVariants(picture);
  return {
    src: pathUpTo(800, variants),
    srcset: variants.map(({ path, width }) => `${href(path)} ${width}w`).join(', '),
    sizes: SIZES,
    width: picture.width,
    height: picture.height,
    ...(picture.isAnimated && { isAnimated: true }),
  };
}

/** The path of the widest file up to a width, as links need it. The narrowest of {@link WIDTHS} always fits. */
export function pathUpTo(widest: number, variants: readonly PictureVariant[]): string {
  return href(variants.findLast(({ width }) => width <= widest)?.path ?? '');
}

/** The pictures of a story by the names that its text uses. */
export function picturesByName(pictures: readonly PictureFile[]): (name: string) => RenderedPicture | undefined {
  const byName = new Map(pictures.map((picture) => [picture.path, picture]));
  return (name) => {
    const picture = byName.get(name);
    return picture && renderedPicture(picture);
  };
}

/** Attributes of an `img`, a new object each time: Astro adds the component's class to the object. */
export function imageAttributes({ src, srcset, sizes, width, height }: RenderedPicture): RenderedPicture {
  return { src, srcset, sizes, width, height };
}

export interface PictureVariant {
  readonly path: string;
  readonly width: number;
  readonly height: number;
}
