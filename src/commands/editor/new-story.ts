import { stringify } from 'yaml';
import { formatIso, localDay } from '../../dates/dates.ts';
import { closestWord } from '../../lib/text/closest-word.ts';
import { Refusal } from '../../lib/errors/refusal.ts';
import { proposeId } from '../../loaders/stories/propose-id.ts';
import type { Content } from '../../loaders/content.ts';
import { explainSlug, slugFrom } from '../../schemas/fields/slug.ts';
import type { PhotoFacts } from './photo-facts.ts';

/** A longer address is hard to read out. It is cut between two words. */
const MAX_SLUG_LENGTH = 80;

/**
 * Makes the file of a new story, complete but for its text. It is a draft, so an unfinished story is never public.
 *
 * @throws Refusal if the address cannot be made, or the series does not exist
 */
export function makeNewStory(wanted: WantedStory, content: KnownContent): NewStory {
  const slug = slugOf(wanted);
  const day = localDay(wanted.now, wanted.timeZone);
  const file = `articles/${day.year}/${slug}.md`;
  const taken = new Map([...content.articles.map(({ id }) => id), ...content.ledgerIds].map((id) => [id, file]));
  const series = wanted.series === undefined ? undefined : placeInSeries(wanted.series, content);
  const photo = wanted.photo && makePhoto(wanted.photo);
  const fields = {
    id: proposeId(file, taken),
    title: wanted.headline,
    published: formatIso(startOfMinute(wanted.now), wanted.timeZone),
    ...wanted.byline,
    ...(series && { series }),
    ...photo?.fields,
    status: 'draft',
  };
  const comments = [...(photo?.comments ?? []), '# Remove the line “status: draft” to publish the story.'];
  return { file, text: `---\n${stringify(fields, { lineWidth: 0 })}${comments.join('\n')}\n---\n\n` };
}

function slugOf({ headline, slug }: WantedStory): string {
  const whole = slug ?? slugFrom(headline);
  const words = whole.split('-');
  while (slug === undefined && words.length > 1 && words.join('-').length > MAX_SLUG_LENGTH) words.pop();
  const cut = slug ?? words.join('-').slice(0, MAX_SLUG_LENGTH);
  const note = explainSlug(cut);
  if (!note) return cut;
  throw new Refusal(
    `No address can be made of "${slug ?? headline}": ${note}. Write one, such as --slug harbour-opens.`,
  );
}

/** The next part; without a number if the series has none. */
function placeInSeries(id: string, { series, articles }: KnownContent): { id: string; part?: number } {
  const known = series.map((one) => one.id);
  if (!known.includes(id)) {
    const near = closestWord(id, known);
    const meant = near === undefined ? `There are ${known.join(', ') || 'none'}.` : `Did you mean ${near}?`;
    throw new Refusal(`There is no series "${id}". ${meant} To start a new one, write content/series/${slugFrom(id) || 'name'}.md.`); // prettier-ignore
  }
  const stories = articles.filter((article) => article.series?.id === id);
  const parts = stories.flatMap((article) => article.series?.part ?? []);
  if (stories.length > 0 && parts.length === 0) return { id };
  return { id, part: Math.max(0, ...parts) + 1 };
}

/** A photo needs caption, credit and alt. If one is missing, the photo goes into a comment for the editor to complete. */
function makePhoto({ image, facts }: WantedPhoto): { fields: object; comments: readonly string[] } {
  const { caption, credit, alt, rights } = facts;
  const all = { image, alt, caption, credit };
  const missing = Object.entries(all).flatMap(([name, text]) => (text === undefined ? [name] : []));
  const comments = rights.map((right) => `# Rights of the picture: ${right}`);
  if (missing.length === 0) return { fields: { photo: all }, comments };
  const wanted = `${missing.join(', ')}. Write ${missing.length === 1 ? 'it' : 'them'} below, and remove the “# ” of those lines.`;
  const lines = stringify({ photo: Object.fromEntries(Object.entries(all).map(([name, text]) => [name, text ?? ''])) }, { lineWidth: 0 }); // prettier-ignore
  const commented = lines.trimEnd().split('\n').map((line) => `# ${line}`); // prettier-ignore
  return {
    fields: {},
    comments: [...comments, `# The picture does not say: ${wanted}`, ...commented],
  };
}

function startOfMinute(now: Date): Date {
  return new Date(Math.floor(now.getTime() / 60_000) * 60_000);
}

export interface WantedStory {
  readonly headline: string;
  /** instead of the one made from the headline */
  readonly slug: string | undefined;
  readonly series: string | undefined;
  readonly byline: { readonly authors: readonly { readonly name: string }[] } | { readonly agency: string };
  readonly photo: WantedPhoto | undefined;
  readonly now: Date;
  readonly timeZone: string;
}

interface WantedPhoto {
  /** as the story names it */
  readonly image: string;
  readonly facts: PhotoFacts;
}

type KnownContent = Pick<Content, 'articles' | 'series'> & {
  /** ids of published stories; their files may no longer exist */
  readonly ledgerIds: readonly string[];
};

export interface NewStory {
  /** path from the content folder */
  readonly file: string;
  readonly text: string;
}
