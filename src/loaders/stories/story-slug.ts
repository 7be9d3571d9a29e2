import path from 'node:path';
import { type Problem, showFound } from '../../lib/errors/problem.ts';
import { SLUG } from '../../schemas/fields/fields.ts';
import { explainSlug, normaliseSlug, slugFrom } from '../../schemas/fields/slug.ts';
import type { YamlTree } from '../front-matter/parse-yaml.ts';

/** Makes a slug of a file's name, or explains why that is not possible. */
export function slugFromFileName(file: string): { slug: string } | { slug: undefined; problem: Problem } {
  const name = path.posix.basename(file).replace(/\.md$/i, '');
  const note = explainSlug(name);
  if (!note) return { slug: normaliseSlug(name) };
  const better = slugFrom(name);
  const write = explainSlug(better) ? SLUG() : `a file name such as ${better}.md`;
  return {
    slug: undefined,
    problem: { line: 1, column: 1, field: 'slug', found: showFound(name), note: `file name: ${note}`, write },
  };
}

export function slugOfStory(
  file: string,
  given: string | undefined,
  tree: YamlTree,
): { slug: string | undefined; problems: Problem[] } {
  // A slug in the front matter replaces the file's name, even if it is refused.
  if (given !== undefined || (tree.fields && Object.hasOwn(tree.fields, 'slug'))) return { slug: given, problems: [] };
  const named = slugFromFileName(file);
  return named.slug === undefined ? { slug: undefined, problems: [named.problem] } : { slug: named.slug, problems: [] };
}
