import path from 'node:path';
import type { z } from 'astro/zod';
import { linkedFiles } from '../../markdown/links/linked-files.ts';
import { possibleLinks } from '../../markdown/links/possible-links.ts';
import { openingSentence } from '../../markdown/text/opening.ts';
import { siteUrl } from '../../publication.ts';
import type { StoryFile } from '../../markdown/story-file.ts';
import type { TextEntryFacts } from '../../schemas/text-entry.ts';
import { picturesByName } from '../../views/article/pictures.ts';
import type { Problem } from '../../lib/errors/problem.ts';
import { checkFields, type ValidFields } from '../fields/check-fields.ts';
import { namesOfFields } from '../fields/field-names.ts';
import { readContentFile } from '../files/read-content-file.ts';
import { parseYaml } from '../front-matter/parse-yaml.ts';
import { emptyBodyProblem, findBodyProblems, isEmptyBody } from './body-problems.ts';
import { readPictures, type NamedPicture } from './read-story-pictures.ts';
import { slugFromFileName } from './story-slug.ts';
import { collectGlyphs, textsIn } from './text-facts.ts';

/**
 * Reads the file of a page, a person, a topic or a call-out.
 *
 * @param contentDir absolute
 * @param file path from there, with forward slashes
 * @param pictureOf the picture that a field names
 * @returns all problems of the file, and the entry when there are none; never throws for what the file contains
 */
export async function readTextEntry<Schema extends z.ZodObject>(
  contentDir: string,
  file: string,
  { schema, needsText = false, pictureOf = () => undefined, refuseBody }: Kind<Schema>,
): Promise<ReadTextEntry<Schema>> {
  const named = slugFromFileName(file);
  const id = named.slug;
  const nameProblems = named.slug === undefined ? [named.problem] : [];
  const parts = readContentFile(path.join(contentDir, file));
  if (!parts.ok) return { file, id, sound: undefined, entry: undefined, problems: [...nameProblems, parts] };

  const tree = parseYaml(parts.frontMatter, parts.frontMatterLine, namesOfFields(file));
  const { fields, sound, problems: fieldProblems } = checkFields(schema, tree);
  const pictures = await readPictures(contentDir, file, parts, pictureOf(sound), tree);
  const bodyProblems = findBodyProblems(file, parts);
  const refused = bodyProblems.length === 0 ? (refuseBody?.(parts) ?? []) : [];
  // A picture that has no place in the text need not exist.
  const missing = refused.length === 0 ? pictures.problems : [];
  const problems = [...nameProblems, ...fieldProblems, ...missing, ...bodyProblems, ...refused];
  const hasText = !isEmptyBody(parts.body);
  if (needsText && !hasText) problems.push({ ...emptyBodyProblem(parts), write: 'the text, under the second ---' });
  if (!fields || id === undefined || problems.length > 0) return { file, id, sound, entry: undefined, problems };
  const facts: TextEntryFacts = {
    id,
    file,
    digest: parts.digest,
    links: linkedFiles(file, parts),
    addresses: possibleLinks(file, parts, siteUrl.host, picturesByName(pictures.found)),
    opening: openingSentence(parts.body),
    pictures: pictures.found,
    glyphs: collectGlyphs(textsIn(fields), parts.body),
    hasText,
  };
  return { file, id, sound, entry: { ...fields, ...facts }, problems };
}

interface Kind<Schema extends z.ZodObject> {
  readonly schema: Schema;
  /** whether a text is required */
  readonly needsText?: boolean;
  /** further checks of a text of this kind, if it is within the limits */
  readonly refuseBody?: (text: StoryFile) => readonly Problem[];
  readonly pictureOf?: (sound: ValidFields<Schema>) => NamedPicture | undefined;
}

export interface ReadTextEntry<Schema extends z.ZodObject> {
  readonly file: string;
  /** Undefined when the file's name makes no address. */
  readonly id: string | undefined;
  /** Its valid fields, even if others are refused. */
  readonly sound: ValidFields<Schema> | undefined;
  readonly entry: (z.output<Schema> & TextEntryFacts) | undefined;
  readonly problems: readonly Problem[];
}
