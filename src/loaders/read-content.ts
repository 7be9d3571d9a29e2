import path from 'node:path';
import type { Inspected } from '../markdown/inspect-links.ts';
import type { Article } from '../schemas/article.ts';
import type { Series } from '../schemas/series.ts';
import { LEDGER } from '../edition/permalink-ledger.ts';
import type { Ledger, Moments } from '../edition/permalinks.ts';
import { believeDigests } from '../views/pages/story-digests.ts';
import { settings } from '../settings.ts';
import { Bodies } from './bodies.ts';
import { checkLinks } from './check-links.ts';
import { checkPermalinks } from './check-permalinks.ts';
import type { Claimed, Clash, SeriesClaim } from './claims.ts';
import { crossCheck } from './cross-check.ts';
import { findContentWarnings } from './content-warnings.ts';
import {
  compareProblems,
  formatField,
  formatProblem,
  showFound,
  type Problem,
  type FileProblem,
} from '../lib/problem.ts';
import { readLedger } from './read-ledger.ts';
import { readPublic } from './read-public.ts';
import { readSeries } from './read-series.ts';
import { readStories, type ReadBatch } from './read-stories.ts';
import { currentStamp, readParts, type ReadStory } from './read-story.ts';
import { walkContent } from './walk.ts';
import { fieldNames } from './field-names.ts';
import { parseYaml, type YamlTree } from './yaml-tree.ts';

/**
 * Reads and checks the whole content folder. A story whose file and pictures are as they were at an earlier
 * reading is taken from it without being opened.
 *
 * @returns what is sound, by file, and every problem of every file, by file, line and column; an entry with a problem
 *   is left out. Never throws for what the folder holds.
 */
export async function readContent({
  contentDir,
  publicDir = path.resolve('public'),
  previous,
  keptBody,
  moments = settings,
  others,
}: ReadOptions): Promise<Content> {
  const walk = await walkContent(contentDir);
  const show = displayName(contentDir);

  const known = new Map<string, ReadStory>();
  for (const file of walk.stories) {
    const earlier = previous?.get(file);
    if (earlier && earlier.stamp === currentStamp(contentDir, earlier.article))
      known.set(file, { ...earlier, claim: earlier.article, flaws: [] });
  }
  const changed = walk.stories.filter((file) => !known.has(file));
  const read = await readStories(contentDir, changed, others);
  for (const story of read) {
    known.set(story.claim.file, story);
    // Of what another thread has read only the data has come.
    if (story.article && story.digests) believeDigests(story.article, story.digests);
  }
  const stories = walk.stories.flatMap((file) => known.get(file) ?? []);
  const series = walk.series.map((file) => readSeries(contentDir, file));

  const seriesClaims = series.flatMap(({ file, id }): SeriesClaim[] => (id === undefined ? [] : [{ file, id }]));
  const { files: copied, problems: ofPublic } = await readPublic(publicDir);
  const { ledger, flaws } = await readLedger(contentDir);
  const clashes = crossCheck(
    stories.map(({ claim }) => claim),
    seriesClaims,
    { copied, ledger },
  );
  const isComplete = walk.problems.length === 0;
  const permalinks = checkPermalinks(ledger, { stories, series: seriesClaims, copied, moments, isComplete });
  const problems = [
    ...ofPublic,
    ...[...walk.problems, ...permalinks.problems].map((problem) => ({ ...problem, file: show(problem.file) })),
    ...flaws.map((flaw) => asProblem(show(LEDGER), flaw)),
    ...stories.flatMap(({ claim, flaws }) => flaws.map((flaw) => asProblem(show(claim.file), flaw))),
    ...series.flatMap(({ file, flaws }) => flaws.map((flaw) => asProblem(show(file), flaw))),
    ...locateClashes(contentDir, [...clashes, ...permalinks.clashes], show),
  ].sort(compareProblems);

  const refused = new Set(problems.map(({ file }) => file));
  const sound = <Entry extends { file: string }>(entry: Entry | undefined): Entry[] =>
    entry && !refused.has(show(entry.file)) ? [entry] : [];
  const articles = stories.flatMap(({ article }) => sound(article));
  const soundSeries = series.flatMap((read) => sound(read.series));
  // Of content that is refused the report says enough.
  const contentWarnings = problems.length > 0 ? [] : findContentWarnings(articles, soundSeries, moments.now);
  const { now } = moments;
  const stamps = new Map(stories.flatMap(({ article, stamp }) => (article ? [[article.file, stamp] as const] : [])));
  const byFile = new Map(articles.map((article) => [article.file, article]));
  const bodies = new Bodies(contentDir, byFile, (file) => keptBody?.(file, stamps.get(file)));
  const deadLinks =
    problems.length > 0 ? [] : checkLinks({ bodies, articles, series: soundSeries, copied, now, site: settings.url });
  return {
    articles,
    series: soundSeries,
    stamps,
    bodies: bodies.found,
    ledger,
    problems,
    notes: [
      ...walk.notes.map(({ file, text }) => `${showFound(show(file))} ${text}.`),
      ...[
        ...locateClashes(contentDir, contentWarnings, show),
        ...deadLinks.map((problem) => ({ ...problem, file: show(problem.file) })),
      ]
        .sort(compareProblems)
        .map(formatProblem),
    ],
  };
}

/** Files as the editor types them: from the working directory, or from the content folder's own name when that is elsewhere. */
function displayName(contentDir: string): (file: string) => string {
  const relative = path.relative(process.cwd(), contentDir).split(path.sep).join('/');
  const folder = relative.startsWith('..') || path.isAbsolute(relative) ? path.basename(contentDir) : relative;
  return (file) => path.posix.join(folder, file);
}

function asProblem(file: string, { line, column, field, found, note, write }: Problem): FileProblem {
  return { file, line, column, field, found, note, write };
}

/** Looks up where clashing fields stand; only their files are opened again. */
function locateClashes(contentDir: string, clashes: readonly Clash[], show: (file: string) => string): FileProblem[] {
  const trees = new Map<string, YamlTree | undefined>();
  for (const file of new Set(clashes.flatMap(({ file, also }) => (also ? [file, also.file] : [file])))) {
    const parts = readParts(path.join(contentDir, file));
    trees.set(file, parts.ok ? parseYaml(parts.frontMatter, parts.frontMatterLine, fieldNames) : undefined);
  }
  const locate = ({ file, path }: Claimed) => trees.get(file)?.locate(path) ?? { line: 1, column: 1 };

  return clashes.map((clash) => {
    const { line, column, found } = locate(clash);
    const note = clash.also ? `${clash.note}, also in ${show(clash.also.file)}:${locate(clash.also).line}` : clash.note;
    const field = clash.path.length === 0 ? 'file' : formatField(clash.path);
    const shown = clash.found === undefined ? found : showFound(clash.found);
    return { file: show(clash.file), line, column, field, found: shown, note, write: clash.write };
  });
}

export interface ReadOptions {
  /** Absolute. */
  readonly contentDir: string;
  /** Folder of what is copied to the site as it is; absolute. */
  readonly publicDir?: string;
  /** The edition's moment and the clock's; the settings' by default. */
  readonly moments?: Moments;
  /** Readers of batches of stories beside this thread, asked for where there are many. */
  readonly others?: () => readonly ReadBatch[];
  /** Stories of an earlier reading, by file. */
  readonly previous?: ReadonlyMap<string, { readonly article: Article; readonly stamp: string }> | undefined;
  /** Links and ids that an earlier reading found in a story's text while it had this stamp. */
  readonly keptBody?: (file: string, stamp: string | undefined) => Inspected | undefined;
}

export interface Content {
  readonly articles: readonly Article[];
  readonly series: readonly Series[];
  /** Stamps of the stories by file, for `previous` of the next reading. */
  readonly stamps: ReadonlyMap<string, string>;
  /** Links and ids of the texts that had to be opened for them, by file. */
  readonly bodies: ReadonlyMap<string, Inspected>;
  readonly ledger: Ledger;
  readonly problems: readonly FileProblem[];
  /** What was passed over, and what is taken though it may be a slip: a text each. */
  readonly notes: readonly string[];
}
