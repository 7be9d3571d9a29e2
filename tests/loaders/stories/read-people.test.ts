import { describe, expect, test } from 'vitest';
import { readContent } from '../../../src/loaders/read-content.ts';
import { refusalsOf, story, writeContent } from '../content-folder.ts';

const file = (fields: string, body = '') => `---\n${fields}\n---\n${body}`;
const RITA = file('name: Rita Sample\nrole: Writer', '\nA sample.\n');

describe('a person', () => {
  test('needs only a name', async () => {
    const contentDir = await writeContent({ 'people/rita.md': file('name: Rita Sample') });
    const { people, problems, warnings } = await readContent({ contentDir });
    expect([problems, warnings]).toEqual([[], []]);
    expect(people).toMatchObject([{ id: 'rita', name: 'Rita Sample', profiles: [], hasText: false }]);
  });

  test('has all its mistakes reported at once, with position and what to write', async () => {
    const fields =
      'name: Rita\nportrait: { image: gone.png }\nroll: Writer\nprofiles: [{ name: X, address: x }]\ncontact: nobody';
    const reported = await refusalsOf({ 'people/rita.md': file(fields) });
    expect(reported).toContain('people/rita.md:3:20  portrait.image');
    expect(reported).toContain('people/rita.md:4:1  roll\n  found     roll   (unknown field)\n  write     role');
    expect(reported).toContain('profiles[0].address');
    expect(reported).toContain('an e-mail address, a path of this site, or the address of another site');
  });

  test('shows the form of fields that were written as one word', async () => {
    const reported = await refusalsOf({ 'people/rita.md': file('name: Rita\nportrait: rita.png\nprofiles: https://a.example/') }); // prettier-ignore
    expect(reported).toContain('write     portrait: { image: rita.png, credit: … }');
    expect(reported).toContain('write     profiles: [{ name: …, address: https://a.example/ }]');
  });

  test('has a name and a file name of its own', async () => {
    const reported = await refusalsOf({
      'people/rita.md': RITA,
      'people/other.md': file('name: rita sample'),
      'people/desk/Rita.md': file('name: Rita'),
    });
    expect(reported).toContain('(two files for the same name, also in ');
    expect(reported).toContain('(two files with the same name, also in ');
  });
});

describe('an author of a story', () => {
  const notesFor = async (authors: string) => {
    const contentDir = await writeContent({ 'people/rita-sample.md': RITA, 'articles/a.md': story({ authors }) });
    const { problems, warnings, articles } = await readContent({ contentDir });
    return { reported: [...problems.map(({ note }) => note), ...warnings.map(({ text }) => text)], articles };
  };

  test.each([
    '[rita-sample]',
    'rita-sample',
    '[Rita Sample]',
    '[{ name: rita-sample, role: Editor }]',
    '[Ada Sample]',
    '[jean-luc]',
  ])('may be %s', async (authors) => {
    expect(await notesFor(authors)).toMatchObject({ reported: [], articles: [{ id: 'aaaaaaaa' }] });
  });

  test('that resembles the id of a person is refused with that id', async () => {
    const reported = await refusalsOf({
      'people/rita-sample.md': RITA,
      'articles/a.md': story({ authors: '[rita-sampel]' }),
    });
    expect(reported).toContain(
      'articles/a.md:6:11  authors[0].name\n  found     rita-sampel   (no such person)\n  write     rita-sample',
    );
  });
});

test('a topic has its mistakes reported, and a name of its own', async () => {
  const reported = await refusalsOf({
    'topics/a.md': file('name: Harbours\norder: first'),
    'topics/b.md': file('name: harbours'),
  });
  expect(reported).toContain('topics/a.md:3:8  order\n  found     first\n  write     a whole number from 1');
  expect(reported).toContain('(two files for the same name, also in ');
});
