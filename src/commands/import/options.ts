import { timeZone } from '../../schemas/fields/fields.ts';
import { publication } from '../../publication.ts';
import { readCommand } from '../command-line/command.ts';
import { COMMANDS } from '../command-line/commands.ts';
import { TAG_NAMES } from './body/tags/known-tags.ts';
import { Refusal } from '../../lib/errors/refusal.ts';

export const USAGE = COMMANDS.import.example;

/**
 * Reads the options of `npm run import`.
 *
 * @throws Refusal that names the option and what to write
 */
export function readOptions(args: readonly string[]): ImportOptions {
  const { values, positionals } = readCommand('import', args);
  const [from, to, ...more] = positionals;
  if (!from) throw new Refusal(`FROM is missing: the folder of the Hugo or Jekyll archive. Write ${USAGE}`);
  if (!to) throw new Refusal(`TO is missing: the content folder that the stories go into. Write ${USAGE}`);
  if (more[0] !== undefined)
    throw new Refusal(`"${more[0]}" is one folder too many. Write two: FROM and TO, as in ${USAGE}`);
  const { zone = publication.timeZone, author } = values;
  if (!timeZone.safeParse(zone).success) {
    throw new Refusal(`--zone is "${zone}". Write an IANA time zone, such as Asia/Tokyo: ${USAGE}`);
  }
  if (author?.trim() === '') throw new Refusal(`--author is empty. Write the name of a person: ${USAGE}`);
  return {
    from,
    to,
    zone,
    author,
    skipPictures: values['skip-pictures'] ?? false,
    drafts: values.drafts ?? false,
    posts: values.posts ?? [],
    sites: (values.site ?? []).map(readSite),
    files: values.files,
    tags: new Map((values.tag ?? []).map(readTagOption)),
    leaveOut: new Set((values['leave-out'] ?? []).map((name) => name.trim().toLowerCase())),
  };
}

function readSite(text: string): URL {
  const site = URL.parse(text);
  if (site && /^https?:$/.test(site.protocol)) return site;
  throw new Refusal(`--site is "${text}". Write a whole address, such as --site https://old.example/`);
}

function readTagOption(text: string): [string, string] {
  const [own = '', known = ''] = text.split('=', 2).map((part) => part.trim().toLowerCase());
  if (own !== '' && TAG_NAMES.includes(known)) return [own, known];
  const write = `a tag of the archive, = and one of ${TAG_NAMES.join(', ')}`;
  throw new Refusal(`--tag is "${text}". Write ${write}, such as --tag note=quote`);
}

export interface ImportOptions {
  readonly from: string;
  readonly to: string;
  /** The zone of dates without a time and of times without an offset. */
  readonly zone: string;
  /** The author of posts that name none. */
  readonly author: string | undefined;
  /** Whether a picture that cannot be imported is left out; otherwise its post is refused. */
  readonly skipPictures: boolean;
  /** Whether a post that loses something becomes a draft; otherwise it is refused. */
  readonly drafts: boolean;
  /** Folders of the archive whose Markdown files are the posts. By default they are where the system has them. */
  readonly posts: readonly string[];
  /** Addresses of the old site. By default they come from its own configuration. */
  readonly sites: readonly URL[];
  /** Folder to which files that posts link to are copied. If absent, they are not copied. */
  readonly files: string | undefined;
  /** Known tags by the names that the archive gives them. */
  readonly tags: ReadonlyMap<string, string>;
  /** Tags that are removed with their content. */
  readonly leaveOut: ReadonlySet<string>;
}
