import type { Cover } from '../../schemas/series.ts';
import type { Paints } from './wagara.ts';

/** Line and background of the covers by day; at night they are swapped. Covers and preview cards use them. */
export const INK_COLOURS: Readonly<Record<Cover['colour'], Ink>> = {
  indigo: { light: { ink: '#2d4164', ground: '#e9e7dc' }, dark: { ink: '#a3b1cb', ground: '#141b29' } },
  vermilion: { light: { ink: '#b03a24', ground: '#f2e4d7' }, dark: { ink: '#c8664e', ground: '#2a130e' } },
  green: { light: { ink: '#3a5f45', ground: '#e7ead8' }, dark: { ink: '#9ab797', ground: '#131d16' } },
  ochre: { light: { ink: '#80612b', ground: '#f2e8cf' }, dark: { ink: '#a98f5e', ground: '#1f180b' } },
  plum: { light: { ink: '#5c3355', ground: '#ece3e4' }, dark: { ink: '#a583a0', ground: '#21151f' } },
  slate: { light: { ink: '#46525c', ground: '#e6e7e4' }, dark: { ink: '#a4adb4', ground: '#171b1e' } },
  rust: { light: { ink: '#8a4a2c', ground: '#f1e3d3' }, dark: { ink: '#b57a58', ground: '#22140c' } },
  tea: { light: { ink: '#6a5a45', ground: '#ece5d6' }, dark: { ink: '#b5a78f', ground: '#1d1913' } },
};

interface Ink {
  readonly light: Paints;
  readonly dark: Paints;
}
