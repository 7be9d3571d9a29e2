import { punctuate } from '../../markdown/text/punctuation.ts';
import type { Article } from '../../schemas/article.ts';
import { publication } from '../../publication.ts';
import { makeMoment, type Moment } from '../../dates/dates.ts';
import type { Edition } from '../../edition/make-edition.ts';
import { languageOf } from '../../edition/translations.ts';
import { makeNotice } from '../article/withdrawal-notice.ts';
import { compareText } from '../../lib/text/compare-text.ts';
import { noticeFacts } from '../article/story-facts.ts';
import { articlePath } from '../../addresses/urls.ts';

/** Every correction, clarification, update and withdrawal, newest first, then by the story's id. */
export function listCorrections({ stories, withdrawn }: Edition): readonly CorrectionEntry[] {
  const entries = [...stories.flatMap(correctionsOf), ...withdrawn.map(withdrawalOf)];
  return entries
    .sort((a, b) => b.instant.getTime() - a.instant.getTime() || compareText(a.id, b.id))
    .map(({ entry }) => entry);
}

function correctionsOf(article: Article): Dated[] {
  const lang = languageOf(article);
  return article.corrections.map(({ at, kind, text }) => ({
    instant: at,
    id: article.id,
    entry: {
      kind,
      at: makeMoment(at, article.timeZone ?? publication.timeZone),
      text: punctuate(text, lang),
      lang,
      title: punctuate(article.title, lang),
      path: articlePath(article),
      expires: article.expires?.toISOString(),
    },
  }));
}

function withdrawalOf(article: Article): Dated {
  const { withdrawn, reason, path } = makeNotice(noticeFacts(article));
  const entry = { kind: 'withdrawal' as const, at: withdrawn, text: reason, lang: publication.language, path };
  return { instant: article.withdrawal?.at ?? article.published, id: article.id, entry };
}

interface Dated {
  readonly instant: Date;
  readonly id: string;
  readonly entry: CorrectionEntry;
}

export interface CorrectionEntry {
  readonly kind: 'correction' | 'clarification' | 'update' | 'withdrawal';
  readonly at: Moment;
  readonly text: string;
  readonly lang: string;
  /** headline of the story; undefined for a withdrawn one */
  readonly title?: string;
  readonly path: string;
  /** instant when the licence of its story ends */
  readonly expires?: string | undefined;
}
