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
export async function runImport({ from, to, zone, author, skipPictures }: ImportOptions): Promise<Imported> {
  const [archiveDir, contentDir] = [path.resolve(from), path.resolve(to)];
  if (isInside(archiveDir, contentDir) || isInside(contentDir, archiveDir))
    throw new ImportRefused(`One of ${from} and ${to} lies in the other. Name two folders that are apart.`);
  const archive = await listArchive(archiveDir);
  if (archive.posts.length === 0)
    throw new ImportRefused(`There is no Markdown file in ${from}. Name the folder of the archive as FROM.`);

  const problems: Problem[] = [...archive.problems];
  const leftOut = new Tally();
  const missing = { time: 0, zone: 0 };
  const refuse = (file: string, flaws: readonly Flaw[]) => {
    for (const { line, column, field, found, note, write } of flaws)
      problems.push({ file, line, column, field, found, note, write });
  };

  const before = existsSync(contentDir) ? await readContent({ contentDir }) : undefined;
  if (before?.problems.length)
    throw new ImportRefused(
      `${to} has stories that are refused already. Build it, mend them, and run the import again.`,
    );
  const plan = new Plan(before?.articles ?? []);
  const index = new PostIndex();
  const placed = [];
  for (const file of archive.posts) {
    const post = await open(archiveDir, file);
    if (!post.ok) {
      refuse(file, post.flaws);
      continue;
    }
    const { day, name } = nameOfPost(file);
    const converted = convertFields(post, { zone, author, system: archive.system, day });
    const place = converted.flaws.length === 0 ? plan.place(file, name, converted) : undefined;
    if (!place || 'flaw' in place) {
      refuse(file, place ? [place.flaw] : converted.flaws);
      continue;
    }
    index.add(file, place.file);
    placed.push({ post: file, ...place, converted });
  }

  await mkdir(contentDir, { recursive: true });
  const written = new Map<string, Written>();
  for (const { post: file, file: target, fields, converted } of placed) {
    const post = await open(archiveDir, file);
    if (!post.ok) {
      refuse(file, post.flaws);
      continue;
    }
    const { body, flaws, notes, pictures } = await convertBody(post, {
      system: archive.system,
      target,
      skipPictures,
      resolve: (name) => index.resolve(name, { file, target }),
      find: (address) => findPicture(archiveDir, file, address),
    });
    if (flaws.length > 0) {
      refuse(file, flaws);
      continue;
    }
    const { photo } = converted;
    const folder = target.replace(/\.md$/, '');
    const lead = photo && (await findPicture(archiveDir, file, photo.image));
    const leadFields = photo &&
      lead !== undefined && {
        photo: {
          image: `${path.posix.basename(folder)}/${nameFor(pictures, lead)}`,
          alt: photo.alt,
          caption: photo.caption,
          credit: photo.credit,
        },
      };
    if (photo && lead === undefined) leftOut.add(photo.field, 'no such picture in the archive', file);
    const text = `---\n${stringify({ ...fields, ...leadFields }, { lineWidth: 0 })}---\n\n${body.replace(/^\n+/, '')}`;
    const copies = [...pictures].map(([source, name]) => [`${folder}/${name}`, path.join(archiveDir, source)] as const);
    const result = await writeStory(contentDir, target, text, new Map(copies));
    if ('flaw' in result) {
      refuse(file, [result.flaw]);
      continue;
    }
    for (const what of converted.missing) missing[what] += 1;
    for (const { field, why } of converted.leftOut) leftOut.add(field, why, file);
    for (const note of notes) leftOut.add('body', note, file);
    const blank = post.body.length - post.body.replace(/^\n+/, '').length;
    const head = text.slice(0, text.length - body.replace(/^\n+/, '').length).split('\n').length;
    written.set(target, { post: file, files: result.written, shift: post.bodyLine + blank - head });
  }

  await checkWritten(contentDir, written, refuse);
  return {
    from,
    to,
    zone,
    problems: problems.map((problem) => ({ ...problem, file: path.posix.join(from, problem.file) })),
    stories: written.size,
    posts: archive.posts.length,
    pictures: [...written.values()].reduce((sum, { files }) => sum + files.length - 1, 0),
    passedOver: archive.passedOver,
    missing,
    leftOut: leftOut.entries(),
  };
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
