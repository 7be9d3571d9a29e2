import { ownLanguage } from '../dom.ts';

/** Formats a size in the language of the site, with units of a thousand bytes (IEC 80000-13): `0 kB`, `240 kB`, `3.1 MB`. */
export function formatBytes(bytes: number): string {
  if (bytes >= 999_500) return write('megabyte', 1, bytes / 1_000_000);
  return write('kilobyte', 0, bytes > 0 ? Math.max(1, Math.round(bytes / 1000)) : 0);
}

function write(unit: 'kilobyte' | 'megabyte', digits: number, value: number): string {
  const fraction = { minimumFractionDigits: digits, maximumFractionDigits: digits };
  return new Intl.NumberFormat(ownLanguage(), { style: 'unit', unit, unitDisplay: 'short', ...fraction }).format(value);
}
