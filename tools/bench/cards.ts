import { renderCard } from '../../src/media/cards/draw-card.ts';
import { DEFAULT_LOOK } from '../../src/schemas/look/look.ts';
import { cardInks, type ShareCard } from '../../src/views/share/share-image.ts';
import { INKS, PATTERNS } from '../../src/schemas/series.ts';
import { SAMPLE, useSample } from '../lib/publication.ts';
import { headline } from '../sample/headlines.ts';
import { chanceFor } from '../sample/random.ts';

/** How many pages a build makes at the same time. */
const AT_ONCE = 16;

/** Draws this many different cards, as a build with an empty cache does, and nothing else. */
export async function measureCards(count: number): Promise<CardFigures> {
  useSample();
  const cards = Array.from({ length: count }, (_, index) => sampleCard(index));
  // What all cards share is made first, and is not measured.
  await renderCard(sampleCard(count));
  const started = { clock: performance.now(), processor: process.cpuUsage() };
  const weights: number[] = [];
  const queue = cards.values();
  const work = async () => {
    for (const card of queue) weights.push((await renderCard(card)).length);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  const { user, system } = process.cpuUsage(started.processor);
  return {
    count,
    perSecond: (count * 1000) / (performance.now() - started.clock),
    processorMs: (user + system) / 1000 / count,
    meanBytes: weights.reduce((sum, weight) => sum + weight, 0) / count,
    maxBytes: Math.max(...weights),
  };
}

/** `1,000 preview cards: 130 a second, 13.1 ms of processor each, 24 kB on average and 31 kB at most` */
export function formatCards({ count, perSecond, processorMs, meanBytes, maxBytes }: CardFigures): string {
  const kilobytes = (bytes: number) => `${Math.round(bytes / 1000)} kB`;
  return `${count.toLocaleString('en-US')} preview cards: ${Math.round(perSecond)} a second, ${processorMs.toFixed(1)} ms of processor each, ${kilobytes(meanBytes)} on average and ${kilobytes(maxBytes)} at most`;
}

function sampleCard(index: number): ShareCard {
  const chance = chanceFor(`card ${index}`);
  return {
    cover: { pattern: chance.pick(PATTERNS), colour: chance.pick(INKS) },
    inks: cardInks(DEFAULT_LOOK),
    logo: undefined,
    initial: 'K',
    lang: 'en',
    dir: 'ltr',
    label: chance.oneIn(20) ? 'Corrected' : undefined,
    kicker: ['Sample Topic'],
    title: headline(chance, 'Sample Topic', 'sample'),
    name: SAMPLE.name,
    facts: ['Sample Agency', `January ${chance.between(1, 28)}, 2025`],
    year: chance.oneIn(2) ? '2025' : undefined,
  };
}

export interface CardFigures {
  readonly count: number;
  readonly perSecond: number;
  /** of all threads */
  readonly processorMs: number;
  readonly meanBytes: number;
  readonly maxBytes: number;
}
