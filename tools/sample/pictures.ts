import sharp from 'sharp';
import { chanceFor, type Chance } from './random.ts';

/** How many landscapes the archive has. A story gets one of them under its own name. */
export const DRAWINGS = 24;

const WIDTH = 1280;
const HEIGHT = 800;
const HILLS = 5;

/** Pixels from the top of a hill to the thickest mist. */
const MIST = 340;
const SUNLIGHT: Colour = [255, 244, 224];

/** Sky above, sky at the horizon, far hill, near hill. */
const PALETTES = [
  ['#27406b', '#f3c9a0', '#8d94ad', '#1d2536'],
  ['#8fb4c8', '#f7efe0', '#a9bfc0', '#2f4a45'],
  ['#b03a24', '#f7d9a8', '#c98a72', '#3a1f1c'],
  ['#171a2e', '#5d6a94', '#3d4668', '#0c0e18'],
  ['#c7d3d4', '#faf7f0', '#b9c0b4', '#4c5a4e'],
  ['#5c6f8f', '#f0d7d2', '#a08ea4', '#3b2f45'],
] as const;

/**
 * Draws one of the landscapes as a JPEG: hills one behind the other, a low sun and water. It is drawn pixel by pixel with plain
 * arithmetic, because drawing libraries round differently on different processors.
 *
 * @param number 0 to DRAWINGS − 1
 */
export async function drawLandscape(number: number): Promise<Buffer> {
  const pixels = Buffer.alloc(WIDTH * HEIGHT * 3);
  const chance = chanceFor(`landscape ${number}`);
  const [zenith, horizon, far, near] = PALETTES[number % PALETTES.length]?.map(rgb) as [Colour, Colour, Colour, Colour];
  const ridges = Array.from({ length: HILLS }, (_, at) => ridge(chance, HEIGHT * (0.38 + 0.09 * at), 160 - 20 * at));
  const hills = ridges.map((_, at) => mix(far, near, at / (HILLS - 1)));
  const shore = HEIGHT * 0.84;
  const sun = { x: chance.between(250, WIDTH - 250), y: chance.between(180, 380), radius: chance.between(40, 90) };

  for (let y = 0; y < HEIGHT; y++) {
    // Water shows what is above the shore, upside down and in stripes.
    const isWater = y > shore;
    const seen = isWater ? shore - (y - shore) * 3 - (y % 7) * 4 : y;
    const sky = mix(zenith, horizon, clamp(seen / (HEIGHT * 0.6)));
    for (let x = 0; x < WIDTH; x++) {
      let colour = sky;
      const fromSun = Math.sqrt((x - sun.x) * (x - sun.x) + (seen - sun.y) * (seen - sun.y));
      if (fromSun < sun.radius) colour = mix(colour, SUNLIGHT, clamp(sun.radius - fromSun) * 0.9);
      ridges.forEach((tops, at) => {
        const below = seen - (tops[x] ?? HEIGHT);
        // Mist is at the foot of a hill; its edge is one pixel wide.
        if (below > -1)
          colour = mix(colour, mix(hills[at] ?? near, horizon, clamp(below / MIST) * 0.55), clamp(below + 1));
      });
      if (isWater) colour = mix(colour, zenith, 0.25);
      const offset = (y * WIDTH + x) * 3;
      for (let channel = 0; channel < 3; channel++) pixels[offset + channel] = Math.round(colour[channel] ?? 0);
    }
  }
  return sharp(pixels, { raw: { width: WIDTH, height: HEIGHT, channels: 3 } })
    .jpeg({ quality: 72 })
    .toBuffer();
}

/** Returns the height of a ridge at every column: four octaves of value noise, each half as high and wide as the one before. */
function ridge(chance: Chance, base: number, height: number): number[] {
  const octaves = [0, 1, 2, 3].map((octave) => {
    const points = Array.from({ length: 4 * 2 ** octave + 2 }, () => chance.fraction() - 0.5);
    return { points, scale: (4 * 2 ** octave) / WIDTH, height: height / 2 ** octave };
  });
  return Array.from({ length: WIDTH }, (_, x) =>
    octaves.reduce((y, { points, scale, height }) => {
      const at = Math.floor(x * scale);
      const within = x * scale - at;
      const [left = 0, right = 0] = [points[at], points[at + 1]];
      return y + height * (left + (right - left) * within * within * (3 - 2 * within));
    }, base),
  );
}

function mix(from: Colour, to: Colour, share: number): Colour {
  return [
    from[0] + (to[0] - from[0]) * share,
    from[1] + (to[1] - from[1]) * share,
    from[2] + (to[2] - from[2]) * share,
  ];
}

function clamp(share: number): number {
  return Math.min(1, Math.max(0, share));
}

function rgb(hex: string): Colour {
  return [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16)) as unknown as Colour;
}

type Colour = readonly [number, number, number];
