import type { FontCut } from './fonts.ts';

/*
 * The system serifs that replace Newsreader until it loads, scaled so that text takes the same space. `width` is the
 * average advance of a character, in ems, of 2,515 characters of news English set in Chromium 153 with kerning. Gelasio
 * and Tinos have the widths of Georgia and Times New Roman and were measured in their place, so the kerning of the
 * originals was not. The ratios are 0.5 to 1.1 % below those of the letters alone (`xWidthAvg` of @capsizecss/metrics
 * 4.3.0).
 */

/**
 * Metrics of Newsreader; ascent and descent are the same in all cuts (hhea and OS/2: 1470 and -530 of 2000, no line gap).
 */
const newsreader = {
  ascent: 1470 / 2000,
  descent: 530 / 2000,
  width: { text: 0.4255, italic: 0.3991, display: 0.46 },
} as const satisfies { ascent: number; descent: number; width: Record<FontCut['name'], number> };

/**
 * One serif for each kind of system, with the names under which its faces are installed: Georgia (Windows, macOS, iOS),
 * Noto Serif (Android, Linux), Times New Roman and its metric twins (Linux).
 */
const systemSerifs = [
  {
    name: 'Georgia',
    roman: { local: ['Georgia'], width: 0.4468 },
    italic: { local: ['Georgia Italic', 'Georgia-Italic'], width: 0.4549 },
  },
  {
    name: 'Noto Serif',
    roman: { local: ['Noto Serif', 'NotoSerif-Regular', 'Noto Serif Regular'], width: 0.4809 },
    italic: { local: ['Noto Serif Italic', 'NotoSerif-Italic'], width: 0.4682 },
  },
  {
    name: 'Times',
    roman: { local: ['Times New Roman', 'Liberation Serif', 'Tinos'], width: 0.4078 },
    italic: { local: ['Times New Roman Italic', 'Liberation Serif Italic', 'Tinos Italic'], width: 0.4087 },
  },
] as const;

/** The fallbacks of a cut, in the order of the font stacks. Sizes are in per cent of the font size. */
export function fallbacksOf(cut: Pick<FontCut, 'name' | 'family'>): readonly FontFallback[] {
  return systemSerifs.map((serif) => {
    const { local, width } = cut.name === 'italic' ? serif.italic : serif.roman;
    const scale = newsreader.width[cut.name] / width;
    return {
      family: `${cut.family} ${serif.name}`,
      local,
      sizeAdjust: percent(scale, 1),
      // size-adjust scales these two as well (CSS Fonts 5, § 2.2), hence the division.
      ascentOverride: percent(newsreader.ascent / scale, 0),
      descentOverride: percent(newsreader.descent / scale, 0),
    };
  });
}

/**
 * Rounds to what the eye can see: half a hundredth of a headline is a quarter of a pixel. Every page carries these
 * digits.
 */
function percent(ratio: number, digits: number): number {
  return Number((ratio * 100).toFixed(digits));
}

export interface FontFallback {
  readonly family: string;
  readonly local: readonly string[];
  readonly sizeAdjust: number;
  readonly ascentOverride: number;
  readonly descentOverride: number;
}
