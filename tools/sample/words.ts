import type { Chance } from './random.ts';

/** The label in the first paragraph of every sample, in the language of its text. */
export const LABEL = 'This is a made-up sample text; it reports nothing.';

export const PLACES = [
  'Sample City',
  'Sample Harbour',
  'Upper Sample',
  'Sample-on-the-Water',
  'North Sample',
  'Sample Bay',
  'Little Sample',
  'Samplefield',
] as const;

const OFFICES = [
  'council',
  'works office',
  'public library',
  'parish',
  'friends’ association',
  'school board',
] as const;
const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;
const FEW = ['two', 'three', 'four', 'five', 'seven', 'eleven', '14', '36'] as const;
const TIMES = ['first', 'second', 'third', 'fourth', 'fifth'] as const;

/**
 * Writes sentences about the things of a topic. No sentence is repeated before all others have been used. Quotation marks and
 * dashes are those on a keyboard, as editors type them.
 */
export function makeWriter(chance: Chance, things: Things): Writer {
  const { pick, between } = chance;
  let deck: Sentence[] = [];
  const sentence = (thing = pick(things)) => {
    if (deck.length === 0) deck = [...SENTENCES];
    const [write] = deck.splice(chance.below(deck.length), 1);
    return (write ?? SENTENCES[0])({
      thing,
      place: pick(PLACES),
      other: pick(PLACES),
      office: pick(OFFICES),
      day: pick(DAYS),
      few: pick(FEW),
      many: String(between(40, 480)),
      more: String(between(500, 980)),
      time: pick(TIMES),
      speaker: `Sample Speaker ${between(1, 30)}`,
    });
  };
  return {
    sentence,
    paragraph: (words) => {
      const sentences: string[] = [];
      for (let left = words; left > 0; left -= sentences.at(-1)?.split(' ').length ?? 0) sentences.push(sentence());
      return sentences.join(' ');
    },
  };
}

const SENTENCES = [
  (w) =>
    `The ${w.office} of ${w.place} put the ${w.thing} back on its list on ${w.day}, for the ${w.time} time this season.`,
  (w) =>
    `"We looked at the ${w.thing} for ${w.few} days and found nothing that a sample would have to hide," said ${w.speaker}.`,
  (w) => `On ${w.day} morning ${w.few} people stood beside the ${w.thing}, and by noon there were ${w.more}.`,
  (w) =>
    `Nobody in ${w.place} could say how old the ${w.thing} is -- the oldest drawing of it hangs in the stairwell of the ${w.office}.`,
  (w) => `The work is to take ${w.few} weeks and to cost ${w.more} sample crowns.`,
  (w) => `Until then the ${w.thing} stays as it is.`,
  (w) => `${w.speaker} called it "a small step, and a good one".`,
  (w) => `A second ${w.thing} is planned between ${w.place} and ${w.other}, though no date has been set.`,
  (w) =>
    `The road past the ${w.thing} will be closed from 9 a.m. to 4:30 p.m. on ${w.day}, and buses will turn at ${w.other}.`,
  () => 'Those who came early were given tea; those who came late were given the chairs.',
  (w) => `In ${w.other}, ${w.few} kilometres away, the same question was settled a year ago in an afternoon.`,
  (w) => `"It isn't the ${w.thing} that people mind," ${w.speaker} said. "It's the waiting."`,
  (w) => `The ${w.office} has received ${w.many} letters about it, most of them short and nearly all of them polite.`,
  (w) => `What the ${w.thing} needs most, in the words of the report, is *somebody who looks at it every day*.`,
  (w) =>
    `By ${w.day} evening the figures had been counted again, with the same result: ${w.more} for and ${w.few} against.`,
  (w) =>
    `The ${w.time} of ${w.few} meetings is open to all who live in ${w.place}, and to anybody from ${w.other} who brings a chair.`,
  () => 'Rain is expected.',
  (w) => `If it rains on ${w.day}, the ${w.thing} will be shown indoors, under the glass roof of the old market hall.`,
  (w) =>
    `For ${w.few} years the keys of the ${w.thing} have hung on a nail behind the door, and the ${w.office} sees no reason to move the nail.`,
  (w) =>
    `The count rose from ${w.many} in the spring to ${w.more} in the autumn, **more than in any year since the lists began**.`,
  () => 'A decision is due by the end of the month.',
  (w) =>
    `${w.speaker}, who has looked after the ${w.thing} since the ${w.time} winter, keeps a notebook of everything that went well.`,
  (w) =>
    `Children from ${w.place} drew the ${w.thing} in ${w.few} colours, and the drawings will hang in the hall until ${w.day}.`,
  (w) => `That leaves the question of who should pay, which the ${w.office} answered with a list of ${w.few} names.`,
] as const satisfies readonly [Sentence, ...Sentence[]];

type Sentence = (words: Readonly<Record<Slot, string>>) => string;
type Slot = 'thing' | 'place' | 'other' | 'office' | 'day' | 'few' | 'many' | 'more' | 'time' | 'speaker';

type Things = readonly [string, ...string[]];

export interface Writer {
  /** Returns a sentence about one of the things, or about the given one. */
  sentence(thing?: string): string;
  /** Returns sentences until there are at least this many words. */
  paragraph(words: number): string;
}
