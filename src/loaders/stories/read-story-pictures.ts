import { type Problem, showFound, formatField } from '../../lib/errors/problem.ts';
import { bodyPictures } from '../../markdown/body-pictures.ts';
import type { StoryFile } from '../../markdown/story-file.ts';
import type { PictureFile } from '../../schemas/article-file.ts';
import type { YamlTree } from '../front-matter/parse-yaml.ts';
import { readPicture, isRemote } from './read-picture.ts';

export async function readPictures(
  contentDir: string,
  file: string,
  story: StoryFile,
  named: NamedPicture | undefined,
  tree: YamlTree,
): Promise<{ found: PictureFile[]; fingerprints: string[]; problems: Problem[] }> {
  const result = { found: new Array<PictureFile>(), fingerprints: new Array<string>(), problems: new Array<Problem>() };
  const seen = new Set<string>();
  const read = async (name: string, place: Pick<Problem, 'line' | 'column' | 'field'>) => {
    if (seen.has(name)) return;
    seen.add(name);
    const read = await readPicture(contentDir, file, name);
    if ('write' in read) {
      result.problems.push({
        line: place.line,
        column: place.column,
        field: place.field,
        found: showFound(name),
        ...read,
      });
    } else {
      result.found.push(read.picture);
      result.fingerprints.push(read.fingerprint);
    }
  };
  if (named) await read(named.image, { ...tree.locate(named.path), field: formatField(named.path) });
  for (const { path: name, line, column } of bodyPictures(story.body)) {
    // Remote pictures are removed and reported when the page is made.
    if (!isRemote(name)) await read(name, { line: line + story.bodyLine - 1, column, field: 'body' });
  }
  return result;
}

/** A picture that a field names, and the path of the field. */
export interface NamedPicture {
  readonly image: string;
  readonly path: readonly (string | number)[];
}
