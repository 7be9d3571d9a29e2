import './command-line/plain-refusals.ts';
import { absolute, articlePath } from '../addresses/urls.ts';
import { pathKey } from '../schemas/fields/alias.ts';
import { explainSlug, normaliseSlug, slugFrom } from '../schemas/fields/slug.ts';
import { Refusal } from '../lib/errors/refusal.ts';
import { settings } from '../settings.ts';
import { readCommand } from './command-line/command.ts';
import { addToList, setField, takeFromList } from '../loaders/front-matter/edit-fields.ts';
import { changeStory } from './editor/change-story.ts';
import { findStory, shownFile } from './editor/find-story.ts';
import { readForEditor } from './editor/read-for-editor.ts';

/*
 * `npm run rename`: gives a story another slug. The file keeps its name, so links from other stories still work. The old
 * address becomes an alias if the public may know it.
 */

const [typed, given, ...more] = readCommand('rename').positionals;
if (given === undefined || more.length > 0) throw new Refusal('Write the story and its new slug, such as npm run rename -- harbour-opens harbour-opens-early.'); // prettier-ignore
const slug = normaliseSlug(given);
const note = explainSlug(slug);
if (note) throw new Refusal(`The slug "${given}" cannot be part of an address: ${note}. Write letters, digits and single hyphens, such as ${explainSlug(slugFrom(given)) ? 'harbour-opens-early' : slugFrom(given)}.`); // prettier-ignore

const { articles, ledger, problems } = await readForEditor();
const story = findStory(articles, typed);
const from = articlePath(story);
const to = articlePath({ ...story, slug });
if (from === to) throw new Refusal(`${shownFile(story.file)} is already at ${from}.`);
const isKnown = ledger.get(from)?.id === story.id || (story.status !== 'draft' && story.published <= settings.clock);

await changeStory(story, problems, (frontMatter) => {
  const renamed = takeFromList(setField(frontMatter, 'slug', slug), 'aliases', (path) => pathKey(path) === pathKey(to));
  return isKnown ? addToList(renamed, 'aliases', from) : renamed;
});
console.log(`${shownFile(story.file)} is now at ${absolute(to)}.${isKnown ? ` ${from} redirects there.` : ''}`);
