import path from 'node:path';
import { freshId } from '../../loaders/file-hash.ts';
import type { Flaw } from '../../loaders/problem.ts';
import { articlePath } from '../../model/urls.ts';
import { pathKey } from '../../schemas/alias.ts';
import { articleSchema, type Article } from '../../schemas/article.ts';
import type { ConvertedFields } from './fields.ts';
import { slugOfPost } from './names.ts';

/**
 * Gives every post its file, id and address. An address that is taken refuses the post, an alias that is taken is left out:
 * what the public knows already stays as it is.
 */
export class Plan {
  private readonly files = new Set<string>();
  private readonly ids = new Map<string, string>();
  private readonly paths = new Map<string, string>();

  /** @param existing stories that are in the content folder already */
  constructor(existing: readonly Article[]) {
    for (const article of existing) {
      this.ids.set(article.id, article.file);
      this.claim(articlePath(article), article.file);
      for (const alias of article.aliases) this.claim(alias, article.file);
    }
  }

  /** @returns the place of a story, with its fields complete, or why it has none */
  place(post: string, name: string, converted: ConvertedFields): Place | { readonly flaw: Flaw } {
    const { fields, slug: given } = converted;
    const refuse = (found: string | undefined, note: string) => {
      const write = 'another slug: letters, digits and single hyphens';
      return { flaw: { line: 1, column: 1, field: 'slug', found, note, write } };
    };
    const named = slugOfPost(given, name);
    if ('note' in named) return refuse(given ?? name, named.note);
    const { slug } = named;
    const address = articlePath({ published: new Date(fields.published), timeZone: fields.timeZone, slug });
    const taken = this.paths.get(pathKey(address));
    if (taken !== undefined) return refuse(address, `the address of ${taken}`);
    this.claim(address, post);

    const [, year = '', month = '', day = ''] = address.split('/');
    const plain = `articles/${year}/${slug}.md`;
    // Two stories of a year with one slug: the later one's file has its day too.
    const isFirst = !this.files.has(plain);
    const file = isFirst ? plain : path.posix.join('articles', year, `${month}-${day}-${slug}.md`);
    this.files.add(file);
    const id = freshId(file, this.ids);
    this.ids.set(id, post);
    const aliases = this.freeAliases(post, address, converted);
    const { title, published, ...rest } = fields;
    const placed = { ...rest, id, title, published, aliases };
    return { file, fields: inOrder({ ...placed, ...(!isFirst && { slug }) }) };
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

/** As the README's table has them, without a list that is empty. */
function inOrder(fields: ConvertedFields['fields']): ConvertedFields['fields'] {
  const rank = (name: string) => Object.keys(articleSchema.shape).indexOf(name);
  const entries = Object.entries(fields).filter(([, value]) => !Array.isArray(value) || value.length > 0);
  return Object.assign(
    {},
    ...entries.toSorted(([a], [b]) => rank(a) - rank(b)).map(([name, value]) => ({ [name]: value })),
  );
}

export interface Place {
  /** Path in the content folder. */
  readonly file: string;
  readonly fields: ConvertedFields['fields'];
}
