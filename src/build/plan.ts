import { readFileSync } from 'node:fs';
import path from 'node:path';
import { siteFiles } from '../plan/site-files.ts';
import { listFiles } from '../lib/list-files.ts';
import { listPublic } from '../loaders/files/list-public-files.ts';
import { fingerprintOf } from '../lib/file-fingerprint.ts';
import type { Edition } from '../edition/make-edition.ts';
import { digest, keyOf, NAMED_BY_DIGEST } from '../lib/page-key.ts';
import type { PlannedFile } from '../lib/planned-file.ts';
import { storyFacts } from '../views/article/story-facts.ts';
import { sitePages } from '../views/pages/site-pages.ts';
import { articlePath, fileOf, textPagePath } from '../addresses/urls.ts';
import { pathKey } from '../schemas/alias.ts';
import type { TextPage } from '../schemas/page.ts';
import type { Article } from '../schemas/article.ts';
import { publication } from '../publication.ts';
import { settings } from '../settings.ts';
import { offlineFiles } from '../plan/offline-files.ts';
import { isPacked } from './pack.ts';
import { makeArticleView } from '../views/article/article-view.ts';
import { getBody, getPageText } from '../views/article/bodies.ts';
import { makeSearchPage, makeSearchStory, type SearchStory } from '../views/search/search-document.ts';
import { makeTextPage, textPageFacts } from '../views/pages/text-page.ts';
import { searchParts } from '../search/search-parts.ts';
import { makeStoryFile } from '../search/story-file.ts';
import { icons } from '../media/icons.ts';
import { Refusal } from '../lib/refusal.ts';

/**
 * Lists every file of the site with its key and its maker. This one list decides what is stale, what is removed and what the
 * site consists of. Files that need others come after them.
 *
 * @param compiled folder of the compiled site
 * @param publicDir folder of what is copied as it is
 * @param renderPage makes a page, by its path from the front page
 * @throws Refusal
 */
export async function makePlan(edition: Edition, { compiled, publicDir, renderPage }: Sources): Promise<Plan> {
  const stories = new Map(edition.stories.map((story) => [articlePath(story), story]));
  const textPages = new Map(edition.pages.map((page) => [textPagePath(page.id), page]));
  const pages = sitePages(edition).map(({ path, key }) => {
    const [story, page] = [stories.get(path), textPages.get(path)];
    const searched = story ? () => searchStory(story, edition) : page && (() => searchPage(page, edition));
    const make = searched ? () => makeSearched(path, searched, renderPage) : () => renderPage(path);
    return { file: fileOf(path), key, make };
  });
  const first = [
    ...named('a page', withPublication(withLook(pages))),
    ...named('the feeds, lists and pictures', withPublication(await siteFiles(edition))),
    ...named(
      'the compiled site',
      copies(path.join(compiled, 'assets'), listFiles(path.join(compiled, 'assets')), () => NAMED_BY_DIGEST),
    ),
    ...named(
      'public/',
      copies(publicDir, listPublic(publicDir), (file) => `file:${fingerprintOf(file)}`),
    ),
  ];
  const keys = new Map(first.map(({ file, key }) => [file, key]));
  const later = [
    ...named('the search index', withPublication(searchParts(edition, keys))),
    ...named('what is kept without a network', withPublication(offlineFiles(edition, keys, compiled))),
  ];
  refuseTwice([...first, ...later]);
  return { first, later };
}

function searchStory(story: Article, edition: Edition): SearchStory {
  const facts = storyFacts(story, edition);
  return makeSearchStory(makeArticleView(facts, getBody(facts)));
}

function searchPage(page: TextPage, edition: Edition): SearchStory {
  return makeSearchPage(makeTextPage(page), getPageText(textPageFacts(page, edition)));
}

/** Makes a page, and the file from which the search index is made. */
async function makeSearched(
  path: string,
  searched: () => SearchStory,
  renderPage: Sources['renderPage'],
): Promise<ReadonlyMap<string, string | Uint8Array>> {
  const page = await renderPage(path);
  const [file, bytes] = makeStoryFile(searched());
  return new Map<string, string | Uint8Array>([
    [fileOf(path), page],
    [file, bytes],
  ]);
}

function copies(folder: string, names: readonly string[], keyOf: (file: string) => string): readonly PlannedFile[] {
  return names.map((file) => {
    const from = path.join(folder, file);
    return { file, key: keyOf(from), make: () => new Uint8Array(readFileSync(from)) };
  });
}

/** Every file depends on the facts of the publication, except files whose names contain a digest of their content. */
function withPublication(files: readonly PlannedFile[]): readonly PlannedFile[] {
  const part = `publication:${digest({ ...publication, look: undefined, pages: undefined })}`;
  return files.map((file) => (file.key === NAMED_BY_DIGEST ? file : { ...file, key: `${file.key} ${part}` }));
}

/** Every page contains the tokens of the look. Other files that show the look have it in their own keys. */
function withLook(files: readonly PlannedFile[]): readonly PlannedFile[] {
  const part = keyOf({ look: publication.look });
  return files.map((file) => ({ ...file, key: `${file.key} ${part}` }));
}

/** On macOS and Windows, names that differ only in letter case are the same file. */
function refuseTwice(files: readonly NamedFile[]): void {
  const known = new Map<string, NamedFile>();
  const refuse = (file: string, other: NamedFile | undefined, maker: string) => {
    const name = pathKey(other?.file ?? '') === pathKey(file) && other?.file !== file ? `${other?.file}, which is ${file} where letter case makes no difference` : file; // prettier-ignore
    const advice = maker === 'public/' && ICONS.has(file) ? `Take public/${file} away: icons are drawn from logo.svg and look.css (docs/look.md).` : 'Give one of them another address.'; // prettier-ignore
    throw new Refusal(`Two would write ${name}: ${other?.maker} and ${maker}. ${advice}`);
  };
  for (const one of files) {
    const key = pathKey(one.file);
    if (known.has(key)) refuse(one.file, known.get(key), one.maker);
    known.set(key, one);
  }
  // Each folder is checked once: a large archive has many files in few folders.
  const seen = new Set<string>();
  for (const [key, { file, maker }] of known) {
    const whole = known.get(/^(.+)\.(?:br|gz)$/.exec(key)?.[1] ?? '');
    if (settings.pack && whole && isPacked(whole.file)) refuse(file, { ...whole, maker: `the packed copies of ${whole.file}` }, maker); // prettier-ignore
    for (let at = key.lastIndexOf('/', key.length - 2); at > 0; at = key.lastIndexOf('/', at - 1)) {
      const folder = key.slice(0, at + 1);
      if (seen.has(folder)) break;
      seen.add(folder);
      for (const place of [folder, folder.slice(0, -1)]) if (known.has(place)) refuse(file, known.get(place), maker);
    }
  }
}

/** A paper may still have icons of its own from before they were drawn for it. */
const ICONS = new Set(icons.map(({ path }) => fileOf(path)));

function named(maker: string, files: readonly PlannedFile[]): NamedFile[] {
  return files.map((file) => ({ ...file, maker }));
}

type NamedFile = PlannedFile & { readonly maker: string };

export interface Plan {
  /** files that need no others */
  readonly first: readonly PlannedFile[];
  /** files that need those: their bytes, or their sizes */
  readonly later: readonly PlannedFile[];
}

export interface Sources {
  readonly compiled: string;
  readonly publicDir: string;
  readonly renderPage: (path: string) => Promise<string>;
}
