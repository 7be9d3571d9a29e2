import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { errorCode } from '../../lib/errors/error-code.ts';
import { changeFrontMatter } from '../front-matter/change-front-matter.ts';
import { setField } from '../front-matter/edit-fields.ts';
import { pathForEditors } from '../../lib/files/path-for-editors.ts';
import { Refusal } from '../../lib/errors/refusal.ts';

/**
 * Writes an id into each story that lacks one, and reports it, so that nobody has to invent eight letters. A file that
 * cannot be written is left alone; it is refused with the line to paste.
 *
 * @returns whether any was written
 */
export function fillIds(
  contentDir: string,
  stories: readonly { readonly file: string; readonly id: string }[],
): boolean {
  const filled = stories.filter(({ file, id }) => fillId(path.join(contentDir, file), id));
  const show = pathForEditors(contentDir);
  for (const { file, id } of filled) console.log(`${show(file)} now has the id ${id}.`);
  return filled.length > 0;
}

function fillId(absolute: string, id: string): boolean {
  try {
    const text = changeFrontMatter(readFileSync(absolute), (frontMatter) =>
      /^id[ \t]*:/m.test(frontMatter) ? setField(frontMatter, 'id', id) : `id: ${id}\n${frontMatter}`,
    );
    writeFileSync(absolute, text);
    return true;
  } catch (error) {
    if (error instanceof Refusal || errorCode(error) !== undefined) return false;
    throw error;
  }
}
