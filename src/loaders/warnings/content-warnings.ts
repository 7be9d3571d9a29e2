import { missingParts } from '../../edition/lists/series.ts';
import type { Article } from '../../schemas/article.ts';
import { calloutSchema, type Callout } from '../../schemas/callout.ts';
import { pageSchema, type TextPage } from '../../schemas/page.ts';
import { personSchema, type Person } from '../../schemas/person.ts';
import { topicSchema, type Topic } from '../../schemas/topic.ts';
import { withKnownNames } from '../../edition/known-names.ts';
import { seriesSchema, type Series } from '../../schemas/series.ts';
import type { Conflict } from '../checks/story-claim.ts';
import { findMarkupInFields } from './markup-in-fields.ts';
import { findMisspeltNames } from './misspelt-names.ts';
import { findTranslationWarnings } from './translation-warnings.ts';

/**
 * Finds probable mistakes that show only when all files are compared; those of a single story are in own-warnings.ts. They are
 * reported at every build and refuse nothing.
 */
export function findContentWarnings(
  articles: readonly Article[],
  { series, pages, people, topics, callouts }: OtherEntries,
  now: Date,
): readonly Conflict[] {
  const inSeries = Map.groupBy(articles, (article) => article.series?.id);
  return [
    ...articles.flatMap((article) => earlyWithdrawal(article, now)),
    ...findMisspeltNames(withKnownNames(articles, { people, topics })),
    ...findTranslationWarnings(articles, now),
    ...series.flatMap((one) => findMarkupInFields(seriesSchema, one)),
    ...pages.flatMap((page) => findMarkupInFields(pageSchema, page)),
    ...people.flatMap((person) => findMarkupInFields(personSchema, person)),
    ...topics.flatMap((topic) => findMarkupInFields(topicSchema, topic)),
    ...callouts.flatMap((callout) => findMarkupInFields(calloutSchema, callout)),
    ...series.flatMap((one) => {
      const stories = inSeries.get(one.id) ?? [];
      return [...partsBeyondPlan(one, stories), ...gapsInComplete(one, stories)];
    }),
  ];
}

export interface OtherEntries {
  readonly series: readonly Series[];
  readonly pages: readonly TextPage[];
  readonly people: readonly Person[];
  readonly topics: readonly Topic[];
  readonly callouts: readonly Callout[];
}

function earlyWithdrawal({ file, status, withdrawal }: Article, now: Date): Conflict[] {
  if (status !== 'withdrawn' || !withdrawal || withdrawal.at <= now) return [];
  const note = 'in the future, but the notice is shown already';
  return [{ file, path: ['withdrawal', 'at'], note, write: 'the time the story was withdrawn' }];
}

function partsBeyondPlan({ file: plan, planned = Infinity }: Series, stories: readonly Article[]): Conflict[] {
  return stories.flatMap(({ file, series }) => {
    if (series?.part === undefined || series.part <= planned) return [];
    const write = `a number up to ${planned}, or a higher number for planned in {other}`;
    return [{ file, path: ['series', 'part'], note: `the series has ${planned} parts`, write, other: plan }];
  });
}

/** Finds parts that a complete series lacks. A hidden part is not a gap: it will appear, or is withheld on purpose. */
function gapsInComplete(series: Series, parts: readonly Article[]): Conflict[] {
  const missing = missingParts({ series, parts });
  if (series.state !== 'complete' || missing.length === 0) return [];
  const numbers = `${missing.slice(0, 5).join(', ')}${missing.length > 5 ? ' …' : ''}`;
  const note = missing.length === 1 ? `part ${numbers} has no story` : `parts ${numbers} have no story`;
  return [{ file: series.file, path: ['state'], note, write: 'ongoing, or the missing stories' }];
}
