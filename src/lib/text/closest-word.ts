/**
 * Returns the word that was most likely meant: with at most one wrong letter in three, ignoring letter case. Undefined
 * if none is that close.
 */
export function closestWord(written: string, names: Iterable<string>): string | undefined {
  let best: { name: string; distance: number } | undefined;
  const folded = written.normalize('NFC').toLowerCase();
  for (const name of names) {
    const limit = Math.min((best?.distance ?? Infinity) - 1, Math.max(1, Math.floor([...folded].length / 3)));
    const distance = editDistance(folded, name.normalize('NFC').toLowerCase(), limit);
    if (distance <= limit) best = { name, distance };
    if (distance === 0) break;
  }
  return best?.name;
}

/**
 * Counts the edits between two words: a letter inserted, deleted or replaced, or two neighbours swapped (optimal string
 * alignment distance).
 *
 * @returns a number above the limit as soon as that is certain
 */
export function editDistance(a: string, b: string, limit = Infinity): number {
  const [from, to] = [[...a], [...b]];
  if (Math.abs(from.length - to.length) > limit) return limit + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let i = 1; i <= from.length; i++) {
    const row = [i];
    for (let j = 1; j <= to.length; j++) {
      const same = from[i - 1] === to[j - 1];
      const swapped = i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1];
      row[j] = Math.min(
        at(last, j) + 1,
        at(row, j - 1) + 1,
        at(last, j - 1) + (same ? 0 : 1),
        swapped ? at(beforeLast, j - 2) + 1 : Infinity,
      );
    }
    if (Math.min(...row) > limit) return limit + 1;
    [beforeLast, last] = [last, row];
  }
  return at(last, to.length);
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Infinity;
}
