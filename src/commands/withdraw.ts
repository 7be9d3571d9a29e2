import { stringify } from 'yaml';
import './command-line/plain-refusals.ts';
import { formatIso } from '../dates/dates.ts';
import { visibility } from '../edition/visibility/visibility.ts';
import { articlePath } from '../addresses/urls.ts';
import { Refusal } from '../lib/errors/refusal.ts';
import { shellWord } from '../lib/text/shell-word.ts';
import { settings } from '../settings.ts';
import { publication } from '../publication.ts';
import { readCommand } from './command-line/command.ts';
import { changeStory } from './editor/change-story.ts';
import { setField } from '../loaders/front-matter/edit-fields.ts';
import { findStory, shownFile } from './editor/find-story.ts';
import { readForEditor } from './editor/read-for-editor.ts';

/* `npm run withdraw`: the next publication replaces the story by a notice. */

const { positionals, values } = readCommand('withdraw');
const { articles, problems } = await readForEditor();
const story = findStory(articles, positionals[0]);
const state = visibility(story, settings.clock);
if (state !== 'public')
  throw new Refusal(
    `${shownFile(story.file)} is ${state === 'draft' ? 'a draft' : state}: there is no public story to withdraw.`,
  );
const reason = values.reason?.replace(/\s+/g, ' ').trim();
if (!reason) throw new Refusal(`Say why, for readers: npm run withdraw -- ${shellWord(shownFile(story.file))} --reason "The story named the wrong harbour."`); // prettier-ignore

const at = formatIso(settings.clock, story.timeZone ?? publication.timeZone);
const withdrawal = stringify({ at, reason }, { collectionStyle: 'flow', lineWidth: 0 }).trim();
await changeStory(story, problems, (frontMatter) =>
  setField(setField(frontMatter, 'status', 'withdrawn'), 'withdrawal', withdrawal),
);
console.log(`${shownFile(story.file)} is withdrawn. Its text leaves ${articlePath(story)} with the next npm run publish, and a notice takes its place.`); // prettier-ignore
