import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { articlePath } from '../../addresses/urls.ts';
import { LEDGER } from '../../edition/permalinks/permalink-ledger.ts';
import { fileBeside, fileKey } from '../../edition/linked-stories.ts';
import { appearsAt, visibility } from '../../edition/visibility/visibility.ts';
import { FRONT } from '../../loaders/files/list-content-files.ts';
import { changeFrontMatter } from '../../loaders/front-matter/change-front-matter.ts';
import { setField } from '../../loaders/front-matter/edit-fields.ts';
import { pathKey } from '../../schemas/fields/alias.ts';
import type { Article } from '../../schemas/article.ts';

/** Later than any licence ends. */
const NEVER = '9000-01-01T00:00:00Z';

/**
 * Writes a content folder in which one story is public. It holds that story, the public stories that it links to, and
 * every file that is not a story.
 *
 * @returns the moment at which the story is public, in seconds since 1970
 */
export function writePreviewContent(
  story: Article,
  articles: readonly Article[],
  { from, to, now }: PreviewOptions,
): number {
  for (const name of readdirSync(from)) {
    // The front page names stories that are missing here, and call-outs are for readers of the site.
    if (['articles', 'callouts', LEDGER, FRONT].includes(name) || name.startsWith('.')) continue;
    cpSync(path.join(from, name), path.join(to, name), { recursive: true });
  }
  const links = new Set(story.links.map((name) => fileKey(fileBeside(story.file, name))));
  const addresses = new Set(story.addresses.map((address) => pathKey(address.split('#', 1)[0] ?? '')));
  const linked = articles.filter(
    (other) =>
      (links.has(fileKey(other.file)) || addresses.has(pathKey(articlePath(other)))) &&
      other !== story &&
      visibility(other, now) === 'public',
  );
  for (const { file, pictures } of [story, ...linked]) {
    for (const name of [file, ...pictures.map((picture) => picture.file)])
      copy(path.join(from, name), path.join(to, name));
  }
  const file = path.join(to, story.file);
  writeFileSync(
    file,
    changeFrontMatter(readFileSync(file), (frontMatter) => {
      const shown = story.status === 'draft' ? setField(frontMatter, 'status', 'published') : frontMatter;
      return story.expires ? setField(shown, 'expires', NEVER) : shown;
    }),
  );
  const moment = Math.max(now.getTime(), appearsAt(story).getTime());
  return Math.ceil(moment / 1000);
}

function copy(from: string, to: string): void {
  mkdirSync(path.dirname(to), { recursive: true });
  cpSync(from, to);
}

interface PreviewOptions {
  /** the content folder */
  readonly from: string;
  /** a new folder */
  readonly to: string;
  readonly now: Date;
}
