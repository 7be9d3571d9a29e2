import { z } from 'astro/zod';
import { lengthAt } from './css-length.ts';
import type { Logo } from './logo.ts';

/*
 * The tokens of the look: custom properties from which every style of the site takes its colours, typefaces and
 * measures. This file has the default of each, and the values that `look.css` may give it.
 */

const COLOUR = 'two colours as #rrggbb, for day and night, such as light-dark(#1d4f91, #8fb6ea)';
const FACE = "font families with a generic one at the end, such as Georgia, 'Times New Roman', serif";
const HEX = '#(?:[\\da-f]{3}|[\\da-f]{6})';
const TWO_COLOURS = new RegExp(`^light-dark\\(\\s*(${HEX})\\s*,\\s*(${HEX})\\s*\\)$`, 'i');
const ONE_COLOUR = new RegExp(`^${HEX}$`, 'i');

/** Generic families, which every system has. */
const GENERAL = ['serif', 'sans-serif', 'monospace', 'system-ui', 'ui-serif', 'ui-sans-serif', 'ui-rounded'];

/** A name as it is, or in quotation marks: letters, digits, spaces and hyphens. */
const FAMILY = /^(?:[\p{L}_-][\p{L}\p{N}_-]*(?: [\p{L}\p{N}_-]+)*|"[\p{L}\p{N} _-]+"|'[\p{L}\p{N} _-]+')$/u;

/** Window widths at which a measure is checked, in rem: from a small phone to a wide screen. */
const WINDOWS = [20, 24, 48, 90, 160];

const COLOURS = {
  paper: colour('#faf7f0', '#171612', 'The background of every page.'),
  ink: colour('#1c1a17', '#e8e2d5', 'Text, rules and headlines.'),
  muted: colour('#55504a', '#b5ad9f', 'Small print: dates, captions, credits.'),
  accent: colour('#a5341f', '#f08a72', 'The accent colour for text: kickers and underlines of links.'),
  mark: colour('#b03a24', '#f08a72', 'The accent colour for surfaces: the logo, icons, bars. Default: the accent.'),
  hairline: colour('#d9d2c4', '#3a362e', 'Thin lines between stories.'),
  picture: colour('#faf7f0', '#e8e2d5', 'The background of transparent pictures. Default: paper by day, ink by night.'),
  highlight: colour('#f3e3b5', '#4d4218', 'The background of text that is selected, linked to or read aloud.'),
};

/* The names after Newsreader are the fallbacks cut to its measure (fonts/font-fallbacks.ts). */
const FACES = {
  'font-text': face(
    "Newsreader, 'Newsreader Georgia', 'Newsreader Noto Serif', 'Newsreader Times', Georgia, serif",
    'The typeface of text.',
  ),
  'font-display': face(
    "'Newsreader Display', 'Newsreader Display Georgia', 'Newsreader Display Noto Serif', 'Newsreader Display Times', Georgia, serif",
    'The typeface of headlines and of the paper’s name.',
  ),
  'font-ui': face(
    "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', sans-serif",
    'The typeface of small text and buttons.',
  ),
};

const MEASURES = {
  'size-ui': measure('0.8125rem', [0.75, 1.25], 'Size of small print and buttons.'),
  'size-small': measure('0.9375rem', [0.8, 1.5], 'Size of captions and standfirsts in lists.'),
  'size-text': measure('clamp(1.125rem, 1.08rem + 0.2vw, 1.25rem)', [1, 2], 'Size of text.'),
  'size-row': measure('1.3125rem', [1, 3], 'Size of headlines in lists.'),
  'size-section': measure('1.75rem', [1, 4], 'Size of the headlines of sections.'),
  'size-headline': measure('clamp(2.125rem, 1.45rem + 3vw, 3.5rem)', [1.25, 8], 'Size of a story’s headline.'),
  'size-lead': measure(
    'clamp(2.25rem, 1.1rem + 5vw, 4.9rem)',
    [1.25, 10],
    'Size of the lead’s headline on the front page.',
  ),
  content: measure('76rem', [40, 120], 'Width of the page’s content.'),
  // 62–68 characters of the text face at 1.25 rem.
  column: measure('37.5rem', [25, 60], 'Width of a column of text.'),
  gutter: measure('clamp(1rem, 4vw, 2.5rem)', [0.5, 6], 'Space at both sides of the content.'),
  space: measure('1.5rem', [0.5, 4], 'Space between the parts of a page.'),
};

/** Every token that `look.css` may set, by its name. */
export const lookTokens = { ...COLOURS, ...FACES, ...MEASURES } satisfies Record<string, Token>;

/** The look of a publication that sets none. */
export const DEFAULT_LOOK: Look = {
  colours: mapValues(COLOURS, ({ fallback }) => fallback),
  faces: mapValues(FACES, ({ fallback }) => fallback),
  measures: mapValues(MEASURES, ({ fallback }) => fallback),
};

/** Completes a look of which some tokens are set. A token that is not set may follow from another one that is. */
export function fillLook({ colours, faces, measures }: SetTokens): Look {
  const all = { ...DEFAULT_LOOK.colours, ...(colours.accent && { mark: colours.accent }), ...colours };
  const picture = colours.picture ?? { day: all.paper.day, night: all.ink.night };
  return {
    colours: { ...all, picture },
    faces: { ...DEFAULT_LOOK.faces, ...faces },
    measures: { ...DEFAULT_LOOK.measures, ...measures },
  };
}

export function isColour(name: string): name is ColourName {
  return Object.hasOwn(COLOURS, name);
}

export function isFace(name: string): name is FaceName {
  return Object.hasOwn(FACES, name);
}

export function isMeasure(name: string): name is MeasureName {
  return Object.hasOwn(MEASURES, name);
}

/** Formats a colour as in `look.css`. */
export function formatColour({ day, night }: Colour): string {
  return `light-dark(${day}, ${night})`;
}

/** Parses a single colour where two are required, as `#rrggbb`. */
export function oneColour(value: string): string | undefined {
  return ONE_COLOUR.test(value) ? inSix(value) : undefined;
}

function colour(day: string, night: string, describe: string) {
  const schema = z.string().transform((value, ctx): Colour => {
    const [, byDay, byNight] = TWO_COLOURS.exec(value) ?? [];
    if (byDay !== undefined && byNight !== undefined) return { day: inSix(byDay), night: inSix(byNight) };
    const note = ONE_COLOUR.test(value) ? 'one colour for day and night' : 'not two colours';
    ctx.addIssue({ code: 'custom', message: COLOUR, params: { note } });
    return z.NEVER;
  });
  return { fallback: { day, night }, schema: schema.describe(describe) };
}

function face(fallback: string, describe: string) {
  const schema = z.string().superRefine((value, ctx) => {
    const families = value.split(',').map((family) => family.trim());
    const wrong = families.find((family) => !FAMILY.test(family));
    const hasGeneral = GENERAL.includes(families.at(-1) ?? '');
    if (wrong !== undefined) ctx.addIssue({ code: 'custom', message: FACE, params: { note: `${wrong || 'nothing'} is not the name of a font family` } });
    else if (!hasGeneral) ctx.addIssue({ code: 'custom', message: `${families.join(', ')}, serif`, params: { note: 'no generic family at the end', isValue: true } }); // prettier-ignore
  });
  return { fallback, schema: schema.describe(describe) };
}

function measure(fallback: string, [least, most]: readonly [number, number], describe: string) {
  const write = `a length from ${least}rem to ${most}rem, such as ${fallback}`;
  const schema = z.string().superRefine((value, ctx) => {
    const lengths = WINDOWS.map((width) => lengthAt(value, width));
    if (lengths.includes(undefined)) {
      ctx.addIssue({ code: 'custom', message: write, params: { note: 'not a length in rem, vw or clamp() of them' } });
      return;
    }
    const wrong = lengths.find((length = 0) => length < least || length > most);
    if (wrong === undefined) return;
    const isPlain = /^[\d.]+rem$/.test(value);
    const bound = `${Math.min(most, Math.max(least, wrong))}rem`;
    const note = wrong < least ? `less than ${least}rem` : `more than ${most}rem`;
    ctx.addIssue({ code: 'custom', message: isPlain ? bound : write, params: { note, isValue: isPlain } });
  });
  return { fallback, schema: schema.describe(describe) };
}

/** `#abc` → `#aabbcc`, lower case. */
function inSix(hex: string): string {
  const lower = hex.toLowerCase();
  return lower.length === 7 ? lower : `#${[...lower.slice(1)].map((digit) => digit + digit).join('')}`;
}

function mapValues<Key extends string, From, To>(
  record: Record<Key, From>,
  make: (value: From) => To,
): Record<Key, To> {
  return Object.fromEntries(Object.entries<From>(record).map(([key, value]) => [key, make(value)])) as Record<Key, To>;
}

/** A colour by day and one by night, as `#rrggbb`. */
export interface Colour {
  readonly day: string;
  readonly night: string;
}

interface Token {
  readonly fallback: Colour | string;
  readonly schema: z.ZodType<Colour | string, string>;
}

export type ColourName = keyof typeof COLOURS;
export type FaceName = keyof typeof FACES;
export type MeasureName = keyof typeof MEASURES;

/** The look of a publication, whole; plain data. */
export interface Look {
  readonly colours: Readonly<Record<ColourName, Colour>>;
  readonly faces: Readonly<Record<FaceName, string>>;
  readonly measures: Readonly<Record<MeasureName, string>>;
  readonly logo?: Logo | undefined;
}

/** The tokens of a look that are set. */
export type SetTokens = { readonly [Kind in 'colours' | 'faces' | 'measures']: Partial<Look[Kind]> };
