import path from 'node:path';
import type { Inspected } from '../markdown/links/inspect-links.ts';
import { NEWEST_FIRST } from '../schemas/front.ts';
import { pageLinks } from '../edition/text-pages.ts';
import { LEDGER } from '../edition/permalinks/permalink-ledger.ts';
import type { Ledger, LedgerLine, Moments } from '../edition/permalinks/permalinks.ts';
import { publication, usePublication } from '../publication.ts';
import { settings } from '../settings.ts';
import { BodyLinks } from './checks/links/body-links.ts';
import { checkPermalinks } from './checks/check-permalinks.ts';
import { claimedAddress, type SeriesClaim } from './checks/story-claim.ts';
import { checkFront } from './checks/check-front.ts';
import { crossCheck } from './checks/cross-check.ts';
import { findWarnings } from './warnings/find-warnings.ts';
import { compareProblems, formatProblem, showFound, type Problem, type FileProblem } from '../lib/errors/problem.ts';
import type { Content } from './content.ts';
import { noContent } from './no-content.ts';
import { readLedger } from './checks/read-ledger.ts';
import { readPublic } from './files/list-public-files.ts';
import { pathForEditors } from '../lib/files/path-for-editors.ts';
import { readFront } from './read-front.ts';
import type { ReadPublication } from './read-publication.ts';
import { readTextEntries } from './stories/read-text-entries.ts';
import { readSeries } from './stories/read-series.ts';
import { proposeId } from './stories/propose-id.ts';
import { readChangedStories, type EarlierReading } from './stories/read-changed-stories.ts';
import type { CheckedStory } from './stories/read-story.ts';
import { FRONT, listContentFiles, markdownFiles } from './files/list-content-files.ts';
import { locateConflicts } from './locate-conflicts.ts';

/**
 * Reads and checks the whole content folder. A story whose file and pictures have not changed since an earlier reading is
 * taken from that reading without being opened.
 *
 * @returns all valid entries, sorted by file, and every problem of every file, sorted by file, line and column. Never throws
 *   for what the folder contains.
 */
export async function readContent({
  contentDir,
  publicDir = path.resolve('public'),
  previous,
  savedBody,
  moments = settings,
  otherReaders,
  fingerprints,
  published = [],
  asked,
  publication: facts = inUse(),
}: ReadOptions): Promise<Content> {
  const show = pathForEditors(contentDir);
  const isAsked = asked && (({ file }: { readonly file: string }) => asked.has(file));
  const publicationProblems = shown(facts.problems, show);
  const walk = await listContentFiles(contentDir);
  if (!facts.forStories)
    return noContent(walk.problems.length > 0 ? shown(walk.problems, show) : publicationProblems, walk);
  usePublication(facts.forStories);

  const stories = await readChangedStories(contentDir, walk.stories, { previous, fingerprints, otherReaders });
  const series = walk.series.map((file) => readSeries(contentDir, file));
  const texts = await readTextEntries(contentDir, walk);

  const seriesClaims = series.flatMap(({ file, id }): SeriesClaim[] => (id === undefined ? [] : [{ file, id }]));
  const { files: copied, problems: publicProblems } = await readPublic(publicDir);
  const { ledger, problems: ledgerProblems } = await readLedger(contentDir);
  const promised: Ledger = published.length === 0 ? ledger : new Map([...linesByPath(published), ...ledger]);
  const conflicts = crossCheck(
    stories.map(({ claim }) => claim),
    seriesClaims,
    { texts, copied, ledger: promised },
  );
  const isComplete = walk.problems.length === 0;
  const permalinks = checkPermalinks(promised, {
    stories,
    series: seriesClaims,
    pages: texts.pages,
    copied,
    moments,
    isComplete,
  });
  const front = readFront(contentDir);
  const chosen = checkFront(front, {
    claims: stories.map(({ claim }) => claim),
    articles: stories.flatMap(({ article }) => article ?? []),
    now: moments.now,
    show,
  });
  const problems = [
    ...publicationProblems,
    ...[...front.problems, ...chosen.problems].map((problem) => asProblem(show(FRONT), problem)),
    ...publicProblems,
    ...shown(walk.problems, show),
    ...permalinks.problems.map((problem) => ({
      ...problem,
      file: problem.file === LEDGER ? show(LEDGER) : problem.file,
    })),
    ...ledgerProblems.map((problem) => asProblem(show(LEDGER), problem)),
    ...stories.flatMap(({ claim, problems }) => problems.map((problem) => asProblem(show(claim.file), problem))),
    ...[...series, ...texts.pages, ...texts.people, ...texts.topics, ...texts.callouts].flatMap(({ file, problems }) =>
      problems.map((problem) => asProblem(show(file), problem)),
    ),
    ...locateConflicts(contentDir, [...conflicts, ...permalinks.conflicts], show),
  ].sort(compareProblems);

  const refused = new Set(problems.map(({ file }) => file));
  const sound = <Entry extends { file: string }>(entry: Entry | undefined): Entry[] =>
    entry && (refused.size === 0 || !refused.has(show(entry.file))) ? [entry] : [];
  const articles = stories.flatMap(({ article }) => sound(article));
  const soundSeries = series.flatMap((read) => sound(read.series));
  const soundTexts = {
    pages: texts.pages.flatMap(({ entry }) => sound(entry)),
    people: texts.people.flatMap(({ entry }) => sound(entry)),
    topics: texts.topics.flatMap(({ entry }) => sound(entry)),
    callouts: texts.callouts.flatMap(({ entry }) => sound(entry)),
  };
  usePublication({ ...facts.forStories, pages: pageLinks(soundTexts.pages) });
  const refusedStory = (shown: string) => {
    const claim = stories.find((story) => show(story.claim.file) === shown)?.claim;
    return { story: claim?.file, path: claim && claimedAddress(claim) };
  };
  const checked = new Map<string, CheckedStory>();
  for (const { article, fingerprint, warnings = [] } of stories)
    if (article) checked.set(article.file, { article, fingerprint, warnings });
  const { now } = moments;
  const byFile = new Map([...articles, ...Object.values(soundTexts).flat()].map((text) => [text.file, text]));
  const bodies = new BodyLinks(contentDir, byFile, (file) => savedBody?.(file, checked.get(file)?.fingerprint));
  const linked = { articles, series: soundSeries, ...soundTexts, copied, now };
  // For refused content, only its problems are reported.
  const found =
    problems.length > 0
      ? []
      : findWarnings(contentDir, {
          linked,
          bodies,
          checked: [...checked.values()],
          front: chosen.warnings,
          publication: facts.forStories,
          isAsked,
          show,
        });
  const taken = new Map([...stories.map(({ claim }) => [claim.id ?? '', claim.file] as const), ...[...ledger.values()].map(({ id }) => [id, ''] as const)]); // prettier-ignore
  return {
    publication: facts.facts && publication,
    articles,
    files: markdownFiles(walk),
    refused: [...refused].map((shown) => ({ file: shown, ...refusedStory(shown), problems: problems.filter(({ file }) => file === shown) })), // prettier-ignore
    withoutId: stories.filter(({ problems }) => problems.some(lacksId)).map(({ claim: { file } }) => ({ file, id: proposeId(file, taken) })), // prettier-ignore
    series: soundSeries,
    ...soundTexts,
    front: front.choice ?? NEWEST_FIRST,
    checked,
    bodies: bodies.found,
    ledger,
    problems,
    warnings: [
      ...walk.ignored.map(({ file, text }) => ({ file: show(file), text: `${showFound(show(file))} ${text}.` })),
      ...found.sort(compareProblems).map((warning) => ({ file: warning.file, text: formatProblem(warning) })),
    ],
  };
}

/** Returns the facts that were read and checked before. */
function inUse(): ReadPublication {
  return { facts: publication, forStories: publication, problems: [] };
}

function shown(problems: readonly FileProblem[], show: (file: string) => string): FileProblem[] {
  return problems.map((problem) => ({ ...problem, file: show(problem.file) }));
}

function linesByPath(lines: readonly LedgerLine[]): (readonly [string, LedgerLine])[] {
  return lines.map((line) => [line.path, line]);
}

function lacksId({ field, found }: Problem): boolean {
  return field === 'id' && found === undefined;
}

function asProblem(file: string, { line, column, field, found, note, write }: Problem): FileProblem {
  return { file, line, column, field, found, note, write };
}

export interface ReadOptions extends EarlierReading {
  /** Absolute. */
  readonly contentDir: string;
  /** Folder whose files are copied to the site unchanged; absolute. */
  readonly publicDir?: string;
  /** The moment of the edition and of the clock; those of the settings by default. */
  readonly moments?: Moments;
  /** The facts of the publication as they were read; those that are set, by default. */
  readonly publication?: ReadPublication;
  /** Files whose own links and marks are checked; all, by default. Names and claims are compared among all files. */
  readonly asked?: ReadonlySet<string> | undefined;
  /** Addresses of the live site, which are kept like those of the ledger. */
  readonly published?: readonly LedgerLine[];
  /** Returns the links and ids that an earlier reading found in a body, while the story had this fingerprint. */
  readonly savedBody?: (file: string, fingerprint: string | undefined) => Inspected | undefined;
}
