import { timeZone } from '../../schemas/fields.ts';
import { site } from '../../site.ts';
import { readCommand } from '../command.ts';
import { TAG_NAMES } from './tags/known-tags.ts';

export const USAGE = 'npm run import -- FROM TO --zone Europe/Berlin --author "Ada Lovelace" --drafts';

/**
 * The options of `npm run import`.
 *
 * @throws Refusal naming the option and what to write
 */
export function readOptions(args: readonly string[]): ImportOptions {
  const { values, positionals } = readCommand(
    {
      name: 'import',
      does: 'Takes the posts of a Hugo, Jekyll or Zola archive into a content folder, and says for each it refuses why.',
      operands: [
        { name: 'FROM', help: 'folder of the site, so that its pictures and other files are found' },
        { name: 'TO', help: 'content folder that the stories go into; nothing there is replaced' },
      ],
      options: {
        posts: many('FOLDER', 'folder in FROM whose Markdown files are the posts; may be given again'),
        zone: { type: 'string', value: 'ZONE', help: `time zone of days without a time, ${site.timeZone} by default` },
        author: { type: 'string', value: 'NAME', help: 'who wrote the posts that name nobody' },
        site: many('ADDRESS', 'address of the old site, so that links to it lead to the stories; may be given again'),
        drafts: { type: 'boolean', help: 'takes a post that loses something as a draft that names what was lost' },
        tag: many('OWN=KNOWN', 'what a tag of the archive’s own is, such as note=quote; may be given again'),
        'leave-out': many('TAG', 'leaves a tag out with all it holds; may be given again'),
        files: {
          type: 'string',
          value: 'FOLDER',
          help: 'copies PDFs and other files that posts link to, such as public',
        },
        'skip-pictures': { type: 'boolean', help: 'leaves out a picture that cannot be taken, not its post' },
      },
      example: USAGE,
    },
    args,
  );
  const [from, to, ...more] = positionals;
  if (!from) throw new ImportRefused(`FROM is missing: the folder of the Hugo or Jekyll archive. Write ${USAGE}`);
  if (!to) throw new ImportRefused(`TO is missing: the content folder that the stories go into. Write ${USAGE}`);
  if (more[0] !== undefined)
    throw new ImportRefused(`"${more[0]}" is one folder too many. Write two: FROM and TO, as in ${USAGE}`);
  const { zone = site.timeZone, author } = values;
  if (!timeZone.safeParse(zone).success) {
    throw new ImportRefused(`--zone is "${zone}". Write an IANA time zone, such as Asia/Tokyo: ${USAGE}`);
  }
  if (author?.trim() === '') throw new ImportRefused(`--author is empty. Write the name of a person: ${USAGE}`);
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

/** A folder or an option that cannot be used; the message says what to do. */
export class ImportRefused extends Error {
  override readonly name = 'ImportRefused';
}

/** An option that may be given several times. */
function many(value: string, help: string) {
  return { type: 'string', multiple: true, value, help } as const;
}

function readSite(text: string): URL {
  const site = URL.parse(text);
  if (site && /^https?:$/.test(site.protocol)) return site;
  throw new ImportRefused(`--site is "${text}". Write a whole address, such as --site https://old.example/`);
}

function readTagOption(text: string): [string, string] {
  const [own = '', known = ''] = text.split('=', 2).map((part) => part.trim().toLowerCase());
  if (own !== '' && TAG_NAMES.includes(known)) return [own, known];
  const write = `a tag of the archive, = and one of ${TAG_NAMES.join(', ')}`;
  throw new ImportRefused(`--tag is "${text}". Write ${write}, such as --tag note=quote`);
}

export interface ImportOptions {
  readonly from: string;
  readonly to: string;
  /** In which a day without a time begins, and a time without an offset is read. */
  readonly zone: string;
  /** Who wrote the posts that name nobody. */
  readonly author: string | undefined;
  /** Whether a picture that cannot be taken is left out, instead of its post refused. */
  readonly skipPictures: boolean;
  /** Whether a post that loses something is taken as a draft, instead of refused. */
  readonly drafts: boolean;
  /** Folders of the archive whose Markdown files are the posts; else they are where the system has them. */
  readonly posts: readonly string[];
  /** Addresses of the old site; else its own configuration says them. */
  readonly sites: readonly URL[];
  /** Where files that posts link to are copied; without it they stay where they are. */
  readonly files: string | undefined;
  /** What tags of the archive's own are, by their names. */
  readonly tags: ReadonlyMap<string, string>;
  /** Tags that are left out with all they hold. */
  readonly leaveOut: ReadonlySet<string>;
}
