import path from 'node:path';
import { linkedFiles } from '../../markdown/links/linked-files.ts';
import { possibleLinks } from '../../markdown/links/possible-links.ts';
import { openingSentence } from '../../markdown/text/opening.ts';
import { siteUrl } from '../../publication.ts';
import { pageSchema, type TextPage } from '../../schemas/page.ts';
import { picturesByName } from '../../views/article/pictures.ts';
import type { Problem } from '../../lib/problem.ts';
import { checkFields } from '../fields/check-fields.ts';
import { namesOfFields } from '../fields/field-names.ts';
import { readContentFile } from '../files/read-content-file.ts';
import { parseYaml } from '../front-matter/parse-yaml.ts';
import { emptyBodyProblem, findBodyProblems, isEmptyBody } from './body-problems.ts';
import { readPictures } from './read-story-pictures.ts';
import { slugFromFileName } from './story-slug.ts';
import { collectGlyphs, textsIn } from './text-facts.ts';

/**
 * Reads one page of the paper's own.
 *
 * @param contentDir absolute
 * @param file path from there, with forward slashes
 * @returns all problems of the file, and the page when there are none; never throws for what the file contains
 */
export async function readPage(contentDir: string, file: string): Promise<ReadPage> {
  const named = slugFromFileName(file);
  const id = named.slug;
  const nameProblems = named.slug === undefined ? [named.problem] : [];
  const parts = readContentFile(path.join(contentDir, file));
  if (!parts.ok) return { file, id, policy: [], page: undefined, problems: [...nameProblems, parts] };

  const tree = parseYaml(parts.frontMatter, parts.frontMatterLine, namesOfFields(file));
  const { fields, sound, problems: fieldProblems } = checkFields(pageSchema, tree);
  const pictures = await readPictures(contentDir, file, parts, undefined, tree);
  const problems = [...nameProblems, ...fieldProblems, ...pictures.problems, ...findBodyProblems(file, parts)];
  if (isEmptyBody(parts.body)) problems.push({ ...emptyBodyProblem(parts), write: 'the text, under the second ---' });
  const claim = { file, id, policy: sound.policy ?? [] };
  if (!fields || id === undefined || problems.length > 0) return { ...claim, page: undefined, problems };
  const page: TextPage = {
    ...fields,
    id,
    file,
    digest: parts.digest,
    links: linkedFiles(file, parts),
    addresses: possibleLinks(file, parts, siteUrl.host, picturesByName(pictures.found)),
    opening: openingSentence(parts.body),
    pictures: pictures.found,
    glyphs: collectGlyphs(textsIn(fields), parts.body),
  };
  return { ...claim, page, problems };
}

/** What a page claims that no other page may have: of a refused one its valid fields. */
export interface PageClaim {
  readonly file: string;
  /** Undefined when the file's name makes no address. */
  readonly id: string | undefined;
  readonly policy: readonly (TextPage['policy'][number] | undefined)[];
}

export interface ReadPage extends PageClaim {
  readonly page: TextPage | undefined;
  readonly problems: readonly Problem[];
}
