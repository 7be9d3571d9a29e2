import type { FrontChoice, FrontPlace } from '../schemas/front.ts';
import type { Article } from '../schemas/article.ts';

/** Returns the stories that an editor has chosen, if the choice still holds and the story is public. */
export function chooseFront({ lead, beside }: FrontChoice, stories: readonly Article[], now: Date): Front {
  const byId = new Map(stories.map((story) => [story.id, story]));
  const find = (place: FrontPlace | undefined) => (place && holds(place, now) ? byId.get(place.id) : undefined);
  const first = find(lead);
  return { lead: first, beside: beside.flatMap((place) => find(place) ?? []).filter((story) => story !== first) };
}

/** The moments at which a choice ends. */
export function endsOf({ lead, beside }: FrontChoice): readonly Date[] {
  return [lead, ...beside].flatMap((place) => place?.until ?? []);
}

/** Whether a choice still holds: from its `until` on it does not. */
export function holds({ until }: FrontPlace, now: Date): boolean {
  return until === undefined || until > now;
}

/** The chosen stories of the front page. */
export interface Front {
  readonly lead: Article | undefined;
  /** in order, without the lead */
  readonly beside: readonly Article[];
}
