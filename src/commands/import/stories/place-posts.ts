import path from 'node:path';
import type { Article } from '../../../schemas/article.ts';
import { dayInAddresses } from '../fields/aliases.ts';
import type { Archive } from '../read/list-archive.ts';
import { convertFields, type FieldsContext, type ConvertedFields } from '../fields/convert-fields.ts';
import { languageOf } from '../read/languages.ts';
import type { IndexedPost } from '../body/links/link-index.ts';
import { datedPaths, sitePathOf } from '../body/links/site-paths.ts';
import { repairFields } from '../fields/repair-fields.ts';
import { nameOfPost } from './post-names.ts';
import type { ImportOptions } from '../options.ts';
import { AddressPlan, type PlannedStory } from './address-plan.ts';
import { openPost } from '../read/open-post.ts';
import type { Post } from '../read/post.ts';
import { readTerms } from '../fields/term-names.ts';
import type { ImportFindings } from '../report/findings.ts';

/** Plans the address of every post before any is written, because they link to each other. */
export async function placePosts(
  archive: Archive,
  archiveDir: string,
  options: PlaceOptions,
  findings: ImportFindings,
) {
  const plan = new AddressPlan(options.stories);
  const placed: PlacedPost[] = [];
  const posts: IndexedPost[] = [];
  const pages = [...archive.pages];
  const terms = await readTerms(archiveDir, archive.pages);
  // The post in the language of the site gets the plain address; its translations get others.
  const isTranslation = (file: string) => Number(languageOf(file) !== undefined);
  for (const file of archive.posts.toSorted((a, b) => isTranslation(a) - isTranslation(b))) {
    const read = await openPost(archiveDir, file, options.drafts);
    if (!read.post.ok) {
      findings.refuse(file, read.post.problems);
      continue;
    }
    const named = nameOfPost(file);
    const day = named.day ?? dayInAddresses(read.post);
    const isList = options.posts.some((folder) => isListOf(folder, file));
    if ((archive.mayBePages || isList) && day === undefined && isPage(read.post)) {
      pages.push(file);
      findings.pages.push(file);
      continue;
    }
    const story = placePost(read.post, { ...named, day }, plan, { ...options, terms }, archive);
    if ('problems' in story) {
      findings.refuse(file, story.problems);
      continue;
    }
    const { place, converted } = story;
    const { aliases = [], published, lang } = converted.fields;
    const days = new Set([published.slice(0, 10), ...(day === undefined ? [] : [day])]);
    const dated = [...days].flatMap((one) => datedPaths(one, [place.slug, named.name, converted.slug ?? named.name]));
    const beside = sitePathOf(path.posix.join(path.posix.dirname(file), place.slug));
    posts.push({ file, target: place.file, addresses: [...aliases, ...dated, beside] });
    if (lang !== undefined && converted.hasLanguageOfFile)
      findings.leftOut.add('lang', `${lang}, from the name of the file or folder`, { file });
    placed.push({ post: file, place, converted, lost: [...read.lost, ...story.lost, ...place.lost] });
  }
  return { placed, indexed: { posts, pages } };
}

function placePost(
  post: Post,
  { day, name }: Named,
  plan: AddressPlan,
  options: PlaceOptions & Pick<FieldsContext, 'terms'>,
  { system }: Archive,
) {
  const { zone, author, drafts, terms } = options;
  const converted = convertFields(post, { zone, author, system, day, terms, lang: languageOf(post.file) });
  if (converted.problems.length === 0) {
    const place = plan.planStory(post.file, name, converted, drafts);
    return 'problem' in place ? { problems: [place.problem] } : { place, converted, lost: [] };
  }
  const repaired = drafts ? repairFields(converted, { day, name, heading: firstHeading(post.body), zone }) : undefined;
  if (!repaired) return { problems: converted.problems };
  const draft: ConvertedFields = { ...converted, fields: repaired.fields, problems: [] };
  const place = plan.planStory(post.file, name, draft, true);
  return 'problem' in place ? { problems: [place.problem] } : { place, converted: draft, lost: repaired.lost };
}

/** Whether a post is a page: it has neither a date nor a draft field. */
function isPage({ fields }: Post): boolean {
  return !['date', 'pubdate', 'publishdate', 'publish_date', 'draft'].some((name) => fields.has(name));
}

/** Whether a file is the `index.md` that lists a folder of posts. */
function isListOf(folder: string, file: string): boolean {
  return path.posix.join(folder, 'index') === file.replace(/(?:\.[a-z-]+)?\.[a-z]+$/i, '');
}

function firstHeading(body: string): string | undefined {
  const at = body.startsWith('# ') ? 0 : body.indexOf('\n# ') + 1;
  if (at === 0 && !body.startsWith('# ')) return undefined;
  const end = body.indexOf('\n', at);
  return body.slice(at + 2, end === -1 ? undefined : end).trim() || undefined;
}

interface Named {
  readonly day: string | undefined;
  readonly name: string;
}

interface PlaceOptions extends Pick<ImportOptions, 'zone' | 'author' | 'drafts' | 'posts'> {
  /** The stories of the content folder. */
  readonly stories: readonly Article[];
}

export interface PlacedPost {
  /** Path of the post in the archive. */
  readonly post: string;
  readonly place: PlannedStory;
  readonly converted: ConvertedFields;
  /** Why it is a draft. */
  readonly lost: readonly string[];
}
