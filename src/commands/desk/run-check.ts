import { Refusal } from '../../lib/refusal.ts';
import { settings } from '../../settings.ts';
import { publication } from '../../publication.ts';
import type { Content } from '../../loaders/read-content.ts';
import { warningsOf } from '../../views/article/bodies.ts';
import { formatCheck } from './check-report.ts';
import { fileInContent, shownFile } from './find-story.ts';
import { readDesk } from './read-desk.ts';

/** What a build would refuse or warn of, and when what becomes public, without a build. */
export async function runCheck(typed: readonly string[]): Promise<{ report: string; isRefused: boolean }> {
  const content = await readDesk();
  const known = new Set(content.files);
  const files = new Set(typed.map((file) => readFile(file, known)));
  const asked = new Set([...files].map(shownFile));
  const isWhole = asked.size === 0;
  const isAsked = (shown: string) => isWhole || asked.has(shown);
  const report = formatCheck({
    ...content,
    isWhole,
    notes: [...content.notes, ...warningsOfTexts(content, isAsked)],
    isAsked,
    show: shownFile,
    now: settings.now,
    zone: publication.timeZone,
    language: publication.language,
  });
  const isRefused = content.problems.some(({ file }) => isAsked(file));
  return { report: report === '' ? 'There is no story yet.' : report, isRefused };
}

/** What a build warns of when it makes the pages of the texts that are asked for. */
function warningsOfTexts(content: Content, isAsked: (shown: string) => boolean): string[] {
  const { articles, series, pages, people, topics, callouts } = content;
  const introductions = series.filter(({ hasIntroduction }) => hasIntroduction);
  const texts = [...articles, ...introductions, ...pages, ...people, ...topics, ...callouts];
  return texts.filter(({ file }) => isAsked(shownFile(file))).flatMap(warningsOf);
}

function readFile(typed: string, known: ReadonlySet<string>): string {
  const file = fileInContent(typed);
  if (known.has(file)) return file;
  throw new Refusal(`There is no story or series in ${typed}. Write the path of a file, such as content/articles/2026/harbour-opens.md.`); // prettier-ignore
}
