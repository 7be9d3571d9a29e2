import { readCode } from '../../build/code.ts';
import { errorCode } from '../../lib/error-code.ts';
import { readContent, type Content } from '../../loaders/read-content.ts';
import { StoryRows } from '../../loaders/story-rows.ts';
import { settings } from '../../settings.ts';

/**
 * Reads and checks the content as a build does, which shares its rows: a story whose file is the same since either has read it
 * is not opened.
 *
 * @returns the content with its problems
 */
export async function readDesk(): Promise<Content> {
  const rows = new StoryRows(settings.cacheDir, readCode(process.cwd(), settings).digest);
  try {
    const content = await readContent({
      contentDir: settings.contentDir,
      previous: rows.stories(),
      savedBody: (file, fingerprint) => rows.body(file, fingerprint),
    });
    saveWherePossible(rows, content);
    return content;
  } finally {
    rows.close();
  }
}

/** Where nothing can be kept, the next reading opens every file again. */
function saveWherePossible(rows: StoryRows, content: Content): void {
  try {
    rows.save(content);
  } catch (error) {
    if (errorCode(error) === undefined) throw error;
  }
}
