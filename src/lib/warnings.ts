/*
 * What an editor is told of while the site is made, and may mend later. Whoever makes the site takes it and tells it at the end.
 */

const warnings: string[] = [];

/** @param text a line or more; said once, however often it is found */
export function warn(text: string): void {
  if (!warnings.includes(text)) warnings.push(text);
  // While editing nobody builds.
  if (import.meta.env.DEV) console.warn(text);
}

/** All that was said since it was asked for last. */
export function takeWarnings(): string[] {
  return warnings.splice(0);
}
