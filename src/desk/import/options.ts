import { timeZone } from '../../schemas/fields.ts';
import { site } from '../../site.ts';
import { readCommand } from '../command.ts';

export const USAGE = 'npm run import -- FROM TO --zone Europe/Berlin --author "Ada Lovelace" --skip-pictures';

/**
 * The options of `npm run import`.
 *
 * @throws ImportRefused, CommandRefused naming the option and what to write
 */
export function readOptions(args: readonly string[]): ImportOptions {
  const { values, positionals } = readCommand(
    {
      name: 'import',
      does: 'Takes the posts of a Hugo or Jekyll archive into a content folder, and says for each it refuses why.',
      operands: [
        { name: 'FROM', help: 'folder of the archive' },
        { name: 'TO', help: 'content folder that the stories go into' },
      ],
      options: {
        zone: { type: 'string', value: 'ZONE', help: `time zone of days without a time, ${site.timeZone} by default` },
        author: { type: 'string', value: 'NAME', help: 'who wrote the posts that name nobody' },
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
  return { from, to, zone, author, skipPictures: values['skip-pictures'] ?? false };
}

/** A folder or an option that cannot be used; the message says what to do. */
export class ImportRefused extends Error {
  override readonly name = 'ImportRefused';
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
}
