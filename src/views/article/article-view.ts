import type { Root } from 'hast';
import { languageOf } from '../../edition/translations.ts';
import { punctuate } from '../../markdown/text/punctuation.ts';
import type { Article } from '../../schemas/article.ts';
import { slugFrom } from '../../schemas/fields/slug.ts';
import { publication } from '../../publication.ts';
import { words } from '../../words/say.ts';
import { makeMoment, type Moment } from '../../dates/dates.ts';
import { directionOf } from '../../lib/text/language.ts';
import { oldStoryWarning } from './old-story-warning.ts';
import { makePhoto, type PhotoView } from './photo.ts';
import { makeSeriesBox, type SeriesBox } from '../series/series-view.ts';
import type { StoryFacts } from './story-facts.ts';
import { makeTranslationsView, type TranslationsView } from './translations.ts';
import { articlePath, bylinePath, shortPath, topicPath } from '../../addresses/urls.ts';

/**
 * Makes one plain object with everything that an article's page, head, data and feed item show. Texts are typographically
 * finished; `body` is a safe tree.
 *
 * @param body tree from markdown/render.ts
 */
export function makeArticleView(facts: StoryFacts, body: Root): ArticleView {
  return { ...makeStoryView(facts), body };
}

/** Makes the same object without the body. */
export function makeStoryView(facts: StoryFacts): Omit<ArticleView, 'body'> {
  const { story: article, isOld } = facts.text;
  const lang = languageOf(article);
  const zone = article.timeZone ?? publication.timeZone;
  const polish = (text: string) => punctuate(text, lang);
  const modified = lastChange(article) ?? article.published;
  return {
    id: article.id,
    path: articlePath(article),
    shortPath: shortPath(article.id),
    lang,
    dir: article.dir ?? directionOf(lang),
    title: polish(article.title),
    standfirst: article.standfirst && polish(article.standfirst),
    // A story that is only a list or a table has no first sentence.
    description: polish(article.summary ?? article.standfirst ?? (article.opening || article.title)),
    byline: makeByline(article),
    dateline: article.dateline,
    published: makeMoment(article.published, zone),
    updated: isUpdateShown(article, modified) ? makeMoment(modified, zone) : undefined,
    modified: makeMoment(modified, zone),
    expires: article.expires?.toISOString(),
    age: isOld ? oldStoryWarning(article, zone) : undefined,
    photo: makePhoto(article),
    words: article.words,
    glyphs: article.glyphs,
    corrections: article.corrections
      .toSorted((a, b) => b.at.getTime() - a.at.getTime())
      .map(({ at, kind, text }) => ({
        at: makeMoment(at, zone),
        kind,
        label: words().article[kind],
        text: polish(text),
      })),
    topics: [...new Map(article.topics.map((name) => [topicPath(slugFrom(name)), name]))].map(([path, name]) => ({
      name,
      path,
    })),
    series: makeSeriesBox(facts),
    translations: makeTranslationsView(facts, lang),
  };
}

/** The moment of the last substantial change; never taken from git or the clock. */
export function lastChange({ updated, corrections }: Article): Date | undefined {
  const instants = [updated, ...corrections.map(({ at }) => at)].filter((instant) => instant !== undefined);
  return instants.sort((a, b) => b.getTime() - a.getTime())[0];
}

/**
 * A story that changes in its first minutes is still being published: “Updated” two minutes after “Published” tells a reader
 * nothing. A correction or clarification is shown however soon it comes.
 */
function isUpdateShown({ published, corrections }: Article, modified: Date): boolean {
  const isMended = corrections.some(({ kind }) => kind !== 'update');
  return modified > published && (isMended || modified.getTime() - published.getTime() >= STILL_PUBLISHING_MS);
}

/** The BBC's pages use this limit. */
const STILL_PUBLISHING_MS = 10 * 60_000;

function makeByline({ agency, authors }: Article): readonly Credit[] {
  const people = authors.map(({ name, role, url }) => ({
    kind: 'person' as const,
    name,
    role,
    url,
    path: bylinePath(slugFrom(name)),
  }));
  return agency ? [{ kind: 'agency', name: agency, path: bylinePath(slugFrom(agency)) }, ...people] : people;
}

export interface ArticleView {
  readonly id: string;
  readonly path: string;
  readonly shortPath: string;
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  readonly title: string;
  readonly standfirst: string | undefined;
  /** what a link preview says */
  readonly description: string;
  readonly byline: readonly Credit[];
  readonly dateline: string | undefined;
  readonly published: Moment;
  /** the time after “Updated”; undefined if it would tell a reader nothing */
  readonly updated: Moment | undefined;
  /** the last change, or `published`; machines fetch a story again when it changes */
  readonly modified: Moment;
  /** instant when the licence ends; copies are not shown after it */
  readonly expires: string | undefined;
  readonly age: string | undefined;
  readonly photo: PhotoView | undefined;
  /** safe HTML */
  readonly body: Root;
  readonly words: number;
  /** characters beyond ASCII in the story */
  readonly glyphs: string;
  /** newest first */
  readonly corrections: readonly CorrectionView[];
  readonly topics: readonly { readonly name: string; readonly path: string }[];
  readonly series: SeriesBox | undefined;
  /** undefined for a story in one language */
  readonly translations: TranslationsView | undefined;
}

export type Credit =
  | { readonly kind: 'agency'; readonly name: string; readonly path: string }
  | {
      readonly kind: 'person';
      readonly name: string;
      readonly path: string;
      readonly role: string | undefined;
      readonly url: string | undefined;
    };

/** No picture licensed: caption and credit stand by themselves. */
export interface CorrectionView {
  readonly at: Moment;
  readonly kind: 'correction' | 'clarification' | 'update';
  /** what its kind is called */
  readonly label: string;
  readonly text: string;
}
