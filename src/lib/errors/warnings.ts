/*
 * Warnings that arise while the site is made, for an editor to fix later. The build takes them and shows them at the
 * end.
 */

const warnings: string[] = [];

/** @param text one or more lines; shown once, however often it occurs */
export function warn(text: string): void {
  if (!warnings.includes(text)) warnings.push(text);
  // While editing there is no build that would show it.
  if (import.meta.env.DEV) console.warn(text);
}

/** Returns the warnings since it was last called. */
export function takeWarnings(): string[] {
  return warnings.splice(0);
}
