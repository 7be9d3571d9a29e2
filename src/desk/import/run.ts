import { existsSync } from 'node:fs';
import { mkdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { stringify } from 'yaml';
import type { Flaw, Problem } from '../../loaders/problem.ts';
import { readContent } from '../../loaders/read-content.ts';
import { explainUnreadable, isInside } from '../../loaders/walk.ts';
import { listArchive } from './archive.ts';
import { checkWritten, type Written } from './check-written.ts';
import { convertBody, nameFor } from './convert-body.ts';
import { convertFields } from './fields.ts';
import { findPicture } from './find-picture.ts';
import { nameOfPost } from './names.ts';
import { ImportRefused, type ImportOptions } from './options.ts';
import { Plan } from './plan.ts';
import { PostIndex } from './post-index.ts';
import { readPost, type Post } from './read-post.ts';
import type { Imported } from './report.ts';
import { Tally } from './tally.ts';
import { writeStory } from './write-story.ts';

/** As the loaders: a long book has a million characters. */
const MAX_BYTES = 5_000_000;

/**
 * Takes the posts of an archive into a content folder: reads and places all of them, writes each with its pictures, then
 * reads the folder as a build would and takes back what that refuses.
 *
 * @throws ImportRefused when a folder cannot be used
 */
export async function runImport(options: ImportOptions): Promise<Imported> {
  const { from, to, zone } = options;
  const folders = await openFolders(options);
  const { archive, contentDir } = folders;
  const told = new Told(archive.problems);
  const index = new PostIndex();
  const placed = await placePosts(folders, index, options, told);

  await mkdir(contentDir, { recursive: true });
  const written = new Map<string, Written>();
  for (const story of placed) {
    const taken = await takePost(story, folders, index, options, told);
    if (taken) written.set(story.file, taken);
  }
  await checkWritten(contentDir, written, (file, flaws) => told.refuse(file, flaws));
  return {
    from,
    to,
    zone,
    problems: told.problems.map((problem) => ({ ...problem, file: path.posix.join(from, problem.file) })),
    stories: written.size,
    posts: archive.posts.length,
    pictures: [...written.values()].reduce((sum, { files }) => sum + files.length - 1, 0),
    passedOver: archive.passedOver,
    missing: told.missing,
    leftOut: told.leftOut.entries(),
  };
}

/** What an import has to say of the posts. */
class Told {
  readonly problems: Problem[];
  readonly leftOut = new Tally();
  readonly missing = { time: 0, zone: 0 };

  constructor(problems: readonly Problem[]) {
    this.problems = [...problems];
  }

  refuse(file: string, flaws: readonly Flaw[]): undefined {
    for (const { line, column, field, found, note, write } of flaws)
      this.problems.push({ file, line, column, field, found, note, write });
  }
}

async function openFolders({ from, to }: ImportOptions) {
  const [archiveDir, contentDir] = [path.resolve(from), path.resolve(to)];
  if (isInside(archiveDir, contentDir) || isInside(contentDir, archiveDir))
    throw new ImportRefused(`One of ${from} and ${to} lies in the other. Name two folders that are apart.`);
  const archive = await listArchive(archiveDir);
  if (archive.posts.length === 0)
    throw new ImportRefused(`There is no Markdown file in ${from}. Name the folder of the archive as FROM.`);
  const before = existsSync(contentDir) ? await readContent({ contentDir }) : undefined;
  if (before?.problems.length)
    throw new ImportRefused(
      `${to} has stories that are refused already. Build it, mend them, and run the import again.`,
    );
  return { archiveDir, contentDir, archive, stories: before?.articles ?? [] };
}

/** Where each post goes, before any is written: they link to each other. */
async function placePosts(
  { archiveDir, archive, stories }: Folders,
  index: PostIndex,
  { zone, author }: ImportOptions,
  told: Told,
) {
  const plan = new Plan(stories);
  const placed = [];
  for (const file of archive.posts) {
    const post = await open(archiveDir, file);
    if (!post.ok) {
      told.refuse(file, post.flaws);
      continue;
    }
    const { day, name } = nameOfPost(file);
    const converted = convertFields(post, { zone, author, system: archive.system, day });
    const place = converted.flaws.length === 0 ? plan.place(file, name, converted) : undefined;
    if (!place || 'flaw' in place) {
      told.refuse(file, place ? [place.flaw] : converted.flaws);
      continue;
    }
    index.add(file, place.file);
    placed.push({ post: file, ...place, converted });
  }
  return placed;
}

/** Writes one story with its pictures; undefined when it is refused. */
async function takePost(
  { post: file, file: target, fields, converted }: Placed,
  { archiveDir, contentDir, archive }: Folders,
  index: PostIndex,
  { skipPictures }: ImportOptions,
  told: Told,
): Promise<Written | undefined> {
  const post = await open(archiveDir, file);
  if (!post.ok) return told.refuse(file, post.flaws);
  const { body, flaws, notes, pictures } = await convertBody(post, {
    system: archive.system,
    target,
    skipPictures,
    resolve: (name) => index.resolve(name, { file, target }),
    find: (address) => findPicture(archiveDir, file, address),
  });
  if (flaws.length > 0) return told.refuse(file, flaws);

  const folder = target.replace(/\.md$/, '');
  const { photo } = converted;
  const lead = photo && (await findPicture(archiveDir, file, photo.image));
  if (photo && lead === undefined) told.leftOut.add(photo.field, 'no such picture in the archive', file);
  const image = lead !== undefined && `${path.posix.basename(folder)}/${nameFor(pictures, lead)}`;
  const { alt, caption, credit } = photo ?? {};
  const allFields = { ...fields, ...(image && { photo: { image, alt, caption, credit } }) };
  const head = `---\n${stringify(allFields, { lineWidth: 0 })}---\n\n`;
  const copies = [...pictures].map(([source, name]) => [`${folder}/${name}`, path.join(archiveDir, source)] as const);
  const result = await writeStory(contentDir, target, head + withoutBlank(body), new Map(copies));
  if ('flaw' in result) return told.refuse(file, [result.flaw]);

  for (const what of converted.missing) told.missing[what] += 1;
  for (const { field, why } of converted.leftOut) told.leftOut.add(field, why, file);
  for (const note of notes) told.leftOut.add('body', note, file);
  const firstLine = post.bodyLine + post.body.length - withoutBlank(post.body).length;
  return { post: file, files: result.written, shift: firstLine - head.split('\n').length };
}

/** A body from its first line that says something. */
function withoutBlank(body: string): string {
  return body.replace(/^\n+/, '');
}

async function open(
  archiveDir: string,
  file: string,
): Promise<Post | { readonly ok: false; readonly flaws: readonly Flaw[] }> {
  const absolute = path.join(archiveDir, file);
  try {
    const { size } = await stat(absolute);
    const write = `a file of at most ${MAX_BYTES} bytes`;
    if (size > MAX_BYTES)
      return { ok: false, flaws: [{ line: 1, column: 1, field: 'file', found: `${size} bytes`, write }] };
    return readPost(file, await readFile(absolute));
  } catch (error) {
    return { ok: false, flaws: [{ line: 1, column: 1, field: 'file', ...explainUnreadable(error, 'file') }] };
  }
}

type Folders = Awaited<ReturnType<typeof openFolders>>;
type Placed = Awaited<ReturnType<typeof placePosts>>[number];
