import path from 'node:path';
import type { Article } from '../../schemas/article.ts';
import { dayInAddresses } from './aliases.ts';
import type { Archive } from './archive.ts';
import { convertFields, type ConvertContext, type ConvertedFields } from './fields.ts';
import { languageOf } from './languages.ts';
import type { IndexedPost } from './links/link-index.ts';
import { datedPaths, sitePathOf } from './links/site-paths.ts';
import { mendFields } from './mend-fields.ts';
import { nameOfPost } from './names.ts';
import type { ImportOptions } from './options.ts';
import { Plan, type Place } from './plan.ts';
import { openPost } from './read-file.ts';
import type { Post } from './read-post.ts';
import { readTerms } from './terms.ts';
import type { Told } from './told.ts';

/** Where each post goes, before any is written: they link to each other. */
export async function placePosts(archive: Archive, archiveDir: string, options: PlaceOptions, told: Told) {
  const plan = new Plan(options.stories);
  const placed: Placed[] = [];
  const posts: IndexedPost[] = [];
  const pages = [...archive.pages];
  const terms = await readTerms(archiveDir, archive.pages);
  // Of a post and its translations, the one in the site's own language has the plain address.
  const isTranslation = (file: string) => Number(languageOf(file) !== undefined);
  for (const file of archive.posts.toSorted((a, b) => isTranslation(a) - isTranslation(b))) {
    const read = await openPost(archiveDir, file, options.drafts);
    if (!read.post.ok) {
      told.refuse(file, read.post.flaws);
      continue;
    }
    const named = nameOfPost(file);
    const day = named.day ?? dayInAddresses(read.post);
    const isList = options.posts.some((folder) => isListOf(folder, file));
    if ((archive.mayBePages || isList) && day === undefined && isPage(read.post)) {
      pages.push(file);
      told.pages.push(file);
      continue;
    }
    const story = placePost(read.post, { ...named, day }, plan, { ...options, terms }, archive);
    if ('flaws' in story) {
      told.refuse(file, story.flaws);
      continue;
    }
    const { place, converted } = story;
    const { aliases = [], published, lang } = converted.fields;
    const days = new Set([published.slice(0, 10), ...(day === undefined ? [] : [day])]);
    const dated = [...days].flatMap((one) => datedPaths(one, [place.slug, named.name, converted.slug ?? named.name]));
    const beside = sitePathOf(path.posix.join(path.posix.dirname(file), place.slug));
    posts.push({ file, target: place.file, addresses: [...aliases, ...dated, beside] });
    if (lang !== undefined && converted.hasLanguageOfFile)
      told.leftOut.add('lang', `${lang}, from the name of the file or folder`, { file });
    placed.push({ post: file, place, converted, lost: [...read.lost, ...story.lost, ...place.lost] });
  }
  return { placed, indexed: { posts, pages } };
}

function placePost(
  post: Post,
  { day, name }: Named,
  plan: Plan,
  options: PlaceOptions & Pick<ConvertContext, 'terms'>,
  { system }: Archive,
) {
  const { zone, author, drafts, terms } = options;
  const converted = convertFields(post, { zone, author, system, day, terms, lang: languageOf(post.file) });
  if (converted.flaws.length === 0) {
    const place = plan.place(post.file, name, converted, drafts);
    return 'flaw' in place ? { flaws: [place.flaw] } : { place, converted, lost: [] };
  }
  const mended = drafts ? mendFields(converted, { day, name, heading: firstHeading(post.body), zone }) : undefined;
  if (!mended) return { flaws: converted.flaws };
  const draft: ConvertedFields = { ...converted, fields: mended.fields, flaws: [] };
  const place = plan.place(post.file, name, draft, true);
  return 'flaw' in place ? { flaws: [place.flaw] } : { place, converted: draft, lost: mended.lost };
}

/** No field of a page says when it was written, and none that it is a draft. */
function isPage({ fields }: Post): boolean {
  return !['date', 'pubdate', 'publishdate', 'publish_date', 'draft'].some((name) => fields.has(name));
}

/** `index.md` of a folder of posts shows their list. */
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
  /** Those that are in the content folder already. */
  readonly stories: readonly Article[];
}

export interface Placed {
  /** Path of the post in the archive. */
  readonly post: string;
  readonly place: Place;
  readonly converted: ConvertedFields;
  /** What makes it a draft. */
  readonly lost: readonly string[];
}
