import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { readContent } from '../../loaders/read-content.ts';
import { isInside } from '../../lib/files/is-inside.ts';
import { publication } from '../../publication.ts';
import { listArchive } from './read/list-archive.ts';
import { checkWritten, type ImportedStory } from './stories/check-imported.ts';
import { Converter } from './body/converter.ts';
import { ArchiveFiles } from './body/links/archive-files.ts';
import { type ImportOptions } from './options.ts';
import { placePosts } from './stories/place-posts.ts';
import type { ImportReport } from './report/report.ts';
import { importPost } from './stories/import-post.ts';
import { ImportFindings } from './report/findings.ts';
import { copyFileInto } from './stories/write-story.ts';
import { Refusal } from '../../lib/errors/refusal.ts';

/**
 * Imports the posts of an archive into a content folder: reads all of them and plans their addresses, writes each with its
 * pictures, then reads the folder as a build would and removes what that refuses.
 *
 * @throws Refusal when a folder cannot be used
 */
export async function runImport(options: ImportOptions): Promise<ImportReport> {
  const { from, to, zone, drafts } = options;
  const { archiveDir, contentDir, archive, stories } = await openFolders(options);
  const findings = new ImportFindings(archive.problems);
  const { placed, indexed } = await placePosts(archive, archiveDir, { ...options, stories }, findings);

  await mkdir(contentDir, { recursive: true });
  const sites = (options.sites.length > 0 ? options.sites : archive.sites).map(({ href }) => href);
  const converter = new Converter({
    archiveDir,
    publication,
    drafts,
    system: archive.system,
    indexed,
    files: archive.files,
    sites,
    copyFiles: options.files !== undefined,
    skipPictures: options.skipPictures,
    names: options.tags,
    leaveOut: options.leaveOut,
  });
  const files = new ArchiveFiles(archive.files);
  const written = new Map<string, ImportedStory>();
  try {
    for (const story of placed) {
      const taken = await importPost(story, { archiveDir, contentDir, drafts, files, converter }, findings);
      if (taken) written.set(story.place.file, taken);
    }
  } finally {
    converter.close();
  }
  await checkWritten(contentDir, written, {
    refuse: (file, problems) => findings.refuse(file, problems),
    leave: (file, why) => findings.leftOut.add('aliases', why, { file }),
  });
  const copied = await copyFiles(options.files, archiveDir, written, findings);
  return {
    from,
    to,
    zone,
    site: sites[0],
    problems: findings.problems.map((problem) => ({ ...problem, file: path.posix.join(from, problem.file) })),
    stories: written.size,
    posts: archive.posts.length - findings.pages.length,
    pictures: [...written.values()].reduce((sum, { files }) => sum + files.length - 1, 0),
    copied,
    drafts: [...findings.drafts].filter((file) => written.has(file)),
    passedOver: archive.pages,
    undated: findings.pages,
    missing: findings.missing,
    leftOut: findings.leftOut.entries(),
    links: findings.links.entries(),
  };
}

async function openFolders({ from, to, posts, files }: ImportOptions) {
  const [archiveDir, contentDir] = [path.resolve(from), path.resolve(to)];
  if (isInside(archiveDir, contentDir) || isInside(contentDir, archiveDir))
    throw new Refusal(`One of ${from} and ${to} is inside the other. Name two separate folders.`);
  if (files !== undefined && (isInside(archiveDir, path.resolve(files)) || isInside(contentDir, path.resolve(files))))
    throw new Refusal(
      `--files names a folder in ${from} or ${to}. Name the folder of files that the site has as they are, such as public.`,
    );
  const archive = await listArchive(archiveDir, posts);
  if (archive.posts.length === 0) {
    const [folder] = posts;
    throw new Refusal(
      folder === undefined
        ? `There is no Markdown file in ${from}. Name the folder of the archive as FROM.`
        : `There is no Markdown file in ${folder} of ${from}. Name a folder in FROM, such as --posts content/news`,
    );
  }
  const before = existsSync(contentDir) ? await readContent({ contentDir }) : undefined;
  if (before?.problems.length)
    throw new Refusal(`${to} already has stories that are refused. Build it, fix them, and run the import again.`);
  return { archiveDir, contentDir, archive, stories: before?.articles ?? [] };
}

/** Copies the files that stories link to, each once; what could not be copied is reported. */
async function copyFiles(
  folder: string | undefined,
  archiveDir: string,
  written: ReadonlyMap<string, ImportedStory>,
  findings: ImportFindings,
): Promise<number> {
  if (folder === undefined) return 0;
  const done = new Map<string, string | undefined>();
  for (const { post, copies } of written.values()) {
    for (const [source, name] of copies) {
      if (!done.has(source))
        done.set(source, await copyFileInto(path.resolve(folder), name, path.join(archiveDir, source)));
      const why = done.get(source);
      if (why !== undefined) findings.leftOut.add('file', `${name}: ${why}`, { file: post });
    }
  }
  return [...done.values()].filter((why) => why === undefined).length;
}
