import { formatIso } from '../../dates/dates.ts';
import { publication } from '../../publication.ts';

/** The line to paste that says when and why a story is withdrawn. */
export function withdrawalLine(now: Date, zone: string = publication.timeZone): string {
  return `withdrawal: { at: ${formatIso(now, zone)}, reason: "Why, in a sentence for readers." }`;
}
