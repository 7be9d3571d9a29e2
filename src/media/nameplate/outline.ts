import { settingOfLine } from '../../fonts/setting-of.ts';
import { directionOf } from '../../lib/text/language.ts';
import { typeFor, type Slice } from '../cards/share-fonts.ts';

/** Units of an em in outlines: one is a twentieth of a pixel in the largest nameplate. */
export const EM = 1000;

/** The baseline in the em: the ascent of Newsreader; the descent is below it. */
export const BASELINE = 735;

/** Headline letters are set a little tighter (components/site/Nameplate.astro). */
const TRACKING = -30;

/** The axes of the headline face: the optical size of headlines, for families that have one, and their weight. */
const AXES = { standard: { opsz: 72, wght: 500 }, wght: { wght: 500 } } as const;

/**
 * The outline of a line of text in the headline face, shaped by the rules of its script.
 *
 * @param lang BCP 47
 * @returns undefined if no font has one of the characters
 */
export async function outlineText(text: string, lang: string): Promise<Outline | undefined> {
  const runs = await findRuns(text, lang);
  if (!runs) return undefined;
  const spacing = settingOfLine(text, lang).tracking === 0 ? 0 : TRACKING;
  const commands: Command[] = [];
  let x = 0;
  // Runs follow the direction of the paper; the shaper orders the letters within a run.
  for (const run of directionOf(lang) === 'rtl' ? runs.toReversed() : runs) {
    for (const { glyph, dx, dy, advance, scale } of await shapeRun(run)) {
      const place = (value: number, axis: number) => (axis % 2 === 0 ? Math.round(x + dx + value * scale) : Math.round(dy - value * scale)); // prettier-ignore
      for (const { type, values } of glyph) commands.push({ type, values: values.map(place) });
      x += advance + spacing;
    }
  }
  const heights = commands.flatMap(({ values }) => values.filter((_, axis) => axis % 2 === 1));
  return {
    path: formatPath(commands),
    width: Math.max(1, Math.ceil(x - spacing)),
    top: heights.reduce((top, y) => Math.min(top, y), 0),
    bottom: heights.reduce((bottom, y) => Math.max(bottom, y), 0),
  };
}

/** Splits a text into runs of one font each. A space belongs to the run before it. */
async function findRuns(text: string, lang: string): Promise<Run[] | undefined> {
  const runs: Run[] = [];
  for (const character of text) {
    const { slices: [slice], missing } = await typeFor(character, lang); // prettier-ignore
    const last = runs.at(-1);
    const isPart = last && (slice === last.slice || !slice || /\s|\p{M}/u.test(character));
    if (missing.length > 0 && !/\s/.test(character)) return undefined;
    if (isPart) last.text += character;
    else if (slice) runs.push({ slice, text: character });
  }
  return runs;
}

async function shapeRun({ slice, text }: Run): Promise<Placed[]> {
  const [{ default: subsetFont }, harfbuzz] = await Promise.all([import('subset-font'), import('harfbuzzjs')]);
  const { bytes } = await slice.load();
  const options = { targetFormat: 'sfnt', variationAxes: AXES[slice.family.axes] } as const;
  const font = new harfbuzz.Font(
    new harfbuzz.Face(new harfbuzz.Blob(await subsetFont(Buffer.from(bytes), text, options))),
  );
  const buffer = new harfbuzz.Buffer();
  buffer.addText(text);
  buffer.guessSegmentProperties();
  harfbuzz.shape(font, buffer);
  const scale = EM / font.face.upem;
  return buffer.getGlyphInfosAndPositions().map(({ codepoint, xOffset = 0, yOffset = 0, xAdvance = 0 }) => ({
    glyph: font.glyphToJson(codepoint),
    dx: xOffset * scale,
    dy: -yOffset * scale,
    advance: xAdvance * scale,
    scale,
  }));
}

/** Writes whole numbers relative to the previous point, so that a repeated letter is the same text again. */
function formatPath(commands: readonly Command[]): string {
  let path = '';
  let [atX, atY] = [0, 0];
  let [startX, startY] = [0, 0];
  for (const { type, values } of commands) {
    const shifted = values.map((value, axis) => value - (axis % 2 === 0 ? atX : atY));
    path +=
      type.toLowerCase() +
      shifted.map((value, index) => (index > 0 && value >= 0 ? ` ${value}` : String(value))).join('');
    if (type === 'Z') [atX, atY] = [startX, startY];
    else [atX = 0, atY = 0] = values.slice(-2);
    if (type === 'M') [startX, startY] = [atX, atY];
  }
  return path;
}

interface Run {
  readonly slice: Slice;
  text: string;
}

interface Command {
  readonly type: string;
  readonly values: readonly number[];
}

interface Placed {
  readonly glyph: readonly Command[];
  readonly dx: number;
  readonly dy: number;
  readonly advance: number;
  readonly scale: number;
}

/** Letters as one path; the baseline is at y = 0. */
export interface Outline {
  readonly path: string;
  /** in units of {@link EM}, as are the others */
  readonly width: number;
  /** top and bottom of the letters, from the baseline; top is negative */
  readonly top: number;
  readonly bottom: number;
}
