import path from 'node:path';
import { proposeId } from '../../../loaders/stories/propose-id.ts';
import type { Problem } from '../../../lib/errors/problem.ts';
import { articlePath } from '../../../addresses/urls.ts';
import { pathKey } from '../../../schemas/fields/alias.ts';
import { articleSchema, type Article } from '../../../schemas/article.ts';
import type { ConvertedFields } from '../fields/convert-fields.ts';
import { slugOfPost } from './post-names.ts';
import { SharedNames } from './shared-names.ts';

/** The most posts with the same day and name that get a number in their slug. */
const MAX_STORIES_OF_ONE_NAME = 50;

/**
 * Gives every post its file, id and address. If the address is taken, the post is refused. An alias that is taken is left
 * out. Addresses of existing stories do not change.
 */
export class AddressPlan {
  private readonly files = new Set<string>();
  private readonly ids = new Map<string, string>();
  private readonly paths = new Map<string, string>();
  /** Files of existing stories. */
  private readonly existing: ReadonlySet<string>;
  private readonly names: SharedNames;

  /** @param existing stories already in the content folder */
  constructor(existing: readonly Article[]) {
    this.existing = new Set(existing.map(({ file }) => file));
    this.names = new SharedNames(existing);
    for (const article of existing) {
      this.ids.set(article.id, article.file);
      this.claim(articlePath(article), article.file);
      for (const alias of article.aliases) this.claim(alias, article.file);
    }
  }

  /**
   * @param isDraft whether the post becomes a draft with another address where its own is taken
   * @returns the story's file, address and complete fields, or why the post is refused
   */
  planStory(
    post: string,
    name: string,
    converted: ConvertedFields,
    isDraft = false,
  ): PlannedStory | { readonly problem: Problem } {
    const { fields, slug: given } = converted;
    const refuse = (found: string | undefined, note: string) => {
      const write = 'another slug: letters, digits and single hyphens';
      return { problem: { line: 1, column: 1, field: 'slug', found, note, write } };
    };
    const named = slugOfPost(given, name);
    if ('note' in named && !isDraft) return refuse(given ?? name, named.note);
    const wanted = 'note' in named ? `post-${proposeId(post, this.ids)}` : named.slug;
    const addressOf = (slug: string) =>
      articlePath({ published: new Date(fields.published), timeZone: fields.timeZone, slug });
    const takenBy = (slug: string) => this.paths.get(pathKey(addressOf(slug)));
    const first = takenBy(wanted);
    // A story of an earlier import must not be written again under another name.
    const isWritten = first !== undefined && this.existing.has(first);
    const others = isWritten ? [] : otherSlugs(wanted, fields.lang, isDraft);
    const slug = first === undefined ? wanted : others.find((other) => takenBy(other) === undefined);
    if (slug === undefined) return refuse(addressOf(wanted), `the address of ${first}`);
    const address = addressOf(slug);
    this.claim(address, post);
    const lost: string[] = [];
    if ('note' in named) lost.push(`slug: ${slug} is used instead: ${named.note}`);
    else if (slug !== wanted && !(fields.lang && slug.endsWith(`-${fields.lang.toLowerCase()}`)))
      lost.push(`slug: ${slug}, because ${addressOf(wanted)} is the address of ${first}`);

    const [, year = '', month = '', day = ''] = address.split('/');
    const plain = `articles/${year}/${slug}.md`;
    // If two stories of a year have the same slug, the file of the later one also has its day.
    const isFirst = !this.files.has(plain);
    const file = isFirst ? plain : path.posix.join('articles', year, `${month}-${day}-${slug}.md`);
    this.files.add(file);
    const id = proposeId(file, this.ids);
    this.ids.set(id, post);
    const aliases = this.freeAliases(post, address, converted);
    const { title, published, ...rest } = this.names.settle(fields);
    const placed = { ...rest, id, title, published, aliases };
    return {
      file,
      slug,
      fields: inOrder({ ...placed, ...(!isFirst && { slug }) }),
      lost,
    };
  }

  private freeAliases(post: string, address: string, { fields, leftOut }: ConvertedFields): string[] {
    return (fields.aliases ?? []).filter((alias) => {
      const key = pathKey(alias.endsWith('/') ? alias : `${alias}/`);
      if (key === pathKey(address)) return false;
      const taken = this.paths.get(key);
      if (taken !== undefined) leftOut.push({ field: 'aliases', why: `the address of ${taken}: ${alias}` });
      else this.claim(alias, post);
      return taken === undefined;
    });
  }

  private claim(address: string, file: string): void {
    const key = pathKey(address.endsWith('/') ? address : `${address}/`);
    if (!this.paths.has(key)) this.paths.set(key, file);
  }
}

/** Lists other slugs to try: a translation gets its language, a draft a number. */
function otherSlugs(wanted: string, lang: string | undefined, isDraft: boolean): string[] {
  const translated = lang === undefined ? [] : [`${wanted}-${lang.toLowerCase()}`];
  const numbered = isDraft
    ? Array.from({ length: MAX_STORIES_OF_ONE_NAME }, (_, index) => `${wanted}-${index + 2}`)
    : [];
  return [...translated, ...numbered];
}

/** Sorts fields as the table of docs/importing.md has them, and drops empty lists. */
function inOrder(fields: ConvertedFields['fields']): ConvertedFields['fields'] {
  const rank = (name: string) => Object.keys(articleSchema.shape).indexOf(name);
  const entries = Object.entries(fields).filter(([, value]) => !Array.isArray(value) || value.length > 0);
  return Object.assign(
    {},
    ...entries.toSorted(([a], [b]) => rank(a) - rank(b)).map(([name, value]) => ({ [name]: value })),
  );
}

export interface PlannedStory {
  /** Path in the content folder. */
  readonly file: string;
  readonly slug: string;
  readonly fields: ConvertedFields['fields'];
  /** Messages for the editor about its address. */
  readonly lost: readonly string[];
}
