import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import './command-line/plain-refusals.ts';
import { articlePath } from '../addresses/urls.ts';
import { errorCode } from '../lib/errors/error-code.ts';
import { isInside } from '../lib/files/is-inside.ts';
import { formatProblems } from '../lib/errors/problem.ts';
import { Refusal } from '../lib/errors/refusal.ts';
import { readPicture } from '../loaders/stories/read-picture.ts';
import { readStory } from '../loaders/stories/read-story.ts';
import { slugFrom } from '../schemas/fields/slug.ts';
import { settings } from '../settings.ts';
import { publication } from '../publication.ts';
import { readCommand } from './command-line/command.ts';
import { shownFile } from './editor/find-story.ts';
import { makeNewStory } from './editor/new-story.ts';
import { readPhotoFacts } from './editor/photo-facts.ts';
import { readForEditor } from './editor/read-for-editor.ts';
import { removeWritten, writeStory } from './import/stories/write-story.ts';

/* `npm run new`: a draft that lacks only its text. */

const { contentDir, clock: now } = settings;
const { positionals, values } = readCommand('new');
const [typed, ...more] = positionals;
const headline = typed?.replace(/\s+/g, ' ').trim();
if (!headline || more.length > 0) throw new Refusal('Write the headline in quotation marks, such as npm run new -- "Harbour opens".'); // prettier-ignore

const { articles, series, ledger } = await readForEditor();
const photo = values.photo === undefined ? undefined : readPhoto(values.photo);
const wanted = { headline, slug: values.slug, series: values.series, byline: byline(values.author), now, timeZone: publication.timeZone }; // prettier-ignore
const known = { articles, series, ledgerIds: [...ledger.values()].map(({ id }) => id) };
const { file } = makeNewStory({ ...wanted, photo: undefined }, known);
const picture = photo && placePicture(photo.file, file);
const { text } = makeNewStory(
  { ...wanted, photo: photo && picture && { image: picture.image, facts: readPhotoFacts(photo.bytes) } },
  known,
);

const result = await writeStory(contentDir, file, text, new Map(picture?.copies));
if ('problem' in result) {
  const { found, note } = result.problem;
  const isThere = note?.includes('already');
  throw new Refusal(`${found === undefined ? shownFile(file) : shownFile(found)} ${note}. ${isThere ? 'Write another address, such as --slug ' + slugFrom(`${path.posix.basename(file, '.md')} 2`) : 'Give this user permission to write there, then run the same command again'}.`); // prettier-ignore
}
const refusedPicture = picture && (await readPicture(contentDir, file, picture.image));
const { article, problems } = await readStory(contentDir, file);
const twin = article && articles.find((other) => articlePath(other) === articlePath(article));
if (!article || twin || (refusedPicture && 'write' in refusedPicture)) {
  await removeWritten(contentDir, result.written);
  if (refusedPicture && 'write' in refusedPicture) throw new Refusal(`${values.photo} is ${refusedPicture.note}. Write ${refusedPicture.write}.`); // prettier-ignore
  if (twin) throw new Refusal(`${shownFile(twin.file)} has the address ${articlePath(twin)} already. Write another, such as --slug ${slugFrom(`${twin.slug} 2`)}.`); // prettier-ignore
  throw new Refusal(`${formatProblems(problems.map((problem) => ({ ...problem, file: shownFile(file) })))}\n\nNothing was written.`); // prettier-ignore
}
// Relative to the current folder, so that an editor's program can open it.
const written = path.relative(process.cwd(), path.join(contentDir, file));
console.log(written.startsWith('..') ? path.join(contentDir, file) : written);

/** Whoever runs the command, by the name in Git; the paper itself if there is none. */
function byline(author: string | undefined) {
  const { stdout } = spawnSync('git', ['config', 'user.name'], { cwd: contentDir, encoding: 'utf8' });
  const name = author ?? ((stdout as string | null) ?? '').trim();
  return name === '' ? { agency: publication.name } : { authors: [{ name }] };
}

function readPhoto(typed: string): { file: string; bytes: Uint8Array } {
  const file = path.resolve(typed);
  try {
    return { file, bytes: readFileSync(file) };
  } catch (error) {
    throw new Refusal(`The picture ${typed} cannot be read (${errorCode(error)}). Write the path of a picture, such as --photo ~/harbour.jpg.`, { cause: error }); // prettier-ignore
  }
}

/**
 * The picture's place beside the story, and the copy to make; a picture that is already in the content stays where it is.
 */
function placePicture(from: string, story: string): { image: string; copies: readonly (readonly [string, string])[] } {
  const folder = path.join(contentDir, path.dirname(story));
  if (isInside(contentDir, from)) return { image: path.relative(folder, from).split(path.sep).join('/'), copies: [] };
  const image = `${path.posix.basename(story, '.md')}${path.extname(from).toLowerCase()}`;
  return { image, copies: [[path.posix.join(path.posix.dirname(story), image), from]] };
}
