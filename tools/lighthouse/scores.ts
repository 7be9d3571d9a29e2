import type { Result } from 'lighthouse';
import type { ChosenPage } from './pages.ts';

const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

/** Reads a report: the four scores of a page, and every audit that costs points. */
export function readScores(page: ChosenPage, report: Result): Scores {
  const scores = CATEGORIES.map((category) => Math.round((report.categories[category]?.score ?? 0) * 100));
  const losses = CATEGORIES.flatMap((category) => report.categories[category]?.auditRefs ?? [])
    .filter(({ weight }) => weight > 0)
    .flatMap(({ id }) => report.audits[id] ?? [])
    .filter(({ score }) => score !== null && score < 0.9)
    .map(({ id, displayValue }) => (displayValue ? `${id} (${displayValue})` : id));
  return { page, scores, losses: [...new Set(losses)], runs: 1 };
}

/** Returns the run with the most points, and the number of runs. */
export function bestOf(runs: readonly Scores[]): Scores {
  const sum = ({ scores }: Scores) => scores.reduce((total, score) => total + score, 0);
  const best = runs.reduce((a, b) => (sum(b) > sum(a) ? b : a));
  return { ...best, runs: runs.length };
}

/** Whether all four scores are 100. */
export function isPerfect({ scores }: Scores): boolean {
  return scores.every((score) => score === 100);
}

/** Writes a Markdown table, and under it the audits that cost points. */
export function formatScores(all: readonly Scores[]): string {
  const rows = all.map(({ page, scores, runs }) => `| ${[page.type, ...scores, runs].join(' | ')} |`);
  const losses = all
    .filter((scores) => !isPerfect(scores))
    .map(({ page, losses }) => `- ${page.path}: ${losses.join(', ') || 'small losses only'}`);
  return [
    '| page | performance | accessibility | best practices | SEO | runs |',
    '| --- | ---: | ---: | ---: | ---: | ---: |',
    ...rows,
    ...(losses.length > 0 ? ['', ...losses] : []),
  ].join('\n');
}

export interface Scores {
  readonly page: ChosenPage;
  /** of 100, in the order of the table */
  readonly scores: readonly number[];
  /** ids of the audits that cost points, with the measured values */
  readonly losses: readonly string[];
  /** how many times the page was audited */
  readonly runs: number;
}
