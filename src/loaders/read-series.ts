import path from 'node:path';
import { seriesSchema, type Series } from '../schemas/series.ts';
import { linkedFiles } from '../markdown/linked-files.ts';
import { possibleLinks } from '../markdown/possible-links.ts';
import { settings } from '../settings.ts';
import { checkFields } from './fields.ts';
import type { Problem } from '../lib/problem.ts';
import { bodyFlaws, isEmpty, readParts, slugOfFile } from './read-story.ts';
import { collectGlyphs, textsIn } from './text-facts.ts';
import { fieldNames } from './field-names.ts';
import { parseYaml } from './yaml-tree.ts';

/**
 * Reads one series.
 *
 * @param contentDir absolute
 * @param file path from there, with forward slashes
 * @returns all that is wrong with the file, and a series when nothing is; never throws for what a file holds
 */
export function readSeries(contentDir: string, file: string): ReadSeries {
  const named = slugOfFile(file);
  const id = named.slug;
  const nameFlaws = named.slug === undefined ? [named.flaw] : [];
  const parts = readParts(path.join(contentDir, file));
  if (!parts.ok) return { file, id, series: undefined, flaws: [...nameFlaws, parts] };

  const { fields, flaws: fieldFlaws } = checkFields(
    seriesSchema,
    parseYaml(parts.frontMatter, parts.frontMatterLine, fieldNames),
  );
  const flaws = [...nameFlaws, ...fieldFlaws, ...bodyFlaws(file, parts)];
  if (!fields || id === undefined || flaws.length > 0) return { file, id, series: undefined, flaws };
  const hasIntroduction = !isEmpty(parts.body);
  const glyphs = collectGlyphs(textsIn(fields), parts.body);
  const facts = {
    id,
    file,
    digest: parts.digest,
    links: linkedFiles(file, parts),
    addresses: possibleLinks(file, parts, settings.url.host),
    hasIntroduction,
    glyphs,
  };
  return { file, id, series: { ...fields, ...facts }, flaws };
}

export interface ReadSeries {
  readonly file: string;
  /** Undefined when the file's name makes no address. */
  readonly id: string | undefined;
  readonly series: Series | undefined;
  readonly flaws: readonly Problem[];
}
