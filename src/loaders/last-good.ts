import type { Article } from '../schemas/article.ts';
import type { Callout } from '../schemas/callout.ts';
import type { TextPage } from '../schemas/page.ts';
import type { Person } from '../schemas/person.ts';
import type { Topic } from '../schemas/topic.ts';
import type { Series } from '../schemas/series.ts';
import { articlePath } from '../addresses/urls.ts';
import type { Content } from './content.ts';
import { FRONT, LOGO, LOOK, PUBLICATION } from './files/list-content-files.ts';
import { WORDS } from './words/read-words.ts';

/** While editing: the last valid version of refused files, so that one mistake breaks no other page. */
export class LastGood {
  private readonly articles = new Map<string, Article>();
  private readonly series = new Map<string, Series>();
  private readonly pages = new Map<string, TextPage>();
  private readonly people = new Map<string, Person>();
  private readonly topics = new Map<string, Topic>();
  private readonly callouts = new Map<string, Callout>();

  /** Completes the content with the last valid version of refused files, unless another file has the id or address. */
  complete({
    articles,
    series,
    pages,
    people,
    topics,
    callouts,
    files,
  }: ValidEntries & Pick<Content, 'files'>): ValidEntries {
    const there = new Set(files);
    const kept = earlier(this.articles, articles, there);
    const claims = new Set(articles.flatMap((article) => [article.id, articlePath(article)]));
    const whole = {
      articles: [
        ...articles,
        ...kept.filter((article) => !claims.has(article.id) && !claims.has(articlePath(article))),
      ],
      series: [...series, ...earlier(this.series, series, there)],
      pages: [...pages, ...earlier(this.pages, pages, there)],
      people: [...people, ...earlier(this.people, people, there)],
      topics: [...topics, ...earlier(this.topics, topics, there)],
      callouts: [...callouts, ...earlier(this.callouts, callouts, there)],
    };
    remember(this.articles, whole.articles);
    remember(this.series, whole.series);
    remember(this.pages, whole.pages);
    remember(this.people, whole.people);
    remember(this.topics, whole.topics);
    remember(this.callouts, whole.callouts);
    return whole;
  }
}

/** While editing: which files have changed since their last valid version. */
export class Changes {
  private known: Map<string, string> | undefined;

  /** Files that are new, changed or gone since the last call; none at the first call. */
  since(content: Versioned): readonly string[] {
    const { known } = this;
    const versions = versionsOf(content);
    // A refused file is reported by itself. Files of the whole paper are optional.
    const there = new Set([...content.files, PUBLICATION, LOOK, LOGO, FRONT, WORDS_FOLDER]);
    this.known = new Map([...(known ?? []), ...versions].filter(([file]) => there.has(file)));
    if (!known) return [];
    return [
      ...versions.flatMap(([file, version]) => (known.get(file) === version ? [] : [file])),
      ...[...known.keys()].filter((file) => !there.has(file)),
    ];
  }
}

/** A text for each valid file, which differs after a change of the file. */
function versionsOf({ checked, publication, front, refused, ...content }: Versioned): (readonly [string, string])[] {
  const texts = [content.series, content.pages, content.people, content.topics, content.callouts].flat();
  const facts = publication && {
    [PUBLICATION]: { ...publication, look: undefined, words: undefined },
    [LOOK]: { ...publication.look, logo: undefined },
    [LOGO]: publication.look.logo,
    [WORDS_FOLDER]: publication.words,
    ...(!refused.some(({ file }) => file.endsWith(`/${FRONT}`)) && { [FRONT]: front }),
  };
  return [
    ...[...checked].map(([file, { fingerprint }]) => [file, fingerprint] as const),
    ...texts.map(({ file, digest }) => [file, digest] as const),
    ...Object.entries(facts ?? {}).map(([file, value]) => [file, JSON.stringify(value ?? null)] as const),
  ];
}

const WORDS_FOLDER = `${WORDS}/`;

type Versioned = Pick<Content, keyof ValidEntries | 'publication' | 'front' | 'refused' | 'checked' | 'files'>;

/** Entries of files that still exist but were left out. */
function earlier<Entry extends { readonly file: string }>(
  known: ReadonlyMap<string, Entry>,
  current: readonly Entry[],
  there: ReadonlySet<string>,
): Entry[] {
  const sound = new Set(current.map(({ file }) => file));
  return [...known.values()].filter(({ file }) => there.has(file) && !sound.has(file));
}

function remember<Entry extends { readonly file: string }>(known: Map<string, Entry>, entries: readonly Entry[]): void {
  known.clear();
  for (const entry of entries) known.set(entry.file, entry);
}

export type ValidEntries = Pick<Content, 'articles' | 'series' | 'pages' | 'people' | 'topics' | 'callouts'>;
