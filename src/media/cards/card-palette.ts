import { INK_COLOURS } from '../../views/covers/inks.ts';
import type { ShareCard } from '../../views/share/share-image.ts';

/** The sixteen colours of a card: those of its parts, and blends of two of them for the edges. */
export function paletteOf({ cover, inks: { paper, ink: text, muted, accent } }: ShareCard): readonly string[] {
  const { ink, ground } = INK_COLOURS[cover.colour].light;
  const between = (from: string, to: string, steps: readonly number[]) => steps.map((step) => mix(from, to, step));
  return [
    ...[paper, text, muted, accent],
    ...between(paper, text, [1 / 4, 1 / 2, 3 / 4]),
    ...between(paper, muted, [1 / 3, 2 / 3]),
    ...between(paper, accent, [1 / 3, 2 / 3]),
    ...[ground, ink],
    ...between(ground, ink, [1 / 4, 1 / 2, 3 / 4]),
  ];
}

/** Blends two colours; `step` is the share of the second. */
function mix(from: string, to: string, step: number): string {
  const channels = [1, 3, 5].map((start) => {
    const [a = 0, b = 0] = [from, to].map((colour) => Number.parseInt(colour.slice(start, start + 2), 16));
    return Math.round(a + (b - a) * step)
      .toString(16)
      .padStart(2, '0');
  });
  return `#${channels.join('')}`;
}
