import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Root } from 'hast';
import { articlePath } from '../../addresses/urls.ts';
import { asOf, visibility } from '../../edition/visibility/visibility.ts';
import type { FileProblem } from '../../lib/errors/problem.ts';
import { Refusal } from '../../lib/errors/refusal.ts';
import { settings } from '../../settings.ts';
import { publication } from '../../publication.ts';
import type { Content, Warning } from '../../loaders/content.ts';
import type { Article } from '../../schemas/article.ts';
import { makeArticleView } from '../../views/article/article-view.ts';
import { renderAlone } from '../../views/article/bodies.ts';
import { makeSearchStory, searchParagraphs } from '../../views/search/search-document.ts';
import { describeSilentChange } from './silent-changes.ts';
import { formatCheck, formatRefused } from './check-report.ts';
import { fileInContent, shownFile } from './find-story.ts';
import { withLastRelease, type LastRelease } from './last-release.ts';
import { readForEditor } from './read-for-editor.ts';

/** Files of the whole paper, which every check reads. */
const OF_THE_PAPER = /^(?:publication\.yaml|look\.css|logo\.svg|front\.yaml|words\/[^/]+\.yaml)$/;

/**
 * Reports, without a build, what a build would refuse or warn about, and when stories become public.
 *
 * @param typed the files to report on, as typed; all if empty
 * @throws Refusal if a file is not part of the content, or with all problems if a fact of the publication is wrong and no file
 *   was named
 */
export async function runCheck(typed: readonly string[]): Promise<Checked> {
  const files = new Set(typed.map((file) => fileInContent(file)));
  try {
    return await checkFiles(typed, files);
  } catch (error) {
    if (files.size === 0 || !(error instanceof Refusal) || error.problems.length === 0) throw error;
    const existing = new Set([...files].filter((file) => existsSync(path.join(settings.contentDir, file))));
    typed.forEach((file) => refuseUnknown(file, existing));
    return reportUnfinished(error.problems, new Set([...files].map(shownFile)));
  }
}

/** What can be said of these files while facts of the publication are wrong, by which texts are read. */
function reportUnfinished(problems: readonly FileProblem[], asked: ReadonlySet<string>): Checked {
  const found = new Set(problems.map(({ file }) => file));
  const unfinished = [...asked].filter((file) => !found.has(file));
  const lines = unfinished.map((file) => `${file}  shows no problem yet. Fix the others first, then check it again.`);
  const report = [...formatRefused(problems, (file) => asked.has(file)), lines.join('\n')];
  return { report: report.filter(Boolean).join('\n\n'), isRefused: true };
}

async function checkFiles(typed: readonly string[], files: ReadonlySet<string>): Promise<Checked> {
  const content = await readForEditor(files.size > 0 ? files : undefined);
  const known = new Set(content.files);
  typed.forEach((file) => refuseUnknown(file, known));
  const asked = new Set([...files].map(shownFile));
  const isWhole = asked.size === 0;
  const isAsked = (shown: string) => isWhole || asked.has(shown);
  const report = formatCheck({
    ...content,
    isWhole,
    warnings: [...content.warnings, ...warningsOfTexts(content, isAsked)],
    isAsked,
    show: shownFile,
    now: settings.now,
    zone: publication.timeZone,
    language: publication.language,
  });
  const isRefused = content.problems.some(({ file }) => isAsked(file));
  if (isWhole) return { report: report === '' ? 'There is no story yet.' : report, isRefused };
  const inOrder = [...asked].filter((file) => !report.includes(file)).map((file) => `${file}  has no problems`);
  return { report: [report, ...inOrder].filter(Boolean).join('\n'), isRefused };
}

/** The warnings that a build gives when it makes these pages, and changes that readers are not told about. */
function warningsOfTexts(content: Content, isAsked: (shown: string) => boolean): Warning[] {
  const { articles, series, pages, people, topics, callouts } = content;
  const introductions = series.filter(({ hasIntroduction }) => hasIntroduction);
  const texts = [...articles, ...introductions, ...pages, ...people, ...topics, ...callouts];
  const published = new Set([...content.ledger.values()].map(({ id }) => id));
  return withLastRelease((last) =>
    texts
      .filter(({ file }) => isAsked(shownFile(file)))
      .flatMap((text) => {
        const { tree, warnings } = renderAlone(text);
        const silent = 'published' in text && published.has(text.id) ? silentChange(text, tree, last) : undefined;
        const texts = silent === undefined ? warnings : [...warnings, silent];
        return texts.map((message) => ({ file: shownFile(text.file), text: message }));
      }),
  );
}

/** A change in a public story that readers are not told about, if its last release was built here. */
function silentChange(article: Article, tree: Root, last: LastRelease): string | undefined {
  const { now, clock } = settings;
  const before = visibility(article, now) === 'public' ? last(articlePath(article)) : undefined;
  if (before === undefined) return undefined;
  const text = { story: asOf(article, now), isOld: false };
  const view = makeArticleView({ text, links: [], series: undefined, translations: undefined }, tree);
  const facts = { now: makeSearchStory(view), paragraphs: searchParagraphs(view), before };
  return describeSilentChange(article, { ...facts, shown: shownFile(article.file), clock });
}

function refuseUnknown(typed: string, known: ReadonlySet<string>): void {
  const file = fileInContent(typed);
  if (known.has(file) || (OF_THE_PAPER.test(file) && existsSync(path.join(settings.contentDir, file)))) return;
  throw new Refusal(`There is nothing to check in ${typed}. Write the path of a file, such as content/articles/2026/harbour-opens.md.`); // prettier-ignore
}

interface Checked {
  /** for the terminal */
  readonly report: string;
  readonly isRefused: boolean;
}
