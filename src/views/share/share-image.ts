import { memoize } from '../../lib/caches/memoize.ts';
import { punctuate } from '../../markdown/text/punctuation.ts';
import type { PictureFile } from '../../schemas/article-file.ts';
import { firstLetter } from '../../lib/text/first-letter.ts';
import type { Logo } from '../../schemas/look/logo.ts';
import type { Look } from '../../schemas/look/look.ts';
import type { Publication } from '../../schemas/publication/publication.ts';
import type { Cover } from '../../schemas/series.ts';
import { fillCount } from '../../words/fill.ts';
import { listInWords } from '../../words/list.ts';
import { words } from '../../words/say.ts';
import { publication, siteUrl } from '../../publication.ts';
import { formatDate, localDay } from '../../dates/dates.ts';
import { directionOf } from '../../lib/text/language.ts';
import { namesInByline, slugOfName } from '../../edition/name-spellings.ts';
import { PLAIN, topicCover } from '../covers/topic-cover.ts';
import { makeNotice } from '../article/withdrawal-notice.ts';
import { shared } from '../../lib/page-key.ts';
import type { SeriesFacts } from '../series/series-facts.ts';
import { describeExtent, describePart } from '../series/series-view.ts';
import type { StoryList } from '../../edition/lists/story-lists.ts';
import { languageOf } from '../../edition/translations.ts';
import type { NoticeFacts, StoryFacts } from '../article/story-facts.ts';

/** Width and height of every preview picture, in pixels, as platforms ask for it. */
export const SHARE_SIZE = { width: 1200, height: 630 } as const;

/** A narrower photo would be blurred, so a card is drawn instead. */
const LEAST_WIDTH = SHARE_SIZE.width / 2;

const GREY = { pattern: 'seigaiha', colour: 'slate' } as const satisfies Cover;

/** The story's own photo if its licence allows it and it is large enough, or a card. */
export const storyShare = memoize((facts: StoryFacts): ShareSubject => {
  const { id, file, photo, pictures, lang } = facts.text.story;
  const picture = photo?.canShare ? pictures.find(({ path }) => path === photo.image) : undefined;
  const card = storyCard(facts);
  if (!photo || !picture || !isLargeEnough(picture)) return { kind: 'card', id, file, card };
  const alt = photo.alt || punctuate(photo.caption, lang ?? publication.language);
  return { kind: 'photo', id, file, picture, alt, strip: photoStrip(card, facts.series !== undefined) };
});

/** What a reader has to know before believing the photo: its place in a series, that it was corrected, that it is old. */
function photoStrip(
  { inks, label, kicker, name, year, lang, dir }: ShareCard,
  isPart: boolean,
): PhotoStrip | undefined {
  if (!isPart && label === undefined && year === undefined) return undefined;
  return { inks, label, kicker: isPart ? kicker : [name], year, lang, dir };
}

/** Says that a story was withdrawn, and nothing else about it. */
export function noticeShare(facts: NoticeFacts): ShareSubject {
  const { withdrawn } = makeNotice(facts);
  const { id, file } = facts.text;
  return {
    kind: 'card',
    id,
    file,
    card: {
      ...publicationCard(),
      cover: GREY,
      label: words().withdrawn.label,
      title: words().withdrawn.title,
      facts: [withdrawn.date],
    },
  };
}

export const seriesShare = memoize(({ text: { series }, parts }: SeriesFacts): ShareSubject => {
  const { title, lang, dir, cover } = parts.book;
  const card = {
    ...publicationCard(),
    cover,
    lang,
    dir,
    kicker: [words().series.name, describeExtent(series, parts.count)],
    title,
  };
  return shared({ kind: 'card', id: 'series', file: series.file, card });
});

export const topicShare = memoize(({ slug, name, stories }: StoryList): ShareSubject => {
  const card = { ...publicationCard(), cover: topicCover(slug), kicker: [words().lists.topic], title: name };
  // Its oldest story stays the same when new ones come.
  return shared({ kind: 'card', id: 'topic', file: stories.at(-1)?.file ?? '', card });
});

/** The publication's own card, for the front page and every page without its own subject. */
export function homeShare(): ShareSubject {
  return homeShareOf(publication);
}

const homeShareOf = memoize(({ name, motto }: Publication): ShareSubject => {
  const address = `${siteUrl.host}${siteUrl.pathname.replace(/\/$/, '')}`;
  const card = { ...publicationCard(), title: name, name: motto, facts: [address] };
  return { kind: 'card', id: 'home', file: 'publication.yaml', card };
});

function storyCard({ text, series }: StoryFacts): ShareCard {
  const { story: article, isOld } = text;
  const lang = languageOf(article);
  const day = localDay(article.published, article.timeZone ?? publication.timeZone);
  const [topic] = article.topics;
  return {
    ...publicationCard(),
    cover: series?.book.cover ?? (topic === undefined ? PLAIN : topicCover(slugOfName(topic))),
    lang,
    dir: article.dir ?? directionOf(lang),
    label: article.corrections.some(({ kind }) => kind === 'correction') ? words().article.corrected : undefined,
    kicker: series ? [describePart(article.series?.part, series.total), series.book.title] : article.topics.slice(0, 1),
    title: punctuate(article.title, lang),
    facts: [shorten(namesInByline(article)), formatDate(day)],
    year: isOld ? String(day.year) : undefined,
  };
}

/** Prints up to two names; otherwise the first and the number of others. */
function shorten(names: readonly string[]): string {
  const [name = ''] = names;
  if (names.length <= 2) return listInWords(names);
  return fillCount(words().cards.nameAndOthers, names.length - 1, { name }, publication.language);
}

function isLargeEnough({ width, height }: PictureFile): boolean {
  return Math.min(width, (height * SHARE_SIZE.width) / SHARE_SIZE.height) >= LEAST_WIDTH;
}

/** The parts of a card that come from the publication. */
function publicationCard(): ShareCard {
  return publicationCardOf(publication);
}

const publicationCardOf = memoize(({ name, shortName, language, look }: Publication): ShareCard => {
  return {
    cover: PLAIN,
    inks: cardInks(look),
    logo: look.logo && shared(look.logo),
    initial: firstLetter(shortName),
    lang: language,
    dir: directionOf(language),
    label: undefined,
    kicker: [],
    title: name,
    name,
    facts: [],
    year: undefined,
  };
});

/** A picture has one look for day and night: the day's. */
export const cardInks = memoize(({ colours: { paper, ink, muted, accent } }: Look) =>
  shared({ paper: paper.day, ink: ink.day, muted: muted.day, accent: accent.day }),
);

/** What the preview of a page shows. */
export type ShareSubject =
  | {
      readonly kind: 'photo';
      /** of the story; part of the address */
      readonly id: string;
      /** file in which an editor finds its words */
      readonly file: string;
      readonly picture: PictureFile;
      readonly alt: string;
      /** shown under the photo; undefined if there is nothing to say */
      readonly strip: PhotoStrip | undefined;
    }
  | {
      readonly kind: 'card';
      /** of the story, or the kind of page; part of the address */
      readonly id: string;
      /** file in which an editor finds its words */
      readonly file: string;
      readonly card: ShareCard;
    };

/** What a card says besides headline and names, for a strip under a photo. */
export type PhotoStrip = Pick<ShareCard, 'inks' | 'label' | 'kicker' | 'year' | 'lang' | 'dir'>;

/** Everything that a drawn card says, from top to bottom, and its pattern. */
export interface ShareCard {
  readonly cover: Cover;
  /** `#rrggbb` */
  readonly inks: Readonly<Record<'paper' | 'ink' | 'muted' | 'accent', string>>;
  /** logo of the publication, in the mark beside its name; the first letter if undefined */
  readonly logo: Logo | undefined;
  readonly initial: string;
  /** BCP 47, of the headline */
  readonly lang: string;
  /** direction of the headline; `rtl` mirrors the whole card */
  readonly dir: 'ltr' | 'rtl';
  readonly label: string | undefined;
  /** above the headline: `Part 3 of 12` and the series, or the topic */
  readonly kicker: readonly string[];
  readonly title: string;
  /** beside the mark: the publication, or the motto on its own card */
  readonly name: string;
  /** authors and date */
  readonly facts: readonly string[];
  /** stamped on a story over a year old */
  readonly year: string | undefined;
}
