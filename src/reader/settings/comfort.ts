/* How the reader wants to read. Each list begins with what the site does by itself. */

export const THEMES = ['system', 'paper', 'sepia', 'night'] as const;
export const FACES = ['newsreader', 'serif', 'sans', 'dyslexic'] as const;
export const MEASURES = ['normal', 'narrow', 'wide'] as const;
export const LEADINGS = ['normal', 'close', 'open'] as const;

/** Text sizes in per cent; the last is what WCAG 2.2 asks of every text (1.4.4). */
export const SIZES = [87.5, 100, 112.5, 125, 150, 175, 200] as const;

export const DEFAULT_COMFORT: Comfort = {
  theme: 'system',
  size: 100,
  face: 'newsreader',
  measure: 'normal',
  leading: 'normal',
  justify: false,
  hyphens: false,
  shortcuts: true,
};

export function isComfort(value: unknown): value is Comfort {
  if (typeof value !== 'object' || value === null) return false;
  const { theme, size, face, measure, leading, justify, hyphens, shortcuts } = value as Record<keyof Comfort, unknown>;
  const has = (list: readonly unknown[], one: unknown) => list.includes(one);
  return (
    has(THEMES, theme) &&
    has(SIZES, size) &&
    has(FACES, face) &&
    has(MEASURES, measure) &&
    has(LEADINGS, leading) &&
    typeof justify === 'boolean' &&
    typeof hyphens === 'boolean' &&
    typeof shortcuts === 'boolean'
  );
}

export interface Comfort {
  readonly theme: (typeof THEMES)[number];
  readonly size: (typeof SIZES)[number];
  readonly face: (typeof FACES)[number];
  /** how long a line may be */
  readonly measure: (typeof MEASURES)[number];
  /** how far apart lines stand */
  readonly leading: (typeof LEADINGS)[number];
  readonly justify: boolean;
  readonly hyphens: boolean;
  /** whether single keys do something (shortcuts.ts); WCAG 2.2 wants them to be switched off (2.1.4) */
  readonly shortcuts: boolean;
}
