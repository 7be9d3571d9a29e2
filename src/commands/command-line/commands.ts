import type { Command } from './command-shape.ts';
import { DEVELOPER_COMMANDS } from './developer-commands.ts';

/** Where the site is shown if no port is given. */
export const DEFAULT_PORT = 4321;

const port = {
  type: 'string',
  value: 'N',
  help: `port of the site; by default the variable PORT, else ${DEFAULT_PORT} or the next free one`,
} as const;

const story = { name: 'STORY', help: 'the story’s file, its address, its id or its slug' } as const;

/**
 * Every command for editors and publishers, by its name in package.json. `--help` prints an entry, and `readCommand`
 * reads its options.
 */
export const COMMANDS = {
  start: {
    does: 'Builds the site of content/ into dist/ and shows it on this machine until it is stopped.',
    options: { port },
    example: 'npm start -- --port 8080',
  },
  dev: {
    does: 'Shows the content while you edit, including what is not public. An error in a story appears in its page and in the terminal.',
    options: { port },
    example: 'npm run dev -- --port 8080',
  },
  init: {
    does: 'Replaces the demo with a paper of your own. Asks for what no option sets; Enter accepts the answer in brackets.',
    options: {
      name: { type: 'string', value: 'NAME', help: 'what the paper is called' },
      language: { type: 'string', value: 'LANG', help: 'its language, such as en; by default that of this machine' },
      zone: {
        type: 'string',
        value: 'ZONE',
        help: 'its time zone, such as Europe/Lisbon; by default that of this machine',
      },
      url: { type: 'string', value: 'ADDRESS', help: 'where readers will find it; it can be changed later' },
      colour: { type: 'string', value: 'COLOUR', help: 'its colour, such as #1d4f91; by default vermilion' },
      demo: { type: 'string', value: 'YES|NO', help: 'yes to keep the demo; by default it is removed' },
    },
    example:
      'npm run init -- --name "The Harbour Gazette" --language en --zone Europe/London --url https://gazette.example/ --colour "#1d4f91" --demo no',
  },
  new: {
    does: 'Starts a story: a draft that lacks only its text. Prints the path of its file.',
    operands: [{ name: 'HEADLINE', help: 'in quotation marks' }],
    options: {
      series: { type: 'string', value: 'ID', help: 'the series it belongs to; it becomes the next part' },
      photo: {
        type: 'string',
        value: 'FILE',
        help: 'its picture; caption, credit and alt are read from it',
      },
      author: {
        type: 'string',
        value: 'NAME',
        help: 'who writes it; by default your name in Git, else the publication',
      },
      slug: { type: 'string', value: 'SLUG', help: 'the last part of its address; by default made from the headline' },
    },
    example: 'npm run new -- "Harbour opens" --series recipes-for-life --photo ~/harbour.jpg',
  },
  check: {
    does: 'Reports, without a build, what a build would refuse or warn about, and when stories become public. Exits with 1 if something is refused.',
    operands: [{ name: '[FILE...]', help: 'files of the content; by default all' }],
    options: {},
    example: 'npm run check -- content/articles/2026/harbour-opens.md',
  },
  preview: {
    does: 'Writes a story, or a draft, as one HTML file to send to somebody. The file says that it is not published, and is never in the site.',
    operands: [story],
    options: { out: { type: 'string', value: 'FILE', help: 'where it is written; by default previews/SLUG.html' } },
    example: 'npm run preview -- content/articles/2026/harbour-opens.md',
  },
  build: {
    does: 'Builds the site of content/ into dist/. Unchanged files are taken from the last release.',
    options: {
      check: {
        type: 'boolean',
        help: 'compares every byte of the site that is served, and makes changed or lost files again',
      },
      why: {
        type: 'string',
        value: 'PATH',
        help: 'also says whether and why the page at that address was written again',
      },
      live: {
        type: 'boolean',
        help: 'where a host builds from git: refuses to break an address of the live site',
      },
    },
    example: 'npm run build -- --why /series/',
  },
  serve: {
    does: 'Shows the built site on this machine, as a plain host would, until it is stopped.',
    options: { port },
    example: 'npm run serve -- --port 8080',
  },
  publish: {
    does: 'Builds the site, enters its addresses into permalinks.tsv, which makes them permanent, and runs the upload command of publication.yaml.',
    options: {
      'no-upload': { type: 'boolean', help: 'uploads nothing, because you or your host do that afterwards' },
    },
    example: 'npm run publish -- --no-upload',
  },
  forget: {
    does: 'Removes an address from permalinks.tsv that was never online. Asks the live site first.',
    operands: [{ name: 'ADDRESS...', help: 'the path, such as /2026/12/01/harbour-opens/' }],
    options: {
      unasked: { type: 'boolean', help: 'does not ask the live site, because you know that it never had the address' },
    },
    example: 'npm run forget -- /2026/12/01/harbour-opens/',
  },
  rename: {
    does: 'Gives a story a new slug. Its file stays where it is, and its old address redirects to the new one.',
    operands: [story, { name: 'SLUG', help: 'the last part of its new address, such as harbour-opens-early' }],
    options: {},
    example: 'npm run rename -- harbour-opens harbour-opens-early',
  },
  withdraw: {
    does: 'Withdraws a public story. The next npm run publish replaces it with a notice that says why and when.',
    operands: [story],
    options: { reason: { type: 'string', value: 'TEXT', help: 'why, in one or two sentences for readers' } },
    example: 'npm run withdraw -- harbour-opens --reason "The story named the wrong harbour."',
  },
  rollback: {
    does: 'Serves the previous release. Each further call goes back one more; the next build makes a new release.',
    options: {},
    example: 'npm run rollback',
  },
  upgrade: {
    does: 'Updates the software of a paper to the next release. First says what it would do; files that the paper has changed stay as they are.',
    options: {
      from: { type: 'string', value: 'FILE', help: 'the package of the release, such as create-kawaraban-0.2.0.tgz' },
      apply: { type: 'boolean', help: 'does it' },
      undo: { type: 'boolean', help: 'restores the release before the last upgrade' },
    },
    example: 'npm run upgrade -- --from create-kawaraban-0.2.0.tgz --apply',
  },
  migrate: {
    does: 'Converts content from an earlier release to this one. First says what it would do. npm run upgrade runs it.',
    options: { apply: { type: 'boolean', help: 'does it' } },
    example: 'npm run migrate -- --apply',
  },
  import: {
    does: 'Imports the posts of a Hugo, Jekyll or Zola archive into a content folder, and says why it refuses a post.',
    operands: [
      { name: 'FROM', help: 'folder of the old site, so that its pictures and other files are found' },
      { name: 'TO', help: 'content folder that the stories go into; nothing there is replaced' },
    ],
    options: {
      posts: many('FOLDER', 'folder in FROM whose Markdown files are the posts; can be repeated'),
      zone: {
        type: 'string',
        value: 'ZONE',
        help: 'time zone of days without a time, by default that of the publication',
      },
      author: { type: 'string', value: 'NAME', help: 'author of the posts that name nobody' },
      site: many(
        'ADDRESS',
        'address of the old site, so that links to it become links to the stories; can be repeated',
      ),
      drafts: { type: 'boolean', help: 'imports a post that loses something as a draft that lists what was lost' },
      tag: many('OWN=KNOWN', 'what a tag of the archive means, such as note=quote; can be repeated'),
      'leave-out': many('TAG', 'leaves out a tag with everything in it; can be repeated'),
      files: {
        type: 'string',
        value: 'FOLDER',
        help: 'copies PDFs and other files that posts link to, such as public',
      },
      'skip-pictures': { type: 'boolean', help: 'leaves out a picture that cannot be imported, and keeps its post' },
    },
    example: 'npm run import -- FROM TO --zone Europe/Berlin --author "Ada Lovelace" --drafts',
  },
  ...DEVELOPER_COMMANDS,
} as const satisfies Readonly<Record<string, Command>>;

/** An option that may be given several times. */
function many(value: string, help: string) {
  return { type: 'string', multiple: true, value, help } as const;
}

export type CommandName = keyof typeof COMMANDS;
