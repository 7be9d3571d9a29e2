import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import './command-line/plain-refusals.ts';
import { articlePath, fileOf } from '../addresses/urls.ts';
import { formatForTerminal } from '../dates/dates.ts';
import { isInside } from '../lib/files/is-inside.ts';
import { realPath } from '../lib/files/real-path.ts';
import { Refusal } from '../lib/errors/refusal.ts';
import { publication, siteUrl } from '../publication.ts';
import { ReleaseFolders } from '../release/release-folders.ts';
import { settings } from '../settings.ts';
import { readCommand } from './command-line/command.ts';
import { findStory, shownFile } from './editor/find-story.ts';
import { makeOneFile } from './editor/one-file.ts';
import { writePreviewContent } from './editor/preview-content.ts';
import { readForEditor } from './editor/read-for-editor.ts';

/*
 * `npm run preview`: a story for somebody to read before it is public. A separate build makes the page in a temporary
 * folder, from content in which this story is public and no other hidden one is.
 */

const { positionals, values } = readCommand('preview');
const { contentDir, outDir, clock } = settings;
const { articles } = await readForEditor();
const story = findStory(articles, positionals[0]);
if (story.status === 'withdrawn')
  throw new Refusal(`${shownFile(story.file)} is withdrawn, so there is no preview of it.`);
const file = path.resolve(values.out ?? `previews/${story.slug}.html`);
// The output folder is a link to one of the releases.
for (const folder of [outDir, new ReleaseFolders(outDir).folder, contentDir, path.resolve('public')]) {
  if (isInside(realPath(folder), realPath(file))) throw new Refusal(`${values.out} would be published. Write another place, such as --out previews/${story.slug}.html.`); // prettier-ignore
}

const folder = mkdtempSync(path.join(os.tmpdir(), 'kawaraban-preview-'));
try {
  const [content, site] = [path.join(folder, 'content'), path.join(folder, 'site')];
  const moment = writePreviewContent(story, articles, { from: contentDir, to: content, now: clock });
  build({ KAWARABAN_CONTENT: content, KAWARABAN_OUT: site, SOURCE_DATE_EPOCH: String(moment), CI: 'true' });
  const page = readFileSync(path.join(site, fileOf(articlePath(story))), 'utf8');
  const bannerText = `Not published. A preview of ${formatForTerminal(clock, publication.timeZone)}, for your eyes only.`;
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, makeOneFile(page, { folder: site, url: siteUrl, bannerText }));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
console.log(path.relative(process.cwd(), file));

/** @throws Refusal with the output of the build if it failed */
function build(env: Readonly<Record<string, string>>): void {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/commands/build.ts'], {
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });
  if (status !== 0) throw new Refusal(`The preview could not be made.\n\n${stdout}${stderr}`);
}
