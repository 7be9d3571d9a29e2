import { publication } from '../../publication.ts';
import { cardFacts, makeCard, type Card, type CardFacts } from './story-card.ts';
import type { Edition } from '../../edition/make-edition.ts';
import { inOneVersion } from '../../edition/translations.ts';
import { makePhoto, photoFacts, type PhotoFacts, type PhotoView } from '../article/photo.ts';

/** Columns of the stories below the lead on a wide screen (pages/index.astro). */
const COLUMNS = 3;

/** What the front page shows of its stories, newest first; of one in several languages that in the publication’s, else the original. */
export function homeFacts({ stories, translations }: Edition): HomeFacts {
  const shown = inOneVersion(stories, translations, publication.language).slice(0, publication.lists.home);
  const [lead] = shown;
  return { cards: shown.map(cardFacts), lead: lead && photoFacts(lead) };
}

/** The front page: the newest story leads, the next stand beside it, the others below, in rows without a gap. */
export function makeHome({ cards, lead: photo }: HomeFacts): Home {
  const [card, ...others] = cards.map(makeCard);
  const lead = card && { card, photo: photo && makePhoto(photo) };
  const beside = countBeside(others.length, lead?.photo?.kind === 'picture');
  return { lead, beside: others.slice(0, beside), more: others.slice(beside) };
}

/** As many as are about as high as the lead, and leave full rows for below. */
function countBeside(count: number, hasPicture: boolean): number {
  const least = hasPicture ? 4 : 2;
  return count < least + COLUMNS ? count : least + ((count - least) % COLUMNS);
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
