import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { bodyPictures } from '../markdown/body-pictures.ts';
import { freshId } from './file-hash.ts';
import { checkBody } from '../markdown/check-body.ts';
import { findHiddenText } from '../markdown/hidden-text.ts';
import { linkedFiles } from '../markdown/linked-files.ts';
import { openingSentence } from '../markdown/opening.ts';
import { possibleLinks } from '../markdown/possible-links.ts';
import { splitStoryFile, type StoryFile, type UnreadFile } from '../markdown/story-file.ts';
import { picturesByName } from '../views/article/pictures.ts';
import { digestsOf, type StoryDigests } from '../views/pages/story-digests.ts';
import { articleSchema, type Article, type PictureFile } from '../schemas/article.ts';
import { SLUG } from '../schemas/fields.ts';
import { isBlank } from '../schemas/hidden.ts';
import { explainSlug, normaliseSlug, slugFrom } from '../schemas/slug.ts';
import { settings } from '../settings.ts';
import type { StoryClaim } from './claims.ts';
import { checkFields, type SoundFields } from './fields.ts';
import { isRemote, readPicture } from './pictures.ts';
import { formatField, showFound, type Problem } from '../lib/problem.ts';
import { fingerprintOf } from '../lib/file-fingerprint.ts';
import { collectGlyphs, countWords, textsIn, withoutComments } from './text-facts.ts';
import { explainUnreadable } from './walk.ts';
import { fieldNames } from './field-names.ts';
import { parseYaml, type YamlTree } from './yaml-tree.ts';
import { Refusal } from '../lib/refusal.ts';

/** A long book has a million characters. */
const MAX_BYTES = 5_000_000;

/** Text that Astro's store takes for the name of a picture to import (astro/dist/content/consts.js, IMAGE_IMPORT_PREFIX). */
const STORE_MARK = '__ASTRO_IMAGE_';

/**
 * Reads one story whole and keeps what lists and addresses need of it.
 *
 * @param contentDir absolute
 * @param file path from there, with forward slashes
 * @returns all that is wrong with the file, and an article when nothing is; never throws for what a file holds
 */
export async function readStory(contentDir: string, file: string): Promise<ReadStory> {
  const absolute = path.join(contentDir, file);
  // Before the bytes, so that a change while they are read is seen the next time.
  const stamp = fingerprintOf(absolute) ?? '';
  const story = readParts(absolute);
  if (!story.ok) return { article: undefined, claim: { file }, flaws: [story], stamp };

  const tree = parseYaml(story.frontMatter, story.frontMatterLine, fieldNames);
  const { fields, sound, flaws: fieldFlaws } = checkFields(articleSchema, tree);
  const named = nameOf(file, sound.slug, tree);
  // Of a withdrawn story nothing is shown, and its pictures may be gone with it.
  const pictures =
    sound.status === 'withdrawn'
      ? { found: [], stamps: [], flaws: [] }
      : await readPictures(contentDir, file, story, sound.photo?.image, tree);
  const opening = openingSentence(story.body);
  const flaws = [
    ...proposeId(file, fieldFlaws),
    ...named.flaws,
    ...pictures.flaws,
    ...bodyFlaws(file, story),
    ...markFlaws([...textsIn(tree.fields), opening]),
  ];
  if (isEmpty(story.body) && sound.status !== 'withdrawn') flaws.push(emptyBody(story));

  if (!fields || flaws.length > 0 || named.slug === undefined) {
    return { article: undefined, claim: claimOf(file, sound, named.slug), flaws, stamp };
  }
  const article: Article = {
    ...fields,
    file,
    slug: named.slug,
    digest: story.digest,
    links: linkedFiles(file, story),
    addresses: possibleLinks(file, story, settings.url.host, picturesByName(pictures.found)),
    opening,
    words: countWords(story.body),
    pictures: pictures.found,
    glyphs: collectGlyphs(textsIn(fields), story.body),
  };
  const stamps = [stamp, ...pictures.stamps].join(' ');
  return { article, claim: article, flaws: [], stamp: stamps, digests: digestsOf(article) };
}

/** The stamp a story read earlier would have now: of its file and of every picture it shows. */
export function currentStamp(contentDir: string, article: Pick<Article, 'file' | 'pictures'>): string {
  const files = [article.file, ...article.pictures.map(({ file }) => file)];
  return files.map((file) => fingerprintOf(path.join(contentDir, file))).join(' ');
}

/**
 * The parts of a content file, or why it cannot be read. Files as small as stories are read at once: a promise and the
 * thread behind it cost more than the reading.
 */
export function readParts(absolute: string): ReadParts | UnreadFile {
  let bytes: Buffer;
  try {
    bytes = readFileSync(absolute);
  } catch (error) {
    return { ok: false, line: 1, column: 1, field: 'file', ...explainUnreadable(error, 'file') };
  }
  if (bytes.length > MAX_BYTES) {
    const found = `${bytes.length} bytes`;
    return { ok: false, line: 1, column: 1, field: 'file', found, write: `a file of at most ${MAX_BYTES} bytes` };
  }
  const story = splitStoryFile(bytes);
  if (story.ok) return { ...story, digest: digestText(story) };
  return { ...story, found: showFound(story.found ?? '') || undefined };
}

/** Of what the file says, however it ends its lines. */
function digestText({ frontMatter, body }: StoryFile): string {
  return createHash('sha256').update(`${frontMatter}\0${body}`).digest('hex').slice(0, 16);
}

/** A body of nothing but white space and comments shows nothing. */
export function isEmpty(body: string): boolean {
  return isBlank(withoutComments(body));
}

/** What a page would take too long or nest too deep for, and what no text may hide. */
export function bodyFlaws(file: string, { body, bodyLine }: StoryFile): Problem[] {
  try {
    checkBody(body, { file, bodyLine });
    const hidden = findHiddenText(body);
    if (!hidden) return [];
    const { line, column, note } = hidden;
    return [{ line: line + bodyLine - 1, column, field: 'body', note, write: 'the text without it' }];
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return error.problems.map(({ line, found = '', write }) => ({
      line,
      column: 1,
      field: 'body',
      found: showFound(found),
      write,
    }));
  }
}

/** The slug a file's own name makes, or why it makes none. */
export function slugOfFile(file: string): { slug: string } | { slug: undefined; flaw: Problem } {
  const name = path.posix.basename(file).replace(/\.md$/i, '');
  const note = explainSlug(name);
  if (!note) return { slug: normaliseSlug(name) };
  const better = slugFrom(name);
  const write = explainSlug(better) ? SLUG() : `a file name such as ${better}.md`;
  return {
    slug: undefined,
    flaw: { line: 1, column: 1, field: 'slug', found: showFound(name), note: `file name: ${note}`, write },
  };
}

function nameOf(
  file: string,
  given: string | undefined,
  tree: YamlTree,
): { slug: string | undefined; flaws: Problem[] } {
  // A slug in the front matter stands for the file's name, also when it was refused.
  if (given !== undefined || (tree.fields && Object.hasOwn(tree.fields, 'slug'))) return { slug: given, flaws: [] };
  const named = slugOfFile(file);
  return named.slug === undefined ? { slug: undefined, flaws: [named.flaw] } : { slug: named.slug, flaws: [] };
}

async function readPictures(
  contentDir: string,
  file: string,
  story: StoryFile,
  image: string | undefined,
  tree: YamlTree,
): Promise<{ found: PictureFile[]; stamps: string[]; flaws: Problem[] }> {
  const result = { found: new Array<PictureFile>(), stamps: new Array<string>(), flaws: new Array<Problem>() };
  const seen = new Set<string>();
  const read = async (name: string, place: Pick<Problem, 'line' | 'column' | 'field'>) => {
    if (seen.has(name)) return;
    seen.add(name);
    const read = await readPicture(contentDir, file, name);
    if ('write' in read) {
      result.flaws.push({
        line: place.line,
        column: place.column,
        field: place.field,
        found: showFound(name),
        ...read,
      });
    } else {
      result.found.push(read.picture);
      result.stamps.push(read.stamp);
    }
  };
  if (image !== undefined) {
    const imagePath = ['photo', 'image'];
    await read(image, { ...tree.locate(imagePath), field: formatField(imagePath) });
  }
  for (const { path: name, line, column } of bodyPictures(story.body)) {
    // What lies elsewhere is taken out when the page is made, and reported there.
    if (!isRemote(name)) await read(name, { line: line + story.bodyLine - 1, column, field: 'body' });
  }
  return result;
}

/** An editor need not invent eight letters: where the id is missing or none, the report has one to paste. */
function proposeId(file: string, flaws: readonly Problem[]): Problem[] {
  const write = `id: ${freshId(file)}`;
  return flaws.map((flaw) => (flaw.field === 'id' && !flaw.write.startsWith('id:') ? { ...flaw, write } : flaw));
}

function markFlaws(texts: readonly string[]): Problem[] {
  const marked = texts.find((text) => text.trimStart().startsWith(STORE_MARK));
  if (marked === undefined) return [];
  const note = 'a name the site keeps for itself';
  return [{ line: 1, column: 1, field: 'text', found: showFound(marked), note, write: 'another beginning' }];
}

function emptyBody({ bodyLine }: StoryFile): Problem {
  return { line: bodyLine, column: 1, field: 'body', note: 'an empty body', write: 'the story, under the second ---' };
}

function claimOf(file: string, sound: SoundFields<typeof articleSchema>, slug: string | undefined): StoryClaim {
  const { published, timeZone, ...rest } = sound;
  // With a refused zone nobody knows the day, and so the address.
  const dated = Object.hasOwn(sound, 'timeZone') && published ? { published, timeZone } : {};
  return { ...rest, ...dated, file, slug };
}

interface ReadParts extends StoryFile {
  /** first 16 hex digits of the SHA-256 of its text */
  readonly digest: string;
}

export interface ReadStory {
  readonly article: Article | undefined;
  /** What the story lays claim to, as far as it is known; other stories must not. */
  readonly claim: StoryClaim;
  readonly flaws: readonly Problem[];
  /** See {@link currentStamp}. */
  readonly stamp: string;
  /** Of the article, for the keys of pages (views/pages/story-digests.ts). */
  readonly digests?: StoryDigests;
}
