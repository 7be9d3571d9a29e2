/**
 * Computes a length in a window of this width, both in rem; undefined for anything else. It knows numbers in rem and vw,
 * their sums, and `clamp()` of three of these.
 */
export function lengthAt(value: string, width: number): number | undefined {
  const parts = /^clamp\(([^(),]+),([^(),]+),([^(),]+)\)$/.exec(value)?.slice(1);
  if (!parts) return sumAt(value, width);
  const [least, middle, most] = parts.map((part) => sumAt(part.trim(), width));
  if (least === undefined || middle === undefined || most === undefined) return undefined;
  return Math.max(least, Math.min(middle, most));
}

function sumAt(value: string, width: number): number | undefined {
  if (!/^-?\d*\.?\d+(?:rem|vw)(?: [+-] \d*\.?\d+(?:rem|vw))*$/.test(value)) return undefined;
  const terms = value.replaceAll(' ', '').match(/[+-]?[\d.]+(?:rem|vw)/g) ?? [];
  return terms.reduce((sum, term) => sum + Number.parseFloat(term) * (term.endsWith('vw') ? width / 100 : 1), 0);
}
