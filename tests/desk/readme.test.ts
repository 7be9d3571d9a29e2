import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  articleSchema,
  authorSchema,
  correctionSchema,
  photoSchema,
  withdrawalSchema,
} from '../../src/schemas/article.ts';
import { seriesSchema } from '../../src/schemas/series.ts';

const readme = readFileSync('README.md', 'utf8');

describe('the README', () => {
  test('begins with the two commands', () => {
    expect(readme.split('\n').slice(0, 5).join('\n')).toMatch(/^# Kawaraban\n\n```sh\nnpm start .*\nnpm test /);
  });

  test.each([
    ['', articleSchema],
    ['corrections[].', correctionSchema],
    ['authors[].', authorSchema],
    ['photo.', photoSchema],
    ['withdrawal.', withdrawalSchema],
    ['', seriesSchema],
  ])('explains every field of %s in the words of the schema', (prefix, schema) => {
    for (const [name, field] of Object.entries(schema.shape)) {
      expect(field.description, `${prefix}${name} has a sentence`).toBeTruthy();
      // Prettier pads the cells of a table.
      expect(readme.replace(/ {2,}/g, ' ')).toContain(
        `| \`${prefix}${name}\`${field.safeParse(undefined).success ? '?' : ''} | ${field.description} |`,
      );
    }
  });

  test('names every command of package.json that a person would run', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
    const told = Object.keys(scripts).filter((name) => !name.includes(':') && name !== 'start' && name !== 'test');
    for (const name of told) expect(readme).toContain(`npm run ${name}`);
  });
});
