import { site } from '../../site.ts';
import { cardFacts, makeCard, type Card, type CardFacts } from './story-card.ts';
import type { Edition } from '../../edition/make-edition.ts';
import { makePhoto, photoFacts, type PhotoFacts, type PhotoView } from '../article/photo.ts';

/** How many stories stand beside the lead on a wide screen: as many as fill its height. */
const BESIDE = 4;

/** What the front page shows of its stories, newest first. */
export function homeFacts({ stories }: Edition): HomeFacts {
  const shown = stories.slice(0, site.lists.home);
  const [lead] = shown;
  return { cards: shown.map(cardFacts), lead: lead && photoFacts(lead) };
}

/** The front page: the newest story leads, the next stand beside it, the others below. */
export function makeHome({ cards, lead: photo }: HomeFacts): Home {
  const [card, ...others] = cards.map(makeCard);
  return {
    lead: card && { card, photo: photo && makePhoto(photo) },
    beside: others.slice(0, BESIDE),
    more: others.slice(BESIDE),
  };
}

interface HomeFacts {
  readonly cards: readonly CardFacts[];
  /** the picture of the first */
  readonly lead: PhotoFacts | undefined;
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
