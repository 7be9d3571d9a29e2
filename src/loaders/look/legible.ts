import { contrast, isLegible, nearestLegible } from '../../lib/colour.ts';
import { formatColour, type Colour, type ColourName, type Look } from '../../schemas/look/look.ts';

/** The background that a reader may choose instead (reader/settings/comfort-sheet.ts), used with day colours. */
const SEPIA = { name: 'the sepia paper', day: '#f3e9d2' };

/**
 * Every pair of colours with text, by the colour to change if the contrast is too low. For a highlight this is the
 * background, because its ink is also used on paper.
 */
const PAIRS: readonly Pair[] = [
  { colour: 'ink', day: ['paper'], night: ['paper'] },
  { colour: 'muted', day: ['paper'], night: ['paper'] },
  { colour: 'accent', day: ['paper'], night: ['paper'], onSepia: true },
  { colour: 'mark', day: ['paper'], night: ['paper'], onSepia: true },
  { colour: 'highlight', day: ['ink'], night: ['ink'] },
  // The alternative text of a missing picture is dark even at night (styles/base.css).
  { colour: 'picture', day: ['ink'], night: ['paper'] },
];

/** Finds the pairs of a look that are not legible, by the colour to change, with the closest legible one. */
export function findIllegible({ colours }: Look): readonly Illegible[] {
  return PAIRS.flatMap((pair) => {
    const { colour } = pair;
    const other = (time: keyof Colour) =>
      pair[time].map((name) => ({ name: `--${name}`, colour: colours[name][time] }));
    const grounds = {
      day: [...other('day'), ...(pair.onSepia ? [{ name: SEPIA.name, colour: SEPIA.day }] : [])],
      night: other('night'),
    };
    const notes = (['day', 'night'] as const).flatMap((time) =>
      grounds[time]
        .filter((ground) => !isLegible(colours[colour][time], [ground.colour]))
        .map((ground) => describe(colours[colour][time], ground, time)),
    );
    if (notes.length === 0) return [];
    const nearest = (time: keyof Colour) =>
      nearestLegible(colours[colour][time], grounds[time].map((ground) => ground.colour)) ?? colours[colour][time]; // prettier-ignore
    const passing = formatColour({ day: nearest('day'), night: nearest('night') });
    return {
      colour,
      others: [...pair.day, ...pair.night],
      note: `${notes.join(', ')}; text needs 4.5:1`,
      write: `--${colour}: ${passing};`,
    };
  });
}

function describe(colour: string, ground: { name: string; colour: string }, time: keyof Colour): string {
  // Truncated, so that too little contrast never looks sufficient.
  const ratio = Math.floor(contrast(colour, ground.colour) * 100) / 100;
  return `${ratio}:1 with ${ground.name} by ${time}`;
}

interface Pair {
  readonly colour: ColourName;
  readonly day: readonly ColourName[];
  readonly night: readonly ColourName[];
  readonly onSepia?: boolean;
}

export interface Illegible {
  readonly colour: ColourName;
  /** the colour it is combined with */
  readonly others: readonly ColourName[];
  readonly note: string;
  /** the line to write */
  readonly write: string;
}
