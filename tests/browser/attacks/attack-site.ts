import sharp from 'sharp';
import { readContent } from '../../../src/loaders/read-content.ts';
import { pictureFiles } from '../../../tools/hostile/picture-files.ts';
import { attackStrings } from '../../markdown/attack-strings.ts';
import { htmlOf } from '../../markdown/story.ts';
import { freshFolder, writeFiles } from '../../../tools/lib/folders.ts';
import { seriesFile, storyFile } from '../../../tools/lib/stories.ts';
import { readAttacks } from '../../helpers/vectors.ts';
import { attackFields } from './attack-fields.ts';

/** Number of strings in one story, each followed by a marker. */
const GROUP = 25;

/** The marker after each string of a story, which must still be a separate paragraph when the page is read. */
export const MARKER = 'The story goes on here.';

/**
 * Writes a content folder whose stories have attack strings as their text and in every field that accepts them.
 *
 * @returns the strings that no story of a built site can have, because the loaders refuse them, and the number of those
 *   that it has
 */
export async function writeAttacks(content: string): Promise<Attacks> {
  const strings = [...new Set([...attackStrings, ...(readAttacks() ?? [])])];
  const refused = await refusedOf(strings);
  const held = strings.filter((text) => !refused.has(text));
  const [together, alone] = partition(held, leavesTheRestAlone);
  const groups = [...chunk(together, GROUP), ...alone.map((text) => [text])];

  const bodies = groups.map((texts) => texts.map((text) => `${text}\n\n${MARKER}\n\n`).join(''));
  const stories = [
    ...bodies.map((body, index) => ({ fields: { title: `Attack in the text ${index + 1}` }, body })),
    ...attackFields.map((text) => ({ fields: fieldsOf(text), body: MARKER })),
  ];
  const picture = await sharp({ create: { width: 9, height: 9, channels: 3, background: '#808080' } })
    .png()
    .toBuffer();
  await writeFiles(content, { 'articles/2024/photo.png': picture, ...pictureFiles('articles/2024', held, picture) });
  for (const [index, { fields, body }] of stories.entries()) {
    const number = String(index + 1).padStart(3, '0');
    const id = `attack${letters(index)}`;
    await writeFiles(content, { [`articles/2024/attack-${number}.md`]: storyFile({ id, ...fields }, body) });
  }
  for (const [index, text] of attackFields.entries()) {
    await writeFiles(content, {
      [`series/attack-${index + 1}.md`]: `${seriesFile({ title: text, teaser: `${text} ${text}` })}\n${bodies[index] ?? MARKER}`,
    });
  }
  return {
    total: strings.length,
    held: held.length,
    refused: [...refused],
    markers: groups.map(({ length }) => length),
    stories: stories.length,
  };
}

/** One string in every field of a story that accepts any text. */
function fieldsOf(text: string) {
  const index = attackFields.indexOf(text) + 1;
  return {
    title: text,
    standfirst: text,
    summary: text,
    dateline: text,
    // Names that differ only in signs would share an address, and are refused.
    topics: [`${text} topic ${index}`, 'Attacks'],
    authors: [{ name: `${text} author ${index}`, role: text, url: `https://author.example/?${text}` }],
    agency: `${text} agency ${index}`,
    photo: { image: 'photo.png', alt: text, caption: text, credit: text },
    corrections: [{ at: '2024-01-06T12:00:00+09:00', kind: 'correction', text }],
    series: { id: `attack-${index}`, part: index },
  };
}

/** Each string as a separate story, with the report for an editor. */
async function refusedOf(strings: readonly string[]): Promise<Set<string>> {
  const content = await freshFolder('attacks-one-by-one');
  const picture = await sharp({ create: { width: 9, height: 9, channels: 3, background: '#808080' } })
    .png()
    .toBuffer();
  await writeFiles(content, pictureFiles('articles/2024', strings, picture));
  const files = strings.map(
    (text, index) =>
      [`articles/2024/one-${index}.md`, storyFile({ id: `attack${letters(index)}` }, `${text}\n\n${MARKER}`)] as const,
  );
  await writeFiles(content, Object.fromEntries(files));
  const { articles } = await readContent({ contentDir: content });
  const sound = new Set(articles.map(({ file }) => file));
  return new Set(strings.filter((_, index) => !sound.has(`articles/2024/one-${index}.md`)));
}

/** Whether the text after the string in a story is read as if the string were not there. */
function leavesTheRestAlone(text: string): boolean {
  try {
    return (
      htmlOf(`${text}\n\n${MARKER}`).endsWith(`<p>${MARKER}</p>`) &&
      htmlOf(`${MARKER}\n\n${text}`).startsWith(`<p>${MARKER}</p>`)
    );
  } catch {
    return false;
  }
}

/** Two letters of an id's alphabet: `aa`, `ab`, … */
function letters(index: number): string {
  const alphabet = 'abcdefghijklmnopqrstuvwxyz234567';
  return alphabet.charAt(Math.floor(index / 32)) + alphabet.charAt(index % 32);
}

function chunk<Item>(items: readonly Item[], size: number): Item[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}

function partition<Item>(items: readonly Item[], belongs: (item: Item) => boolean): [Item[], Item[]] {
  return [items.filter(belongs), items.filter((item) => !belongs(item))];
}

export interface Attacks {
  readonly total: number;
  readonly held: number;
  readonly refused: readonly string[];
  /** for each story with attacks in its text, its number of markers */
  readonly markers: readonly number[];
  readonly stories: number;
}
