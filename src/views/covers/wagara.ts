import type { Cover } from '../../schemas/series.ts';

/*
 * The eight classic patterns of the covers. Lines cross a tile's edge and never run along it, and the ground is painted
 * once beneath the whole sheet. So no seam shows between tiles, however large they are drawn.
 */

// The two lines between which steam rises, swelling and narrowing in turn.
const STEAM = 'M4 0C4 20 16 20 16 40S4 60 4 80M36 0C36 20 24 20 24 40S36 60 36 80';

const EVEN_ODD = ' fill-rule="evenodd"';

const TILES: Readonly<Record<Pattern, Tile>> = {
  // Waves of the blue sea: four rings a scale (radius 30, rows 15 apart), each ending under the rim of the scales before it.
  seigaiha: {
    width: 60,
    height: 30,
    draw: ({ ink }) =>
      line(
        ink,
        2.4,
        'M-11 26a29 29 0 0152 0M49 26a29 29 0 0152 0M-4 28a22 22 0 0138 0M56 28a22 22 0 0138 0M2 1.5a15 15 0 0126 0M2 31.5a15 15 0 0126 0M8.3 7a7 7 0 0113.4 0M-41 11a29 29 0 0152 0M-41 41a29 29 0 0152 0M19 11a29 29 0 0152 0M19 41a29 29 0 0152 0M-34 13a22 22 0 0138 0M26 13a22 22 0 0138 0M32 16.5a15 15 0 0126 0M38.3 22a7 7 0 0113.4 0',
      ),
  },

  // Hemp leaf: triangles (side 28, height 24, a hair off equilateral), each divided from its middle.
  asanoha: {
    width: 48,
    height: 28,
    draw: ({ ink }) =>
      line(
        ink,
        1.2,
        'M-12-4 60 38M36-4 60 10M-12 24 36-4M12 38 60 10M12 0V28M36 0V28M4-4 12 10 4 24 12 38M20-4 12 10 20 24 12 38M36-4 28 10 36 24 28 38M36-4 44 10 36 24 44 38M0 10H28M44 10H48M0 24H4M20 24H48',
      ),
  },

  // Seven treasures: circles (radius 20) overlapping by a quarter; the petals they share are full.
  shippo: {
    width: 40,
    height: 40,
    draw: ({ ink }) =>
      shape(
        ink,
        'M20 0a20 20 0 01-20 20 20 20 0 0120-20 20 20 0 0120 20 20 20 0 01-20-20M20 40a20 20 0 01-20-20 20 20 0 0120 20 20 20 0 0120-20 20 20 0 01-20 20',
      ),
  },

  // Checks, as worn by the actor Sano Ichimatsu: an upright and a level band, inked where they do not overlap.
  ichimatsu: { width: 40, height: 40, draw: ({ ink }) => shape(ink, 'M10 0h20v40H10zM0 10h40v20H0z', EVEN_ODD) },

  // Arrow feathers: columns of vanes, half a length apart. The shaft has the opposite ink of the vane.
  yagasuri: {
    width: 48,
    height: 64,
    draw: ({ ink }) =>
      shape(
        ink,
        'M0 10 12 20 24 10V42L12 52 0 42zM24 0H48V10L36 20 24 10zM24 42 36 52 48 42V64H24zM11.4 0h1.2v64h-1.2zM35.4 0h1.2v64h-1.2z',
        EVEN_ODD,
      ),
  },

  // Tortoise shell: hexagons (side 28) standing on a point, a finer one inside each.
  kikko: {
    width: 48,
    height: 84,
    draw: ({ ink }) =>
      line(ink, 2.6, 'M-12-5 12 9V37L-12 51M12 9 36-5 60 9M12 37 36 51 60 37M36 51V79L60 93M36 79 12 93') +
      line(
        ink,
        1.2,
        'M36 5l15 9v18l-15 9-15-9V14zM-12 5 3 14V32L-12 41M12 47l15 9v18l-15 9-15-9V56zM60 47 45 56V74L60 83',
      ),
  },

  // Fish scales: rows of triangles (base 28, height 24).
  uroko: {
    width: 28,
    height: 48,
    draw: ({ ink }) => shape(ink, 'M7 0 0 12H28L21 0zM0 12V36H14zM28 12V36H14zM14 36 7 48H21z'),
  },

  // Rising steam: each line is a wide stroke of ink with a narrow one of the ground along its middle.
  tatewaku: { width: 40, height: 80, draw: ({ ink, ground }) => line(ink, 5.6, STEAM) + line(ground, 2, STEAM) },
};

/**
 * One seamless tile of a pattern: its size in user units (a cover is 240 wide), and SVG markup without the ground. Paints
 * are SVG paint values without quotation marks: `#2d4164`, `currentColor`.
 */
export function wagaraTile(pattern: Pattern, paints: Paints): { width: number; height: number; markup: string } {
  const { width, height, draw } = TILES[pattern];
  return { width, height, markup: draw(paints) };
}

/**
 * A ground of the pattern that fills its `<svg>`. `id` must be unique on the page and safe in an attribute and in
 * `url(#…)`; `scale` enlarges the tiles.
 */
export function wagaraGround(pattern: Pattern, paints: Paints, id: string, scale = 1): string {
  const { width, height, markup } = wagaraTile(pattern, paints);
  const transform = scale === 1 ? '' : ` patternTransform="scale(${scale})"`;
  return (
    `<pattern id="${id}" width="${width}" height="${height}" patternUnits="userSpaceOnUse"${transform}>${markup}</pattern>` +
    `<rect width="100%" height="100%" fill="${paints.ground}"/><rect width="100%" height="100%" fill="url(#${id})"/>`
  );
}

function line(ink: string, width: number, d: string, more = ''): string {
  return `<path fill="none" stroke="${ink}" stroke-width="${width}"${more} d="${d}"/>`;
}

function shape(ink: string, d: string, more = ''): string {
  return `<path fill="${ink}"${more} d="${d}"/>`;
}

/** The two inks of a cover. */
export interface Paints {
  readonly ink: string;
  readonly ground: string;
}

type Pattern = Cover['pattern'];

interface Tile {
  readonly width: number;
  readonly height: number;
  readonly draw: (paints: Paints) => string;
}
