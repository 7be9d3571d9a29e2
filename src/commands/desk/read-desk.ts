import { codeOf, digestCode } from '../../build/code.ts';
import { readFacts } from '../../build/facts.ts';
import { openRows } from '../../build/rows.ts';
import { errorCode } from '../../lib/error-code.ts';
import type { Content } from '../../loaders/content.ts';
import { readContent } from '../../loaders/read-content.ts';
import type { StoryRows } from '../../loaders/story-rows.ts';
import { siteUrl, usePublication } from '../../publication.ts';
import { settings } from '../../settings.ts';

/**
 * Reads and checks the content as a build does, which shares its rows: a story whose file is the same since either has read it
 * is not opened.
 *
 * @param asked files of which somebody wants to know all, where it is not of every one
 * @returns the content with its problems
 * @throws Refusal where the facts of the publication have one
 */
export async function readDesk(asked?: ReadonlySet<string>): Promise<Content> {
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

/** Where nothing can be kept, the next reading opens every file again. */
function saveWherePossible(rows: StoryRows, content: Content): void {
  try {
    rows.save(content);
  } catch (error) {
    if (errorCode(error) === undefined) throw error;
  }
}
