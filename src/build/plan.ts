import { readFileSync } from 'node:fs';
import path from 'node:path';
import { siteFiles } from '../plan/site-files.ts';
import { listFiles } from '../lib/files/list-files.ts';
import { listPublic } from '../loaders/files/list-public-files.ts';
import { fingerprintOf } from '../lib/files/file-fingerprint.ts';
import type { Edition } from '../edition/make-edition.ts';
import { digest, keyOf, NAMED_BY_DIGEST } from '../lib/page-key.ts';
import type { PlannedFile } from '../lib/planned-file.ts';
import { storyFacts } from '../views/article/story-facts.ts';
import { sitePages } from '../views/pages/site-pages.ts';
import { articlePath, fileOf, textPagePath } from '../addresses/urls.ts';
import { pathKey } from '../schemas/fields/alias.ts';
import { publication } from '../publication.ts';
import { settings } from '../settings.ts';
import { offlineFiles } from '../plan/offline-files.ts';
import { isPacked } from './pack.ts';
import type { SearchStory } from '../views/search/search-document.ts';
import { searchPage, searchStory } from '../views/search/searched-texts.ts';
import { feedChannels } from '../views/feeds/feed-channels.ts';
import { feedContent } from '../views/feeds/feed.ts';
import { searchParts } from '../search/search-parts.ts';
import { makeStoryFile } from '../search/search-story-file.ts';
import { icons } from '../media/icons.ts';
import { Refusal } from '../lib/errors/refusal.ts';

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
  const inFeeds = new Set(feedChannels(edition).flatMap(({ stories }) => stories));
  const textPages = new Map(edition.pages.map((page) => [textPagePath(page.id), page]));
  const ofPaper = `publication:${digest({ ...publication, look: undefined, pages: undefined })}`;
  // Every page contains the tokens of the look. Other files that show the look have it in their own keys.
  const ofPages = `${keyOf({ look: publication.look })} ${ofPaper}`;
  const withPaper = (files: readonly PlannedFile[]) => files.map((file) => withPublication(file, ofPaper));
  const pages = sitePages(edition).map(({ path, key }) => {
    const [story, page] = [stories.get(path), textPages.get(path)];
    const searched = story ? () => searchStory(story, edition) : page && (() => searchPage(page, edition));
    const make = async () => {
      if (!searched) return renderPage(path);
      const files = await makeSearched(path, searched, renderPage);
      // The body is at hand now. When the feeds are made it would have to be parsed again.
      if (story && inFeeds.has(story)) feedContent(storyFacts(story, edition));
      return files;
    };
    return { file: fileOf(path), key: `${key} ${ofPages}`, make };
  });
  const makers = new Map<string, readonly PlannedFile[]>([
    ['a page', pages],
    ['the feeds, lists and pictures', withPaper(await siteFiles(edition))],
    [
      'the compiled site',
      copies(path.join(compiled, 'assets'), listFiles(path.join(compiled, 'assets')), () => NAMED_BY_DIGEST),
    ],
    ['public/', copies(publicDir, listPublic(publicDir), (file) => `file:${fingerprintOf(file)}`)],
  ]);
  const first = [...makers.values()].flat();
  const keys = new Map(first.map(({ file, key }) => [file, key]));
  const index = withPaper(searchParts(edition, keys));
  const offline = withPaper(offlineFiles(edition, keys, compiled));
  refuseTwice(makers.set('the search index', index).set('what is kept without a network', offline));
  const later = [...index, ...offline];
  return { first, later };
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

/** A file depends on the facts of the publication, unless its name contains a digest of its content. */
function withPublication(file: PlannedFile, part: string): PlannedFile {
  return file.key === NAMED_BY_DIGEST ? file : { ...file, key: `${file.key} ${part}` };
}

/** On macOS and Windows, names that differ only in letter case are the same file. */
function refuseTwice(makers: ReadonlyMap<string, readonly PlannedFile[]>): void {
  const known = new Map<string, PlannedFile>();
  const makerOf = (file: PlannedFile) => [...makers].find(([, files]) => files.includes(file))?.[0];
  const refuse = (one: PlannedFile, other: PlannedFile, otherMaker = makerOf(other)) => {
    const [file, maker] = [one.file, makerOf(one)];
    const name = pathKey(other.file) === pathKey(file) && other.file !== file ? `${other.file}, which is ${file} where letter case makes no difference,` : file; // prettier-ignore
    const advice = maker === 'public/' && ICONS.has(file) ? `Delete public/${file}: icons are drawn from logo.svg and look.css (docs/look.md).` : 'Give one of them another address.'; // prettier-ignore
    throw new Refusal(`${name} has two sources: ${otherMaker} and ${maker}. ${advice}`);
  };
  for (const files of makers.values()) {
    for (const one of files) {
      const key = pathKey(one.file);
      const other = known.get(key);
      if (other) refuse(one, other);
      known.set(key, one);
    }
  }
  // Each folder is checked once: a large archive has many files in few folders.
  const seen = new Set<string>();
  for (const [key, one] of known) {
    const whole = settings.pack && /\.(?:br|gz)$/.test(key) && known.get(key.slice(0, -'.br'.length));
    if (whole && isPacked(whole.file)) refuse(one, whole, `the packed copies of ${whole.file}`);
    for (let at = key.lastIndexOf('/', key.length - 2); at > 0; at = key.lastIndexOf('/', at - 1)) {
      const folder = key.slice(0, at + 1);
      if (seen.has(folder)) break;
      seen.add(folder);
      for (const other of [known.get(folder), known.get(folder.slice(0, -1))]) if (other) refuse(one, other);
    }
  }
}

/** A paper may still have icons of its own from before they were drawn for it. */
const ICONS = new Set(icons.map(({ path }) => fileOf(path)));

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
