import { DEFAULT_LOOK } from '../../src/schemas/look/look.ts';
import { cardInks, type ShareCard } from '../../src/views/share/share-image.ts';

/** Makes a card, with defaults for what a test does not state. */
export function makeShareCard(fields: Partial<ShareCard> = {}): ShareCard {
  return {
    cover: { pattern: 'seigaiha', colour: 'indigo' },
    inks: cardInks(DEFAULT_LOOK),
    logo: undefined,
    initial: 'K',
    lang: 'en',
    dir: 'ltr',
    label: undefined,
    kicker: ['Sample Topic'],
    title: 'A sample headline of an ordinary length',
    name: 'Kawaraban',
    facts: ['Sample Agency', 'November 17, 2023'],
    year: undefined,
    ...fields,
  };
}
