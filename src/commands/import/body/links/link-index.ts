import path from 'node:path';
import { plainName, sitePathOf } from './site-paths.ts';

/**
 * Finds the story of a post in the archive by the ways in which other systems name posts, and the links that lead to other
 * pages.
 */
export class LinkIndex {
  /** Posts by the end of their paths. A name that two posts share finds neither. */
  private readonly names = new Map<string, string | undefined>();
  /** By an address of the old site. */
  private readonly addresses = new Map<string, string>();
  private readonly pages = new Set<string>();
  private readonly pageNames = new Set<string>();

  constructor({ posts, pages }: Indexed) {
    for (const page of pages) this.addPage(page);
    for (const post of posts) this.addPost(post);
  }

  private addPost({ file, target, addresses }: IndexedPost): void {
    for (const [from, name] of tails(plainName(file)))
      this.names.set(name, this.names.has(name) && from > 0 ? undefined : target);
    for (const address of [sitePathOf(file), ...addresses]) {
      const key = plainName(address);
      if (key !== '' && !this.addresses.has(key)) this.addresses.set(key, target);
    }
    this.addFolders(file);
  }

  private addPage(file: string): void {
    for (const [, name] of tails(plainName(file))) this.pageNames.add(name);
    this.pages.add(plainName(sitePathOf(file)));
    this.addFolders(file);
  }

  /** Finds the post or page that a tag such as `ref` names. A post may be named by the end of its path. */
  findByName(name: string, from: string): FoundTarget | undefined {
    const plain = plainName(name);
    if (plain === '') return undefined;
    const beside = plainName(path.posix.join(path.posix.dirname(from), name));
    const target = this.names.get(beside) ?? this.addresses.get(plain) ?? this.names.get(plain);
    if (target !== undefined) return { kind: 'post', target };
    if (this.pages.has(plain) || this.pageNames.has(plain)) return { kind: 'page', path: `/${plain}/` };
    return undefined;
  }

  /** Finds what a path of the old site in a post leads to. */
  findByPath(address: string, from: string): FoundTarget | undefined {
    for (const candidate of pathsOf(address, from)) {
      const plain = plainName(candidate);
      const target = this.addresses.get(plain) ?? this.findByTail(plain);
      if (target !== undefined) return { kind: 'post', target };
    }
    for (const candidate of pathsOf(address, from)) {
      const plain = plainName(candidate);
      if (plain === '' || this.pages.has(plain)) return { kind: 'page', path: plain === '' ? '/' : `/${plain}/` };
    }
    return undefined;
  }

  /**
   * Finds a post by the end of its path. The paths of a site may begin with more names than the archive has folders
   * (`/en/blog/release/x` is `release/x`), or fewer, or others. At least two names must agree, and no other post may have
   * them.
   */
  private findByTail(plain: string): string | undefined {
    const parts = plain.split('/');
    const named = parts.length > 1 ? this.names.get(plain) : undefined;
    if (named !== undefined) return named;
    for (let from = 1; from < Math.min(parts.length - 1, 5); from++) {
      const target = this.addresses.get(parts.slice(from).join('/'));
      if (target !== undefined) return target;
    }
    return undefined;
  }

  private addFolders(file: string): void {
    const parts = sitePathOf(file).split('/');
    for (let length = 1; length < parts.length; length++) this.pages.add(plainName(parts.slice(0, length).join('/')));
  }
}

/** Returns the relative address from one story's file to another's. */
export function relativeAddress(from: string, to: string, fragment: string | undefined): string {
  const relative = path.posix.relative(path.posix.dirname(from), to);
  return fragment ? `${relative}#${fragment}` : relative;
}

/** Returns the paths that a relative address may mean: from the folder of the file, or from the folder of its page. */
function pathsOf(address: string, from: string): string[] {
  if (address.startsWith('/')) return [address];
  const file = sitePathOf(from);
  const folder = path.posix.dirname(file);
  return [path.posix.join(folder, address), path.posix.join(plainName(file), address)];
}

function tails(name: string): (readonly [from: number, name: string])[] {
  const parts = name.split('/');
  return parts.map((_, from) => [from, parts.slice(from).join('/')] as const);
}

/** The possible targets of links in an archive. */
export interface Indexed {
  readonly posts: readonly IndexedPost[];
  /** Markdown files other than posts; their folders are sections of the site. */
  readonly pages: readonly string[];
}

export interface IndexedPost {
  /** Path from the folder of the archive. */
  readonly file: string;
  /** Path of the story in the content folder. */
  readonly target: string;
  /** Its known paths on the old site. */
  readonly addresses: readonly string[];
}

export type FoundTarget =
  { readonly kind: 'post'; readonly target: string } | { readonly kind: 'page'; readonly path: string };
