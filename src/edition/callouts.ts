import { compareText } from '../lib/text/compare-text.ts';
import type { Callout, CalloutPlace } from '../schemas/callout.ts';
import type { Edition } from './make-edition.ts';
import { slugOfName } from './name-spellings.ts';

/** The call-outs that are shown somewhere now, in order; a page takes the first that fits. */
export function currentCallouts(callouts: readonly Callout[], now: Date): readonly Callout[] {
  return callouts
    .filter(({ until }) => until === undefined || until > now)
    .sort((a, b) => (a.order ?? Infinity) - (b.order ?? Infinity) || compareText(a.file, b.file));
}

/**
 * The call-out of a page, at most one.
 *
 * @param topics names of the page's topics
 */
export function calloutFor(
  { callouts }: Pick<Edition, 'callouts'>,
  place: CalloutPlace,
  topics: readonly string[] = [],
): Callout | undefined {
  if (callouts.length === 0) return undefined;
  const there = new Set(topics.map(slugOfName));
  return callouts.find(
    (callout) =>
      callout.where.includes(place) &&
      (callout.topics.length === 0 || callout.topics.some((topic) => there.has(slugOfName(topic)))),
  );
}

/** Origins that the forms of call-outs are sent to, each once. */
export function formOrigins({ callouts }: Pick<Edition, 'callouts'>): readonly string[] {
  return [...new Set(callouts.flatMap(({ form }) => (form ? [new URL(form.action).origin] : [])))].sort();
}
