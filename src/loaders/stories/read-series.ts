import path from 'node:path';
import { seriesSchema, type Series } from '../../schemas/series.ts';
import { linkedFiles } from '../../markdown/links/linked-files.ts';
import { possibleLinks } from '../../markdown/links/possible-links.ts';
import { siteUrl } from '../../publication.ts';
import { checkFields } from '../fields/check-fields.ts';
import type { Problem } from '../../lib/errors/problem.ts';
import { isEmptyBody } from './body-problems.ts';
import { findBodyProblems } from './body-problems.ts';
import { slugFromFileName } from './story-slug.ts';
import { readContentFile } from '../files/read-content-file.ts';
import { collectGlyphs, textsIn } from './text-facts.ts';
import { fieldNames } from '../fields/field-names.ts';
import { parseYaml } from '../front-matter/parse-yaml.ts';

/**
 * Reads one series.
 *
 * @param contentDir absolute
 * @param file path from there, with forward slashes
 * @returns all problems of the file, and the series when there are none; never throws for what the file contains
 */
export function readSeries(contentDir: string, file: string): ReadSeries {
  const named = slugFromFileName(file);
  const id = named.slug;
  const nameProblems = named.slug === undefined ? [named.problem] : [];
  const parts = readContentFile(path.join(contentDir, file));
  if (!parts.ok) return { file, id, series: undefined, problems: [...nameProblems, parts] };

  const { fields, problems: fieldProblems } = checkFields(
    seriesSchema,
    parseYaml(parts.frontMatter, parts.frontMatterLine, fieldNames),
  );
  const problems = [...nameProblems, ...fieldProblems, ...findBodyProblems(file, parts)];
  if (!fields || id === undefined || problems.length > 0) return { file, id, series: undefined, problems };
  const hasIntroduction = !isEmptyBody(parts.body);
  const glyphs = collectGlyphs(textsIn(fields), parts.body);
  const facts = {
    id,
    file,
    digest: parts.digest,
    links: linkedFiles(file, parts),
    addresses: possibleLinks(file, parts, siteUrl.host),
    hasIntroduction,
    glyphs,
  };
  return { file, id, series: { ...fields, ...facts }, problems };
}

export interface ReadSeries {
  readonly file: string;
  /** Undefined when the file's name makes no address. */
  readonly id: string | undefined;
  readonly series: Series | undefined;
  readonly problems: readonly Problem[];
}
