import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { planMigrations, undoMigrations, writeMigrations } from '../../../src/commands/upgrade/migrate.ts';
import { freshFolder, writeFiles } from '../../../tools/lib/folders.ts';

const FACTS = `# The facts of the paper.
name: The "Harbour" Gazette # as on the door

# For readers.
about: >
  A paper of the *harbour*:
  in two lines.

url: https://news.example/
language: en
`;

let content = '';
let undo = '';

beforeEach(async () => {
  content = path.join(await freshFolder('migrate'), 'content');
  undo = path.join(content, '../undo');
  await writeFiles(content, { 'publication.yaml': FACTS });
});

describe('the about text of a paper moves to a page', () => {
  test('and every comment, sign and line of its facts stays', () => {
    const { steps, files } = planMigrations(content);
    expect(steps).toEqual(['1. moves “about” from publication.yaml to pages/about.md']);
    expect(files.get('publication.yaml')).toBe(`# The facts of the paper.
name: The "Harbour" Gazette # as on the door

# For readers.

url: https://news.example/
language: en
`);
    expect(files.get('pages/about.md')).toBe(
      `---\ntitle: 'About The "Harbour" Gazette'\nlabel: About\n---\n\nA paper of the *harbour*: in two lines.\n`,
    );
  });

  test('once, and afterwards there is nothing to do', () => {
    writeMigrations(content, planMigrations(content), undo);
    expect(readFileSync(path.join(content, 'pages/about.md'), 'utf8')).toContain('in two lines.');
    expect(planMigrations(content)).toEqual({ steps: [], files: new Map() });
  });

  test('but not if the page exists already', async () => {
    await writeFiles(content, { 'pages/about.md': 'of the paper' });
    expect([...planMigrations(content).files.keys()]).toEqual(['publication.yaml']);
  });

  test.each([
    ['in one line', 'name: A\nabout: A paper.\nurl: x\n', 'name: A\nurl: x\n'],
    ['at the end', 'name: A\nabout: A paper.', 'name: A\n'],
    ['in quotation marks, with a comment', 'about: "A paper: ours" # say more\nname: A\n', 'name: A\n'],
    ['as a block of lines', 'about: |\n  One.\n\n  Two.\nname: A\n', 'name: A\n'],
  ])('written %s', async (_, facts, left) => {
    await writeFiles(content, { 'publication.yaml': facts });
    expect(planMigrations(content).files.get('publication.yaml')).toBe(left);
  });
});

describe('a migration', () => {
  const read = (file: string) => readFileSync(path.join(content, file), 'utf8');

  test('can be undone to the byte, once', () => {
    writeMigrations(content, planMigrations(content), undo);
    expect(undoMigrations(content, undo)).toEqual([]);
    expect(read('publication.yaml')).toBe(FACTS);
    expect(existsSync(path.join(content, 'pages/about.md'))).toBe(false);
    expect(undoMigrations(content, undo)).toBeUndefined();
  });

  test('undone later keeps what somebody has written since', async () => {
    writeMigrations(content, planMigrations(content), undo);
    await writeFiles(content, { 'pages/about.md': 'edited', 'articles/new.md': 'a new story' });
    expect(undoMigrations(content, undo)).toEqual(['pages/about.md']);
    expect([read('pages/about.md'), read('articles/new.md'), read('publication.yaml')]).toEqual([
      'edited',
      'a new story',
      FACTS,
    ]);
  });
});
