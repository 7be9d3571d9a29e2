import { contrast, isLegible, nearestLegible } from '../../lib/colour.ts';
import { formatColour, type Colour, type ColourName, type Look } from '../../schemas/look.ts';

/** The paper that a reader may choose instead (reader/settings/comfort-sheet.ts); inks by day stand on it. */
const SEPIA = { name: 'the sepia paper', day: '#f3e9d2' };

/**
 * Every pair of colours that has text in it, by the colour that is another where the two are too close: of the ground of a
 * highlight it is the ground, because its ink stands on paper too.
 */
const PAIRS: readonly Pair[] = [
  { colour: 'ink', day: ['paper'], night: ['paper'] },
  { colour: 'muted', day: ['paper'], night: ['paper'] },
  { colour: 'accent', day: ['paper'], night: ['paper'], onSepia: true },
  { colour: 'mark', day: ['paper'], night: ['paper'], onSepia: true },
  { colour: 'highlight', day: ['ink'], night: ['ink'] },
  // The words of a picture that does not arrive are dark by night too (styles/base.css).
  { colour: 'picture', day: ['ink'], night: ['paper'] },
];

/** The pairs of a look that cannot be read, by the colour that is to be another, with the nearest one that can. */
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
  // Cut, so that what is too little never looks like enough.
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
  /** what it is read with */
  readonly others: readonly ColourName[];
  readonly note: string;
  /** the line to write */
  readonly write: string;
}
