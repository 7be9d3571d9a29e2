import { compareText } from '../../lib/text/compare-text.ts';
import { mostUsed, slugOfName } from '../../edition/name-spellings.ts';
import type { Article } from '../../schemas/article.ts';
import type { Conflict } from '../checks/story-claim.ts';
import { editDistance } from '../../lib/text/closest-word.ts';

/** A name in this many stories is not a mistake. */
const ESTABLISHED_STORIES = 3;

/** Shorter names that differ by a letter are often two words: Iran, Iraq. */
const MIN_COMPARED_LETTERS = 5;

/** In names of this length two wrong letters are more likely than two names. */
const LONG_NAME_LETTERS = 12;

/** With more names than this, only those that differ by one letter are compared. */
const MANY_NAMES = 2000;

/**
 * Finds names that may be misspelt: other spellings than most stories have, and names a letter or two from one that more
 * stories have. Each is reported once, in its oldest story.
 *
 * @param articles in any order
 */
export function findMisspeltNames(articles: readonly Article[]): Conflict[] {
  const oldestFirst = articles.toSorted(
    (a, b) => a.published.getTime() - b.published.getTime() || compareText(a.file, b.file),
  );
  return [topicsOf, bylinesOf].flatMap((usesOf) => {
    const names = countNames(oldestFirst.flatMap(usesOf));
    return [...names.flatMap(findOtherSpellings), ...findSimilarNames(names)];
  });
}

function topicsOf({ file, topics }: Article): Use[] {
  return topics.map((name, index) => ({ file, path: ['topics', index], name }));
}

function bylinesOf({ file, agency, authors }: Article): Use[] {
  return [
    ...(agency === undefined ? [] : [{ file, path: ['agency'], name: agency }]),
    ...authors.map(({ name }, index) => ({ file, path: ['authors', index, 'name'], name })),
  ];
}

function countNames(uses: readonly Use[]): Name[] {
  return [...Map.groupBy(uses, ({ name }) => slugOfName(name))].map(([slug, uses]) => {
    const spellings = Map.groupBy(uses, ({ name }) => name);
    const label = mostUsed(new Map([...spellings].map(([name, { length }]) => [name, length])));
    return { slug, label, uses, spellings };
  });
}

function findOtherSpellings({ label, spellings }: Name): Conflict[] {
  const count = spellings.get(label)?.length ?? 0;
  return [...spellings].flatMap(([name, [first]]) => {
    if (name === label || !first) return [];
    const { file, path } = first;
    const note = `the same name as ${label}, which ${stories(count)}; it is shown that way everywhere`;
    return [{ file, path, found: name, note, write: label }];
  });
}

function findSimilarNames(names: readonly Name[]): Conflict[] {
  const most = names.length > MANY_NAMES ? 1 : 2;
  const words = names.map((name) => new Word(name, most));
  const neighbours = Map.groupBy(
    words.flatMap((word) => [...word.shortened].map((short) => ({ word, short }))),
    ({ short }) => short,
  );
  const meant = new Map<Word, Word>();
  const compared = new Set<string>();
  for (const group of neighbours.values()) {
    for (const [index, { word: one }] of group.entries()) {
      for (const { word: other } of group.slice(index + 1)) {
        const [rare, common] = one.uses.length < other.uses.length ? [one, other] : [other, one];
        const pair = `${rare.slug} ${common.slug}`;
        if (rare.uses.length >= ESTABLISHED_STORIES || meant.has(rare) || compared.has(pair)) continue;
        compared.add(pair);
        if (rare.isTypoOf(common) && meant.get(common) !== rare) meant.set(rare, common);
      }
    }
  }
  return [...meant].flatMap(([rare, common]) => {
    const [first] = rare.uses;
    if (!first) return [];
    const { file, path, name } = first;
    const note = `a letter or two away from ${common.label}, which ${stories(common.uses.length)}`;
    return [{ file, path, found: name, note, write: `${common.label}, unless you mean both` }];
  });
}

/** A name prepared for comparison. */
class Word implements Pick<Name, 'slug' | 'label' | 'uses'> {
  readonly slug: string;
  readonly label: string;
  readonly uses: readonly Use[];
  /** how many letters may differ */
  private readonly typos: number;
  private readonly digits: string;
  private readonly singular: string;

  constructor({ slug, label, uses }: Name, most: number) {
    this.slug = slug;
    this.label = label;
    this.uses = uses;
    const { length } = [...slug];
    this.typos = length < MIN_COMPARED_LETTERS ? 0 : length < LONG_NAME_LETTERS ? 1 : most;
    this.digits = slug.replace(/\P{N}+/gu, ' ');
    this.singular = slug.replace(/e?s(?=-|$)/g, '');
  }

  /** The word, and all forms of it with up to `typos` letters left out: similar words share one of these. */
  get shortened(): ReadonlySet<string> {
    let words = new Set([this.slug]);
    for (let count = this.typos; count > 0; count--) {
      const shorter = (word: string) => [...word].map((_, at, letters) => letters.toSpliced(at, 1).join(''));
      words = new Set([...words].flatMap((word) => [word, ...shorter(word)]));
    }
    return words;
  }

  /** Tells whether it may be the other misspelt: not its plural, and not the same with another number. */
  isTypoOf(other: Word): boolean {
    if (this.digits !== other.digits || this.singular === other.singular) return false;
    const limit = Math.min(this.typos, other.typos);
    return editDistance(this.slug, other.slug, limit) <= limit;
  }
}

function stories(count: number): string {
  return count === 1 ? 'one story has' : `${count} stories have`;
}

interface Use {
  readonly file: string;
  readonly path: readonly (string | number)[];
  readonly name: string;
}

interface Name {
  readonly slug: string;
  readonly label: string;
  /** oldest first */
  readonly uses: readonly Use[];
  readonly spellings: ReadonlyMap<string, readonly Use[]>;
}
