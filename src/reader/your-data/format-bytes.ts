import { ownLanguage } from '../dom.ts';

/** A size in steps that tell something, of a thousand bytes each (IEC 80000-13), as the language of the site writes it: `0 kB`, `240 kB`, `3.1 MB`. */
export function formatBytes(bytes: number): string {
  if (bytes >= 999_500) return write('megabyte', 1, bytes / 1_000_000);
  return write('kilobyte', 0, bytes > 0 ? Math.max(1, Math.round(bytes / 1000)) : 0);
}

function write(unit: 'kilobyte' | 'megabyte', digits: number, value: number): string {
  const fraction = { minimumFractionDigits: digits, maximumFractionDigits: digits };
  return new Intl.NumberFormat(ownLanguage(), { style: 'unit', unit, unitDisplay: 'short', ...fraction }).format(value);
}
