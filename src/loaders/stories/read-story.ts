import path from 'node:path';
import { proposeId } from './propose-id.ts';
import { withdrawalLine } from './withdrawal-line.ts';
import { linkedFiles } from '../../markdown/links/linked-files.ts';
import { openingSentence } from '../../markdown/text/opening.ts';
import { possibleLinks } from '../../markdown/links/possible-links.ts';
import { picturesByName } from '../../views/article/pictures.ts';
import { digestsOf, type StoryDigests } from '../../views/pages/story-digests.ts';
import { articleSchema, type Article } from '../../schemas/article.ts';
import { siteUrl } from '../../publication.ts';
import { settings } from '../../settings.ts';
import type { Conflict, StoryClaim } from '../checks/story-claim.ts';
import { checkFields, type ValidFields } from '../fields/check-fields.ts';
import { showFound, type Problem } from '../../lib/errors/problem.ts';
import { fingerprintOf } from '../../lib/files/file-fingerprint.ts';
import { collectGlyphs, countWords, textsIn } from './text-facts.ts';
import { fieldNames } from '../fields/field-names.ts';
import { parseYaml } from '../front-matter/parse-yaml.ts';
import { readContentFile } from '../files/read-content-file.ts';
import { slugOfStory } from './story-slug.ts';
import { findOwnWarnings } from '../warnings/own-warnings.ts';
import { readPictures, type NamedPicture } from './read-story-pictures.ts';
import { emptyBodyProblem, findBodyProblems, isEmptyBody } from './body-problems.ts';

/**
 * Text that Astro's store reads as the name of a picture to import (astro/dist/content/consts.js, IMAGE_IMPORT_PREFIX).
 */
const STORE_IMAGE_PREFIX = '__ASTRO_IMAGE_';

/**
 * Reads and checks one story, and returns what lists and addresses need of it.
 *
 * @param contentDir absolute
 * @param file path from there, with forward slashes
 * @returns all problems of the file, and the article when there are none; never throws for what the file contains
 */
export async function readStory(contentDir: string, file: string): Promise<ReadStory> {
  const absolute = path.join(contentDir, file);
  // Taken before the bytes are read, so that a change in between is noticed next time.
  const fingerprint = fingerprintOf(absolute) ?? '';
  const story = readContentFile(absolute);
  if (!story.ok) return { article: undefined, claim: { file }, problems: [story], fingerprint };

  const tree = parseYaml(story.frontMatter, story.frontMatterLine, fieldNames);
  const { fields, sound, problems: fieldProblems } = checkFields(articleSchema, tree);
  const named = slugOfStory(file, sound.slug, tree);
  // A withdrawn story shows no pictures, and their files may be gone.
  const pictures =
    sound.status === 'withdrawn'
      ? { found: [], fingerprints: [], problems: [] }
      : await readPictures(contentDir, file, story, photoOf(sound.photo?.image), tree);
  const opening = openingSentence(story.body);
  const problems = [
    ...withLinesToPaste(file, sound.timeZone, fieldProblems),
    ...named.problems,
    ...pictures.problems,
    ...findBodyProblems(file, story),
    ...findStorePrefix([...textsIn(tree.fields), opening]),
  ];
  // A draft, and a text that is no longer shown, may be empty.
  const isShown = sound.status !== 'draft' && sound.status !== 'withdrawn';
  if (isShown && isEmptyBody(story.body)) problems.push(emptyBodyProblem(story));

  if (!fields || problems.length > 0 || named.slug === undefined) {
    return { article: undefined, claim: claimOf(file, sound, named.slug), problems, fingerprint };
  }
  const article: Article = {
    ...fields,
    file,
    slug: named.slug,
    digest: story.digest,
    links: linkedFiles(file, story),
    addresses: possibleLinks(file, story, siteUrl.host, picturesByName(pictures.found)),
    opening,
    words: countWords(story.body),
    pictures: pictures.found,
    // A page shows the dateline in capitals.
    glyphs: collectGlyphs([...textsIn(fields), fields.dateline?.toUpperCase() ?? ''], story.body),
  };
  const fingerprints = [fingerprint, ...pictures.fingerprints].join(' ');
  return {
    article,
    claim: article,
    problems: [],
    fingerprint: fingerprints,
    warnings: findOwnWarnings(article),
    digests: digestsOf(article),
  };
}

/**
 * Returns the current fingerprint of a story: of its file and of every picture it shows.
 *
 * @param find the fingerprint of a file by its absolute path
 */
export function currentFingerprint(
  contentDir: string,
  { file, pictures }: Pick<Article, 'file' | 'pictures'>,
  find: (file: string) => string | undefined = fingerprintOf,
): string {
  const own = find(path.join(contentDir, file));
  return [own, ...pictures.map((picture) => find(path.join(contentDir, picture.file)))].join(' ');
}

/**
 * Adds the complete line to paste if an id or the fields of a withdrawal are missing, so that nobody has to invent
 * letters or look up the time.
 */
function withLinesToPaste(file: string, zone: string | undefined, problems: readonly Problem[]): Problem[] {
  return problems.map((problem) => {
    if (problem.field === 'id' && !problem.write.startsWith('id:')) return { ...problem, write: `id: ${proposeId(file)}` }; // prettier-ignore
    if (problem.field === 'withdrawal' && problem.found === undefined) return { ...problem, write: withdrawalLine(settings.clock, zone) }; // prettier-ignore
    return problem;
  });
}

function photoOf(image: string | undefined): NamedPicture | undefined {
  return image === undefined ? undefined : { image, path: ['photo', 'image'] };
}

function findStorePrefix(texts: readonly string[]): Problem[] {
  const marked = texts.find((text) => text.trimStart().startsWith(STORE_IMAGE_PREFIX));
  if (marked === undefined) return [];
  const note = 'a name that is reserved for the site';
  return [
    { line: 1, column: 1, field: 'text', found: showFound(marked), note, write: 'a name that begins differently' },
  ];
}

function claimOf(file: string, sound: ValidFields<typeof articleSchema>, slug: string | undefined): StoryClaim {
  const { published, timeZone, ...rest } = sound;
  // Without a valid time zone neither the day nor the address is known.
  const dated = Object.hasOwn(sound, 'timeZone') && published ? { published, timeZone } : {};
  return { ...rest, ...dated, file, slug };
}

/** A story without problems of its own. While its fingerprint stays the same, its file is not opened again. */
export interface CheckedStory {
  readonly article: Article;
  readonly fingerprint: string;
  readonly warnings: readonly Conflict[];
}

export interface ReadStory {
  readonly article: Article | undefined;
  /** What the story claims for itself, as far as it is known. */
  readonly claim: StoryClaim;
  readonly problems: readonly Problem[];
  /** See {@link currentFingerprint}. */
  readonly fingerprint: string;
  /** Probable mistakes that show in this file alone. */
  readonly warnings?: readonly Conflict[];
  /** Of the article, for the keys of pages (views/pages/story-digests.ts). */
  readonly digests?: StoryDigests;
}
