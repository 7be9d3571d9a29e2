import { LANGUAGES, type LanguageTag } from './languages.ts';
import type { Chance } from './random.ts';
import { LABEL, paragraph, PLACES, sentence } from './words.ts';

/** The Markdown of a story in English: the label first, then paragraphs with everything a body can hold among them. */
export function writeBody(chance: Chance, { words, things, related, picture }: Order): string {
  const blocks: string[] = [`${LABEL} ${paragraph(chance, things, 25)}`];
  let count = countWords(blocks[0]);
  let sinceHeading = 0;
  while (count < words) {
    const block = nextBlock(chance, things, sinceHeading);
    sinceHeading = block.startsWith('#') ? 0 : sinceHeading + 1;
    blocks.push(block);
    count += countWords(block);
  }
  if (blocks.at(-1)?.startsWith('#')) blocks.push(paragraph(chance, things, 40));
  if (related)
    blocks.splice(2, 0, `An [earlier sample](${related}) looked at the same question. ${sentence(chance, things[0])}`);
  if (picture)
    blocks.splice(
      3,
      0,
      `![A drawn landscape with hills and water](${picture} "A sample landscape, drawn by a program (Sample Agency)")`,
    );
  if (words > 1000)
    blocks.push(`The notebook is kept in two copies.[^1] ${paragraph(chance, things, 30)}[^2]`, ...NOTES);
  return `${blocks.join('\n\n')}\n`;
}

/** The Markdown of a story in another language; the text is of whole sentences, each of which says that it is a sample. */
export function writeForeignBody(chance: Chance, tag: LanguageTag, paragraphs: number): string {
  const { label, sentences, heading, joiner } = LANGUAGES[tag];
  const blocks: string[] = [];
  for (let at = 0; at < paragraphs; at++) {
    const first = chance.below(sentences.length);
    const run = [...sentences.slice(first), ...sentences.slice(0, first)].slice(0, chance.between(2, 5));
    blocks.push([...(at === 0 ? [label] : []), ...run].join(joiner));
    if (at === 2) blocks.push(`## ${heading}`);
  }
  return `${blocks.join('\n\n')}\n`;
}

const NOTES = [
  '[^1]: A made-up sample footnote; there is no notebook.',
  '[^2]: A second sample footnote, with a longer text, so that it can be seen how a note of more than one line stands under a story.',
] as const;

function nextBlock(chance: Chance, things: Things, sinceHeading: number): string {
  const thing = chance.pick(things);
  if (sinceHeading > 4 && chance.oneIn(3))
    return `${chance.oneIn(4) ? '###' : '##'} ${capital(`the ${thing} in ${chance.pick(PLACES)}`)}`;
  switch (chance.below(24)) {
    case 0:
      return things.map((name) => `- The ${name}, on ${chance.between(2, 60)} sample pages`).join('\n');
    case 1:
      return things.map((_, at) => `${at + 1}. ${sentence(chance, thing)}`).join('\n');
    case 2:
      return `> ${sentence(chance, thing)} ${sentence(chance, thing)}`;
    case 3:
      return table(chance, things);
    default:
      return paragraph(chance, things, chance.between(25, 75));
  }
}

function table(chance: Chance, things: Things): string {
  const rows = things.map(
    (name) => `| ${capital(name)} | ${chance.pick(PLACES)} | ${chance.between(1, 90)} | ${chance.between(100, 9000)} |`,
  );
  return ['| Sample thing | Place | Days | Visits |', '| --- | --- | ---: | ---: |', ...rows].join('\n');
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function countWords(text = ''): number {
  return text.split(/\s+/).length;
}

type Things = readonly [string, ...string[]];

/** What a body is to be made of. */
export interface Order {
  /** At least; the last block may go beyond. */
  readonly words: number;
  readonly things: Things;
  /** Path of another story from this one. */
  readonly related: string | undefined;
  /** Name of a picture beside the story. */
  readonly picture: string | undefined;
}
