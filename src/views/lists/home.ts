import { publication } from '../../publication.ts';
import { composeLead, type Composition } from './front-columns.ts';
import { cardFacts, makeCard, type Card, type CardFacts } from './story-card.ts';
import type { Article } from '../../schemas/article.ts';
import { topicPath } from '../../addresses/urls.ts';
import { slugOfName } from '../../edition/name-spellings.ts';
import type { Edition } from '../../edition/make-edition.ts';
import { inOneVersion } from '../../edition/translations.ts';
import { makePhoto, photoFacts, type PhotoFacts, type PhotoView } from '../article/photo.ts';

/** Columns of the stories below the lead on a wide screen (layouts/FrontPage.astro). */
const COLUMNS = 3;

const EMPTY: Composition = { layout: 'columns', isTight: false, beside: 0 };

/** What the front page shows of its stories: the editor's choice, then the newest. */
export function homeFacts(edition: Edition): HomeFacts {
  const shown = inOrderOfFront(edition).slice(0, publication.lists.home);
  const [lead] = shown;
  return { cards: shown.map(cardFacts), lead: lead && photoFacts(lead), sections: sectionFacts(edition, shown) };
}

/** The topics that the publisher has chosen, each with its newest stories that are not above already. */
function sectionFacts({ topicBySlug, translations }: Edition, above: readonly Article[]): readonly SectionFacts[] {
  const shown = new Set(above);
  return publication.sections.flatMap((topic) => {
    const list = topicBySlug.get(slugOfName(topic));
    const stories = inOneVersion(list?.stories ?? [], translations, publication.language).filter(
      (story) => !shown.has(story),
    );
    if (!list || stories.length === 0) return [];
    const { name, slug } = list;
    return [{ name, path: topicPath(slug), cards: stories.slice(0, COLUMNS).map(cardFacts) }];
  });
}

/**
 * Keeps one version of a story in several languages: the chosen one, then the one in the publication’s language, then the
 * original.
 */
function inOrderOfFront({ stories, translations, front }: Edition): readonly Article[] {
  const originalOf = ({ id }: Article) => translations.get(id)?.[0]?.id ?? id;
  const chosen = [front.lead, ...front.beside].filter((story) => story !== undefined);
  const taken = new Set(chosen.map(originalOf));
  const newest = inOneVersion(stories, translations, publication.language).filter((story) => !taken.has(originalOf(story))); // prettier-ignore
  const { lead = newest[0] } = front;
  return [...(lead ? [lead] : []), ...front.beside, ...newest.filter((story) => story !== lead)];
}

/** Makes the front page: the first story leads, the next are beside it, the others below. */
export function makeHome({ cards, lead: photo, sections }: HomeFacts): Home {
  const [card, ...others] = cards.map(makeCard);
  const lead = card && { card, photo: photo && makePhoto(photo) };
  const { layout, isTight, beside } = lead ? composeLead(lead, others, COLUMNS) : EMPTY;
  return {
    lead,
    layout,
    isTight,
    beside: others.slice(0, beside),
    more: others.slice(beside),
    sections: sections.map(({ cards, ...section }) => ({ ...section, cards: cards.map(makeCard) })),
  };
}

interface HomeFacts {
  readonly cards: readonly CardFacts[];
  /** the picture of the first story */
  readonly lead: PhotoFacts | undefined;
  readonly sections: readonly SectionFacts[];
}

interface SectionFacts {
  readonly name: string;
  /** of the topic */
  readonly path: string;
  /** newest first */
  readonly cards: readonly CardFacts[];
}

export interface Home extends Pick<Composition, 'layout' | 'isTight'> {
  readonly lead: LeadStory | undefined;
  readonly beside: readonly Card[];
  readonly more: readonly Card[];
  /** of the topics that the publisher has chosen */
  readonly sections: readonly (Omit<SectionFacts, 'cards'> & { readonly cards: readonly Card[] })[];
}

export interface LeadStory {
  readonly card: Card;
  readonly photo: PhotoView | undefined;
}
