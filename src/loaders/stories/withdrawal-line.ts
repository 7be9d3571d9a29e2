import { formatIso } from '../../dates/dates.ts';
import { site } from '../../site.ts';

/** The line to paste that says when and why a story is withdrawn. */
export function withdrawalLine(now: Date, zone: string = site.timeZone): string {
  return `withdrawal: { at: ${formatIso(now, zone)}, reason: "Why, in a sentence for readers." }`;
}
