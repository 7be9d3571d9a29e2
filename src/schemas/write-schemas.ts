import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { englishWords, jsonSchemas, SCHEMA_FOLDER } from './json-schemas.ts';
import type { Settings } from '../settings.ts';

/**
 * Writes the JSON Schemas of the fields and the English words into the content if they have changed, so that text
 * editors also complete the fields of a new version of the software. With `CI` it writes nothing. A folder that cannot
 * be written is left alone, because no page needs these files.
 */
export function writeSchemas({ contentDir, isCi }: Pick<Settings, 'contentDir' | 'isCi'>): void {
  if (isCi) return;
  try {
    for (const [name, text] of [...jsonSchemas(), ['words.yaml', englishWords()] as const]) {
      const file = path.join(contentDir, SCHEMA_FOLDER, name);
      if (textOf(file) === text) continue;
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, text);
    }
  } catch {
    // The site does not depend on it.
  }
}

/**
 * Whether a content folder has schemas: another folder may be built to the same output, and somebody may delete them.
 */
export function hasSchemas({ contentDir }: Pick<Settings, 'contentDir'>): boolean {
  return existsSync(path.join(contentDir, SCHEMA_FOLDER));
}

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
