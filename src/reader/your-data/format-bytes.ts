/** A size in steps that tell something, of a thousand bytes each (IEC 80000-13): `0 kB`, `240 kB`, `3.1 MB`. */
export function formatBytes(bytes: number): string {
  if (bytes >= 999_500) return `${(bytes / 1_000_000).toFixed(1)} MB`;
  return `${bytes > 0 ? Math.max(1, Math.round(bytes / 1000)) : 0} kB`;
}
