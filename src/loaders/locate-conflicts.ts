import path from 'node:path';
import { type FileProblem, formatField, showFound } from '../lib/errors/problem.ts';
import type { Conflict, FieldInFile } from './checks/story-claim.ts';
import { namesOfFields } from './fields/field-names.ts';
import { readContentFile } from './files/read-content-file.ts';
import { type YamlTree, parseYaml } from './front-matter/parse-yaml.ts';

/** Turns conflicts into problems with line, column and value; only their files are opened again. */
export function locateConflicts(
  contentDir: string,
  conflicts: readonly Conflict[],
  show: (file: string) => string,
): FileProblem[] {
  const trees = new Map<string, YamlTree | undefined>();
  for (const file of new Set(conflicts.flatMap(({ file, first }) => (first ? [file, first.file] : [file])))) {
    const parts = readContentFile(path.join(contentDir, file));
    trees.set(file, parts.ok ? parseYaml(parts.frontMatter, parts.frontMatterLine, namesOfFields(file)) : undefined);
  }
  const locate = ({ file, path }: FieldInFile) => trees.get(file)?.locate(path) ?? { line: 1, column: 1 };

  return conflicts.map((conflict) => {
    const { line, column, found } = locate(conflict);
    const { other } = conflict;
    const named = (text: string) => (other === undefined ? text : text.replace('{other}', () => show(other)));
    const note = conflict.first
      ? `${conflict.note}, also in ${show(conflict.first.file)}:${locate(conflict.first).line}`
      : conflict.note && named(conflict.note);
    const field = conflict.path.length === 0 ? 'file' : formatField(conflict.path);
    const shown = conflict.found === undefined ? found : showFound(conflict.found);
    return { file: show(conflict.file), line, column, field, found: shown, note, write: named(conflict.write) };
  });
}
