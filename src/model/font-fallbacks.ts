import type { FontCut } from './fonts.ts';

/*
 * The system's serifs that stand in for Newsreader, scaled so that a text takes the same room in either.
 * `width` is the average advance of a letter in running English, in ems. The system's fonts: `xWidthAvg` of
 * @capsizecss/metrics 4.3.0. Newsreader's cuts: the same weighting (@capsizecss/unpack 4.0.1) over the cut files.
 */

/** Newsreader's own; ascent and descent are the same for all cuts (hhea and OS/2: 1470 and -530 of 2000, no line gap). */
const newsreader = {
  ascent: 1470 / 2000,
  descent: 530 / 2000,
  width: { text: 857 / 2000, italic: 804 / 2000, display: 926 / 2000 },
} as const satisfies { ascent: number; descent: number; width: Record<FontCut['name'], number> };

/**
 * Averages of letters know no kerning: set in Chromium, 2,500 characters of news English in Newsreader beside each of the
 * serifs (for Georgia its metric twin Gelasio) came out 0.989 to 0.995 of the ratio of the averages.
 */
const kerning = 0.991;

/**
 * One serif for each kind of system, with the names its faces are installed under: Georgia (Windows, macOS, iOS),
 * Noto Serif (Android, Linux), Times New Roman and its metric twins (Linux).
 */
const systemSerifs = [
  {
    name: 'Georgia',
    roman: { local: ['Georgia'], width: 913 / 2048 },
    italic: { local: ['Georgia Italic', 'Georgia-Italic'], width: 931 / 2048 },
  },
  {
    name: 'Noto Serif',
    roman: { local: ['Noto Serif', 'NotoSerif-Regular', 'Noto Serif Regular'], width: 481 / 1000 },
    italic: { local: ['Noto Serif Italic', 'NotoSerif-Italic'], width: 469 / 1000 },
  },
  {
    name: 'Times',
    roman: { local: ['Times New Roman', 'Liberation Serif', 'Tinos'], width: 832 / 2048 },
    italic: { local: ['Times New Roman Italic', 'Liberation Serif Italic', 'Tinos Italic'], width: 836 / 2048 },
  },
] as const;

/** The stand-ins of a cut, in the order in which the font stacks name them. Sizes are in per cent of the font size. */
export function fallbacksOf(cut: Pick<FontCut, 'name' | 'family'>): readonly FontFallback[] {
  return systemSerifs.map((serif) => {
    const { local, width } = cut.name === 'italic' ? serif.italic : serif.roman;
    const scale = (newsreader.width[cut.name] * kerning) / width;
    return {
      family: `${cut.family} ${serif.name}`,
      local,
      sizeAdjust: percent(scale),
      // These two are themselves scaled by size-adjust (CSS Fonts 5, § 2.2), hence the division.
      ascentOverride: percent(newsreader.ascent / scale),
      descentOverride: percent(newsreader.descent / scale),
    };
  });
}

function percent(ratio: number): number {
  return Math.round(ratio * 10_000) / 100;
}

export interface FontFallback {
  readonly family: string;
  readonly local: readonly string[];
  readonly sizeAdjust: number;
  readonly ascentOverride: number;
  readonly descentOverride: number;
}
