import path from 'node:path';
import { isRemote } from '../../loaders/pictures.ts';
import { showFound, type Flaw } from '../../loaders/problem.ts';
import { checkText } from '../../markdown/check-text.ts';
import { MarkdownRefused } from '../../markdown/refused.ts';
import { rewriteAddresses, type Address, type Rewritten } from './addresses.ts';
import { dropAttributeLists } from './attribute-lists.ts';
import { plainFileName } from './names.ts';
import type { Post } from './read-post.ts';
import { convertTags } from './tags.ts';

const SVG = /\.svgz?(?:[?#].*)?$/i;

/**
 * The body of a post as a story has it: tags as Markdown, links to posts as links to their stories' files, pictures by the
 * names they get beside the story.
 */
export async function convertBody(post: Post, context: BodyContext): Promise<ConvertedBody> {
  const { target, resolve, skipPictures } = context;
  const lineOf = (line: number) => post.bodyLine + line - 1;
  try {
    checkText(post.body, { file: post.file, bodyLine: post.bodyLine });
  } catch (error) {
    if (!(error instanceof MarkdownRefused)) throw error;
    const { line, found, write } = error;
    return refused([{ line, column: 1, field: 'body', found: showFound(found), write }]);
  }
  const tags = convertTags(post.body, { system: context.system, bodyLine: post.bodyLine, resolve });
  if (tags.flaws.length > 0) return refused(tags.flaws);
  const notes = [...tags.notes];
  const lists = dropAttributeLists(tags.body);
  if (lists.isChanged) notes.push('lists of attributes, such as {: .class }');

  const wanted = new Set<string>();
  rewriteAddresses(lists.body, ({ kind, url }) => void (kind !== 'link' && !isRemote(url) && wanted.add(url)));
  const found = new Map<string, string | undefined>();
  for (const url of wanted) found.set(url, SVG.test(url) ? undefined : await context.find(url));

  const flaws: Flaw[] = [];
  const pictures = new Map<string, string>();
  const folder = path.posix.basename(target, '.md');
  const rewrite = ({ kind, url, line, alt }: Address): Rewritten | undefined => {
    const story = kind !== 'picture' && /\.(?:md|markdown)(?:#|$)/i.test(url) ? resolve(url) : undefined;
    if (story !== undefined) return { url: story };
    if (kind === 'link' || isRemote(url)) {
      if (kind === 'picture') notes.push('pictures of other sites, which the build takes out');
      return undefined;
    }
    const file = found.get(url);
    if (file !== undefined) return { url: `${folder}/${nameFor(pictures, file)}` };
    if (kind === 'either') return undefined;
    const note = SVG.test(url) ? 'an SVG, which can carry script' : 'no such file in the archive';
    if (skipPictures) {
      notes.push(`pictures: ${note} (their alternative text stands there)`);
      return { text: alt.replace(/[\\[\]*_`<&]/g, '\\$&') };
    }
    const write = 'the picture, or run the import with --skip-pictures';
    flaws.push({ line: lineOf(line), column: 1, field: 'body', found: showFound(url), note, write });
    return undefined;
  };
  const body = rewriteAddresses(lists.body, rewrite);
  return flaws.length > 0 ? refused(flaws) : { body, flaws, notes, pictures };
}

/** The name of a picture beside the story: its own, made plain, and no other's. */
export function nameFor(pictures: Map<string, string>, file: string): string {
  const known = pictures.get(file);
  if (known !== undefined) return known;
  const plain = plainFileName(file);
  const taken = new Set(pictures.values());
  let name = plain;
  for (let number = 2; taken.has(name); number++) name = `${number}-${plain}`;
  pictures.set(file, name);
  return name;
}

function refused(flaws: readonly Flaw[]): ConvertedBody {
  return { body: '', flaws, notes: [], pictures: new Map() };
}

export interface BodyContext {
  readonly system: 'Hugo' | 'Jekyll';
  /** Path of the story in the content folder. */
  readonly target: string;
  readonly skipPictures: boolean;
  /** The relative address of the story that a name of a post means. */
  resolve(name: string): string | undefined;
  /** The file of the archive that a picture's address means. */
  find(address: string): Promise<string | undefined>;
}

export interface ConvertedBody {
  readonly body: string;
  readonly flaws: readonly Flaw[];
  readonly notes: readonly string[];
  /** Name beside the story by path in the archive. */
  readonly pictures: Map<string, string>;
}
