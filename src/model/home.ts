import { punctuate } from '../markdown/punctuation.ts';
import { site } from '../site.ts';
import { makeCard, type Card } from './card.ts';
import type { Edition } from './make-edition.ts';

/** How many stories stand beside the lead on a wide screen: as many as fill its height. */
const BESIDE = 4;

/** The front page: the newest story leads, the next stand beside it, the others below. */
export function makeHome({ stories }: Edition): Home {
  const [lead, ...others] = stories.slice(0, site.lists.home);
  return {
    lead: lead && {
      card: makeCard(lead),
      caption: lead.photo && {
        caption: punctuate(lead.photo.caption, lead.lang ?? site.language),
        credit: lead.photo.credit,
      },
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
  /** of its picture, or of the one that is not licensed */
  readonly caption: { readonly caption: string; readonly credit: string } | undefined;
}
