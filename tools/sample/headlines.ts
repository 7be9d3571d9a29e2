import type { Chance } from './random.ts';
import { PLACES } from './words.ts';

/** Length of the longest headline in the archive, in characters. Pages must show it without breaking. */
const MAX_HEADLINE_CHARACTERS = 160;

const CLAUSES = [
  'after a quiet winter',
  'as the second list opens',
  'and nobody minds the rain',
  'with a vote due in the spring',
  'while the neighbours wait',
  'for the third year in a row',
  'although the nail stays where it is',
  'before the tea is cold',
] as const;

/** Makes a headline in plain English that contains the word “Sample”. */
export function headline(chance: Chance, topic: string, thing: string): string {
  const { pick, below, between } = chance;
  const kind = below(20);
  if (kind === 0) return pick(['Sample', `Sample ${thing}`, `Sample: ${topic}`]);
  const place = pick(PLACES);
  const count = between(2, 40);
  const title = pick([
    `${place} opens its ${thing}`,
    `${place}: the ${thing} is back`,
    `A Sample day at the ${thing} of ${place}`,
    `Sample: what the ${thing} tells us`,
    `Sample figures: ${count} visits to the ${thing}`,
    `${place} asks who looks after the ${thing}`,
    `Sample questions and answers: the ${thing}`,
    `"We kept the ${thing}": a Sample conversation in ${place}`,
    `Why ${place} moved its ${thing} by ${count} metres`,
    `${place} counts again — and finds a second ${thing}`,
  ]);
  if (kind === 1) return lengthen(chance, title);
  return kind < 9 ? `${title} ${pick(CLAUSES)}` : title;
}

function lengthen(chance: Chance, title: string): string {
  const first = chance.below(CLAUSES.length);
  const clauses = [...CLAUSES.slice(first), ...CLAUSES.slice(0, first)];
  let long = title;
  for (const clause of clauses) if (long.length + 2 + clause.length <= MAX_HEADLINE_CHARACTERS) long += `, ${clause}`;
  return long;
}
