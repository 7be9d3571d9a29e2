import { editorReminders, type EditorReminders } from '../edition/visibility/editor-reminders.ts';
import { endsOf } from '../edition/front.ts';
import { validUntil } from '../edition/visibility/valid-until.ts';
import { formatNextChange, nextChange } from '../edition/visibility/next-change.ts';
import { newPermalinks, type Permalink } from '../edition/permalinks/permalinks.ts';
import { fillIds } from '../loaders/stories/fill-ids.ts';
import { refuseContent } from '../lib/errors/problem.ts';
import type { Content } from '../loaders/content.ts';
import { readContent, type ReadOptions } from '../loaders/read-content.ts';
import { sharePaths } from '../media/cards/share-paths.ts';
import { openRows } from './rows.ts';
import { settings } from '../settings.ts';
import { publication } from '../publication.ts';

/**
 * Reads and checks the whole content. Stories that have not changed come from the rows of the last reading.
 *
 * @throws Refusal with every problem of every file
 */
export async function readPaper({ code, fingerprints, ...sources }: Sources): Promise<Paper> {
  const rows = openRows(code);
  try {
    const previous = rows.stories();
    const read = (taken?: Sources['fingerprints']) =>
      readContent({
        contentDir: settings.contentDir,
        previous,
        savedBody: (file, fingerprint) => rows.body(file, fingerprint),
        fingerprints: taken,
        ...sources,
      });
    let content = await read(fingerprints);
    if (!settings.isCi && fillIds(settings.contentDir, content.withoutId)) content = await read();
    if (content.problems.length > 0) throw refuseContent(content.problems);
    rows.save(content);
    for (const [digest, path] of rows.sharePaths()) sharePaths.set(digest, path);
    return { content, ...noteFor(content) };
  } finally {
    rows.close();
  }
}

/** A static site does not change by itself, so editors are told when to build again, and what to look at. */
function noteFor({ articles, ledger, front, callouts }: Content): Omit<Paper, 'content'> {
  const change = nextChange(articles, settings.now, front, callouts);
  const ends = [...endsOf(front), ...callouts.flatMap(({ until }) => until ?? [])];
  return {
    permalinks: newPermalinks(articles, ledger, settings),
    next: change ? `Next change: ${formatNextChange(change, publication.timeZone)}. Build again then.` : 'Next change: none is scheduled.', // prettier-ignore
    until: validUntil(articles, settings.now, ends)?.getTime(),
    reminders: editorReminders(articles, settings.now),
  };
}

interface Sources extends Pick<ReadOptions, 'fingerprints' | 'otherReaders' | 'published'> {
  /** names the code that reads */
  readonly code: string;
}

export interface Paper {
  readonly content: Content;
  /** addresses that are public now and that the ledger does not have */
  readonly permalinks: readonly Permalink[];
  /** when to build again, in words */
  readonly next: string;
  /** moment up to which the site stays as it is, in milliseconds since 1970 */
  readonly until: number | undefined;
  readonly reminders: EditorReminders;
}
