/*
 * Warnings that come up while the site is made, for an editor to mend later. Whoever makes the site takes them and shows them at the end.
 */

const warnings: string[] = [];

/** @param text a line or more; said once, however often it is found */
export function warn(text: string): void {
  if (!warnings.includes(text)) warnings.push(text);
  // While editing there is no build that would show it.
  if (import.meta.env.DEV) console.warn(text);
}

/** Returns the warnings since it was last called. */
export function takeWarnings(): string[] {
  return warnings.splice(0);
}
