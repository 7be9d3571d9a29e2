import { codeOf, digestCode } from '../../build/compile/code.ts';
import { readFacts } from '../../build/publication-facts.ts';
import { openRows } from '../../build/rows.ts';
import { errorCode } from '../../lib/errors/error-code.ts';
import type { Content } from '../../loaders/content.ts';
import { readContent } from '../../loaders/read-content.ts';
import type { StoryRows } from '../../loaders/story-rows.ts';
import { siteUrl, usePublication } from '../../publication.ts';
import { settings } from '../../settings.ts';

/**
 * Reads and checks the content like a build. Both share saved rows, so a story is only opened if its file has changed
 * since either read it.
 *
 * @param asked the files to check in full; all files if absent
 * @returns the content with its problems
 * @throws Refusal if a fact of the publication is wrong
 */
export async function readForEditor(asked?: ReadonlySet<string>): Promise<Content> {
  const files = digestCode(process.cwd());
  const publication = await readFacts(files);
  usePublication(publication);
  const { digest } = codeOf(files, { ...settings, ...publication, base: siteUrl.pathname });
  const rows = openRows(digest);
  try {
    const content = await readContent({
      contentDir: settings.contentDir,
      previous: rows.stories(false),
      asked,
      savedBody: (file, fingerprint) => rows.body(file, fingerprint),
    });
    saveWherePossible(rows, content);
    return content;
  } finally {
    rows.close();
  }
}

/** If nothing can be saved, the next read opens every file again. */
function saveWherePossible(rows: StoryRows, content: Content): void {
  try {
    rows.save(content);
  } catch (error) {
    if (errorCode(error) === undefined) throw error;
  }
}
