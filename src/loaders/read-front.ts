import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Problem } from '../lib/errors/problem.ts';
import { frontSchema, type FrontChoice } from '../schemas/front.ts';
import { checkFields, type ValidFields } from './fields/check-fields.ts';
import { namesOf } from './fields/field-names.ts';
import { FRONT } from './files/list-content-files.ts';
import { ofWholeFile, readText } from './files/read-text.ts';
import { parseYaml, type YamlTree } from './front-matter/parse-yaml.ts';

/**
 * Reads which stories an editor has chosen for the front page. The file is optional.
 *
 * @param contentDir absolute
 * @returns all problems of the fields, and the choice if there are none; never throws for what the file contains
 */
export function readFront(contentDir: string): ReadFront {
  const file = path.join(contentDir, FRONT);
  const text = existsSync(file) ? readText(file) : '';
  if (typeof text !== 'string') return { choice: undefined, sound: {}, problems: [text], locate: undefined };
  const tree = parseYaml(text, 1, namesOf([frontSchema]));
  const { fields, sound, problems } = checkFields(frontSchema, tree);
  return { choice: fields, sound, problems: ofWholeFile(problems), locate: tree.locate };
}

export interface ReadFront {
  readonly choice: FrontChoice | undefined;
  /** what is valid of it */
  readonly sound: ValidFields<typeof frontSchema>;
  readonly problems: readonly Problem[];
  readonly locate: YamlTree['locate'] | undefined;
}
