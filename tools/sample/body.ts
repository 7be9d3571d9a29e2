import { LANGUAGES, type LanguageTag } from './languages.ts';
import type { Chance } from './random.ts';
import { LABEL, makeWriter, PLACES, type Writer } from './words.ts';

/** Caption and credit. */
const PICTURE_TITLE = 'A sample landscape, drawn by a program (Sample Agency)';

const NOTES = [
  '[^1]: A made-up sample footnote; there is no notebook.',
  '[^2]: A second sample footnote, with a longer text, so that it can be seen how a note of more than one line stands under a story.',
] as const;

/** Writes the Markdown of a story in English: first the label, then paragraphs, and among them everything a body can contain. */
export function writeBody(chance: Chance, { words, things, related, picture }: Order): string {
  const writer = makeWriter(chance, things);
  const blocks = [`${LABEL} ${writer.paragraph(25)}`];
  let count = countWords(blocks);
  for (let sinceHeading = 0; count < words; sinceHeading++) {
    // Other blocks are always between two paragraphs.
    if (sinceHeading > 4 && chance.oneIn(3)) {
      blocks.push(heading(chance, chance.pick(things)));
      sinceHeading = 0;
    } else if (sinceHeading > 0 && chance.oneIn(7)) blocks.push(special(chance, writer, things));
    const paragraph = writer.paragraph(chance.between(25, 75));
    blocks.push(paragraph);
    count += countWords([paragraph]);
  }
  if (related) blocks.splice(1, 0, `An [earlier sample](${related}) looked at the same question. ${writer.sentence()}`);
  if (picture) blocks.splice(2, 0, `![A drawn landscape with hills and water](${picture} "${PICTURE_TITLE}")`);
  if (words > 1000) blocks.push(`The notebook is kept in two copies.[^1] ${writer.paragraph(30)}[^2]`, ...NOTES);
  return `${blocks.join('\n\n')}\n`;
}

/** Writes the Markdown of a story in another language. Each of its sentences says that it is a sample. */
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

function heading(chance: Chance, thing: string): string {
  return `${chance.oneIn(4) ? '###' : '##'} The ${thing} in ${chance.pick(PLACES)}`;
}

/** Writes a list, a numbered list, a quotation or a table. */
function special(chance: Chance, writer: Writer, things: Things): string {
  switch (chance.below(5)) {
    case 0:
      return things.map((thing) => `- The ${thing}, on ${chance.between(2, 60)} sample pages`).join('\n');
    case 1:
      return things.map((thing, at) => `${at + 1}. ${writer.sentence(thing)}`).join('\n');
    case 2:
      return table(chance, things);
    default:
      return `> ${writer.sentence()} ${writer.sentence()}`;
  }
}

function table(chance: Chance, things: Things): string {
  const rows = things.map((thing) =>
    ['', capital(thing), chance.pick(PLACES), chance.between(1, 90), chance.between(100, 9000), ''].join(' | ').trim(),
  );
  return ['| Sample thing | Place | Days | Visits |', '| --- | --- | ---: | ---: |', ...rows].join('\n');
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function countWords(blocks: readonly string[]): number {
  return blocks.join(' ').split(/\s+/).length;
}

type Things = readonly [string, ...string[]];

/** The parts of a body. */
export interface Order {
  /** At least this many; the last block may exceed it. */
  readonly words: number;
  readonly things: Things;
  /** Path of another story from this one. */
  readonly related: string | undefined;
  /** Name of a picture beside the story. */
  readonly picture: string | undefined;
}
