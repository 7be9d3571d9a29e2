import { site } from '../site.ts';
import { makeCard, type Card } from './card.ts';
import type { Edition } from './make-edition.ts';
import { makePhoto, type PhotoView } from './photo.ts';

/** How many stories stand beside the lead on a wide screen: as many as fill its height. */
const BESIDE = 4;

/** The front page: the newest story leads, the next stand beside it, the others below. */
export function makeHome({ stories }: Edition): Home {
  const [lead, ...others] = stories.slice(0, site.lists.home);
  return {
    lead: lead && {
      card: makeCard(lead),
      photo: makePhoto(lead),
    },
    beside: others.slice(0, BESIDE).map(makeCard),
    more: others.slice(BESIDE).map(makeCard),
  };
}

export interface Home {
  readonly lead: LeadStory | undefined;
  readonly beside: readonly Card[];
  readonly more: readonly Card[];
}

export interface LeadStory {
  readonly card: Card;
  readonly photo: PhotoView | undefined;
}
