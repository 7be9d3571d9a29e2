/* The reader's display settings. Each list begins with the default. */

export const THEMES = ['system', 'paper', 'sepia', 'night'] as const;
export const FACES = ['newsreader', 'serif', 'sans', 'dyslexic'] as const;
export const MEASURES = ['normal', 'narrow', 'wide'] as const;
export const LEADINGS = ['normal', 'close', 'open'] as const;

/** Text sizes in per cent; WCAG 2.2 requires the last one for all text (1.4.4). */
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
  /** length of lines */
  readonly measure: (typeof MEASURES)[number];
  /** distance between lines */
  readonly leading: (typeof LEADINGS)[number];
  readonly justify: boolean;
  readonly hyphens: boolean;
  /** whether single-key shortcuts work (shortcuts.ts); WCAG 2.2 requires a way to switch them off (2.1.4) */
  readonly shortcuts: boolean;
}
