import path from 'node:path';
import { isRemote } from '../../../loaders/stories/read-picture.ts';
import { showFound, type Problem } from '../../../lib/errors/problem.ts';
import { checkText } from '../../../markdown/checks/check-text.ts';
import { parseMarkdown } from '../../../markdown/processor.ts';
import { SHOWN } from '../../../markdown/mistakes/foreign/foreign-sign.ts';
import { findMistakes } from '../../../markdown/mistakes/find-mistakes.ts';
import { findInvisible, withoutInvisible } from '../../../schemas/fields/invisible.ts';
import type { System } from '../read/list-archive.ts';
import { Inline } from './dialects/inline.ts';
import { convertDialects } from './dialects/convert-dialects.ts';
import { SVG } from './draw-svg.ts';
import { followLink, ownPath, type Followed, type LinkContext } from './links/follow-link.ts';
import { relativeAddress } from './links/link-index.ts';
import { dropPlaceholders, finalAddress } from './links/placeholders.ts';
import { HtmlRewriter } from './links/rewrite-html.ts';
import { rewriteBody, type FollowedPicture, type Rewriter } from './links/rewrite.ts';
import { plainFileName } from '../stories/post-names.ts';
import type { Post } from '../read/post.ts';
import { Remarks } from './remarks.ts';
import { convertTags } from './tags/convert-tags.ts';
import { Refusal } from '../../../lib/errors/refusal.ts';

/**
 * Converts the body of a post for a story: tags and dialects become our Markdown, links to posts become links to their
 * stories' files, and pictures get their names beside the story. It does not touch the disk.
 */
export function convertBody(post: Post, context: BodyContext): ConvertedBody {
  const result = emptyBody();
  const { remarks } = result;
  const limit = explainLimit(post.body, post);
  if (limit) return { ...result, problems: [limit] };

  const shown = takeInvisible(post, remarks);
  const { system, names, leaveOut } = context;
  const resolve = (name: string) => resolveName(name, context);
  const tagged = convertTags(shown, { system, bodyLine: post.bodyLine, names, leaveOut, remarks, resolve });
  const isMdx = /\.mdx$/i.test(post.file);
  const turned = convertDialects(tagged, { firstLine: post.bodyLine, isMdx, remarks });
  // The replacement of a tag may be longer than the tag.
  const grown = explainLimit(turned.body, post);
  if (grown) return { ...result, problems: [grown] };

  const inline = new Inline(turned.meanings, remarks);
  const rewriter: Rewriter = {
    link: (url, line) => noteLink(followLink(url, context), turned.lineOf(line), url, result),
    picture: (url, line) => followPicture(url, turned.lineOf(line), context, result),
    html: (source, line) => html.rewrite(source, line),
    text: (source, line, value) => (source === value ? inline.turn(source, turned.lineOf(line)) : source),
  };
  const html = new HtmlRewriter(rewriter, remarks, turned.lineOf);
  const body = dropPlaceholders(rewriteBody(turned.body, rewriter)) + inline.finish();
  noteForeign(body, remarks, turned.lineOf);
  return { ...result, body };
}

/** Reports syntax of other systems that was not converted. Readers would see it as typed. */
function noteForeign(body: string, remarks: Remarks, lineOf: (line: number) => number): void {
  for (const { line, found = '', note = '' } of findMistakes(parseMarkdown(body), body)) {
    // Mathematics is reported when the dialects are converted.
    if (note.endsWith(SHOWN) && !note.includes('formula')) remarks.doubt(note, lineOf(line), found);
  }
}

function emptyBody(): ConvertedBody {
  return { body: '', problems: [], remarks: new Remarks(), links: [], pictures: new Map(), copies: new Map() };
}

/** Removes invisible characters that no story may contain. If there are many, they stay, and the build refuses the story. */
function takeInvisible({ body, bodyLine }: Post, remarks: Remarks): string {
  const first = findInvisible(body);
  if (!first) return body;
  const clean = withoutInvisible(body);
  if (clean === undefined) return body;
  remarks.turn(`${first.note}: removed`, bodyLine + body.slice(0, first.index).split('\n').length - 1);
  return clean;
}

/** Says why a body would take the parser too long. */
function explainLimit(body: string, { file, bodyLine }: Post): Problem | undefined {
  try {
    checkText(body, { file, bodyLine });
    return undefined;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const [problem] = error.problems;
    return problem && { ...problem, column: 1, field: 'body', found: showFound(problem.found ?? '') };
  }
}

/** Returns the address for a post's name in a tag; for a page, its path. */
function resolveName(name: string, { index, file, target, sites }: BodyContext): string | undefined {
  const own = ownPath(name, sites) ?? name;
  if (isRemote(own)) return own;
  const [address = '', fragment] = own.trim().split('#', 2);
  if (address === '') return fragment === undefined ? undefined : `#${fragment}`;
  const found = index.findByName(address, file) ?? index.findByPath(address, file);
  if (found?.kind === 'post') return finalAddress(relativeAddress(target, found.target, fragment));
  return found && `${found.path}${fragment === undefined ? '' : `#${fragment}`}`;
}

function noteLink(followed: Followed, line: number, url: string, { links, copies }: ConvertedBody) {
  if (followed.kind === 'elsewhere') return { url };
  if (followed.kind === 'gone') return { url: undefined };
  links.push({ kind: followed.kind, path: 'path' in followed ? followed.path : followed.url, line });
  if (followed.kind === 'file') copies.set(followed.file, followed.path);
  return { url: followed.url };
}

function followPicture(given: string, line: number, context: BodyContext, result: ConvertedBody): FollowedPicture {
  const url = ownPath(given, context.sites) ?? given;
  const { remarks, pictures } = result;
  if (isRemote(url)) {
    if (!/^(?:https?:)?\/\//i.test(url)) {
      remarks.lose('a picture within its address', line, url.slice(0, 40), 'the picture as a file');
      return { kind: 'words' };
    }
    remarks.turn('pictures of other sites: replaced by links', line);
    return { kind: 'link', url };
  }
  const file = context.files.find(context.file, url);
  if (file !== undefined && !context.undrawable.has(file)) {
    if (SVG.test(file)) remarks.turn('SVG drawings: converted to PNG', line);
    return { kind: 'picture', url: `${path.posix.basename(context.target, '.md')}/${nameFor(pictures, file)}` };
  }
  const note = file === undefined ? 'no such file in the archive' : 'an SVG that cannot be drawn';
  if (context.skipPictures) remarks.turn(`pictures: ${note} (replaced by their alternative text)`, line);
  else remarks.lose(note, line, url, 'the picture, or run the import with --skip-pictures');
  return { kind: 'words' };
}

/** Names a picture beside the story: its own name made plain, and unique in the story. */
export function nameFor(pictures: Map<string, string>, file: string): string {
  const known = pictures.get(file);
  if (known !== undefined) return known;
  // A drawing that a browser could run becomes a picture.
  const plain = plainFileName(file).replace(/\.svgz?$/, '.png');
  const taken = new Set(pictures.values());
  let name = plain;
  for (let number = 2; taken.has(name); number++) name = `${number}-${plain}`;
  pictures.set(file, name);
  return name;
}

export interface BodyContext extends LinkContext {
  readonly system: System;
  readonly skipPictures: boolean;
  /** SVG files in the archive that cannot be drawn. */
  readonly undrawable: ReadonlySet<string>;
  /** Known tags by the names that the archive gives them. */
  readonly names: ReadonlyMap<string, string>;
  /** Tags that are removed with their content. */
  readonly leaveOut: ReadonlySet<string>;
}

export interface ConvertedBody {
  readonly body: string;
  /** Why the post cannot be a story, even if parts of it are left out. */
  readonly problems: readonly Problem[];
  readonly remarks: Remarks;
  readonly links: BodyLink[];
  /** Name beside the story by path in the archive. */
  readonly pictures: Map<string, string>;
  /** Path on the site by path in the archive, for files other than pictures. */
  readonly copies: Map<string, string>;
}

/** A link into the old site. */
export interface BodyLink {
  readonly kind: Exclude<Followed['kind'], 'elsewhere' | 'gone'>;
  /** What it led to on the old site; for a post, its story. */
  readonly path: string;
  /** 1-based line of the post. */
  readonly line: number;
}
