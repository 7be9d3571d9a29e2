/*
 * Colours as `#rrggbb`: how readable one is on another, and the closest readable one. Contrast is that of WCAG 2.2
 * (w3.org/TR/WCAG22/#dfn-contrast-ratio), nearness that of OKLab (w3.org/TR/css-color-4/#ok-lab), in which equal steps
 * look equal.
 */

/** The least contrast of a text with its background (w3.org/TR/WCAG22/#contrast-minimum). */
export const LEAST_CONTRAST = 4.5;

/** How many steps of lightness are tried, from black to white. */
const STEPS = 1000;

/** Contrast of two colours, from 1 to 21; the order makes no difference. */
export function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

/** Whether text in this colour is readable on all of these backgrounds. */
export function isLegible(colour: string, grounds: readonly string[]): boolean {
  return grounds.every((ground) => contrast(colour, ground) >= LEAST_CONTRAST);
}

/**
 * Finds the closest colour of the same hue, lighter or darker, that is readable on all of the backgrounds; undefined if
 * there is none, because one background is light and another dark.
 */
export function nearestLegible(colour: string, grounds: readonly string[]): string | undefined {
  if (isLegible(colour, grounds)) return colour;
  const from = toOklab(colour);
  let best: { colour: string; distance: number } | undefined;
  for (let step = 0; step <= STEPS; step++) {
    const tried = fromOklab(intoGamut({ ...from, lightness: step / STEPS }));
    const distance = distanceOf(toOklab(tried), from);
    if ((!best || distance < best.distance) && isLegible(tried, grounds)) best = { colour: tried, distance };
  }
  return best?.colour;
}

/** Whether a colour is a red: with a hue between crimson and rust, and not grey. */
export function isRed(colour: string): boolean {
  const { a, b } = toOklab(colour);
  const hue = (Math.atan2(b, a) * 180) / Math.PI;
  return Math.hypot(a, b) > 0.06 && hue > 5 && hue < 60;
}

/** Reduces the chroma to what a screen can show at this lightness. */
function intoGamut({ lightness, a, b }: Oklab): Oklab {
  let [within, beyond] = [0, 1];
  if (isShown({ lightness, a, b })) return { lightness, a, b };
  for (let halving = 0; halving < 12; halving++) {
    const share = (within + beyond) / 2;
    if (isShown({ lightness, a: a * share, b: b * share })) within = share;
    else beyond = share;
  }
  return { lightness, a: a * within, b: b * within };
}

function isShown(colour: Oklab): boolean {
  return toLinear(colour).every((value) => value >= -0.0005 && value <= 1.0005);
}

function distanceOf(one: Oklab, other: Oklab): number {
  return Math.hypot(one.lightness - other.lightness, one.a - other.a, one.b - other.b);
}

function luminance(colour: string): number {
  const [red, green, blue] = parse(colour);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function toOklab(colour: string): Oklab {
  const [red, green, blue] = parse(colour);
  const l = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
  const m = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
  const s = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
  return {
    lightness: 0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    a: 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    b: 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  };
}

function toLinear({ lightness, a, b }: Oklab): Linear {
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
}

function fromOklab(colour: Oklab): string {
  const channels = toLinear(colour).map((value) => {
    const within = Math.min(1, Math.max(0, value));
    const shown = within <= 0.0031308 ? 12.92 * within : 1.055 * within ** (1 / 2.4) - 0.055;
    return Math.round(shown * 255)
      .toString(16)
      .padStart(2, '0');
  });
  return `#${channels.join('')}`;
}

/** Red, green and blue as light, from 0 to 1. */
function parse(colour: string): Linear {
  const channel = (at: number) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
}

type Linear = readonly [red: number, green: number, blue: number];

interface Oklab {
  readonly lightness: number;
  readonly a: number;
  readonly b: number;
}
