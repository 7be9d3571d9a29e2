import { describe, expect, test } from 'vitest';
import { readContent } from '../../../src/loaders/read-content.ts';
import { story, writeContent, refusalsOf } from '../content-folder.ts';

/** A page with some lines of front matter. */
const page = (fields = '', body = 'The text of the page.\n') => `---\ntitle: A page\n${fields}---\n\n${body}`;

describe('a page', () => {
  test('has the name of its file, and its first sentence if it has no description', async () => {
    const contentDir = await writeContent({ 'pages/Legal/Imprint.md': page('policy: corrections\n') });
    const { pages, problems, warnings } = await readContent({ contentDir });
    expect([problems, warnings]).toEqual([[], []]);
    expect(pages).toMatchObject([
      { id: 'imprint', place: 'footer', policy: ['corrections'], opening: 'The text of the page.' },
    ]);
  });

  test('may show a picture beside it, which must be there', async () => {
    expect(await refusalsOf({ 'pages/about.md': page('', '![The desk](desk.jpg)\n') })).toContain(
      'pages/about.md:5:1  body',
    );
  });

  test('has all mistakes of its fields and text reported at once, with the line to write', async () => {
    const reported = await refusalsOf({ 'pages/about.md': page('polcy: ethics\nplace: head\norder: 0\n', '') });
    expect(reported).toContain('pages/about.md:3:1  polcy\n  found     polcy   (unknown field)\n  write     policy');
    expect(reported).toContain('pages/about.md:4:8  place\n  found     head\n  write     navigation, footer or none');
    expect(reported).toContain('pages/about.md:5:8  order\n  found     0\n  write     a whole number from 1');
    expect(reported).toContain('the text, under the second ---');
  });
});

describe('the address of a page', () => {
  test.each([
    ['search', 'an address of the site itself'],
    ['corrections', 'an address of the site itself'],
    ['fonts', 'an address of the site itself'],
    ['2024', 'the address of the archive'],
    ['en', 'the address of the stories in a language'],
  ])('is not /%s/', async (name, why) => {
    const reported = await refusalsOf({ [`pages/${name}.md`]: page(), 'articles/a.md': story() });
    expect(reported).toContain(`pages/${name}.md:1:1  file\n  found     /${name}/   (${why})\n  write     another file name, such as our-${name}.md`); // prettier-ignore
  });

  test('belongs to one page, whatever folder it is in', async () => {
    const reported = await refusalsOf({ 'pages/a/about.md': page(), 'pages/About.md': page() });
    expect(reported).toContain('(two pages with the same address, also in ');
  });

  test('is not an earlier path of a story', async () => {
    const reported = await refusalsOf({ 'pages/about.md': page(), 'articles/a.md': story({ aliases: '[/about/]' }) });
    expect(reported).toContain('(the address of a page)');
  });
});

test('a policy is stated by one page', async () => {
  const reported = await refusalsOf({
    'pages/a.md': page('policy: [ethics]\n'),
    'pages/b.md': page('policy: ethics\n'),
  });
  expect(reported).toContain('pages/b.md:3:9  policy[0]\n  found     ethics   (two pages state it, also in ');
});

describe('a link', () => {
  test.each([
    ['pages/b.md', '[x](about.md)', []],
    ['articles/a.md', '[x](../pages/about.md#the-desk)', []],
    ['articles/a.md', '[x](/about/#h-the-desk)', []],
    ['pages/b.md', '[x](../articles/a.md)', []],
    ['pages/b.md', '[x](abuot.md)', [expect.stringContaining('there is no such file') as string]],
    ['articles/a.md', '[x](/about/#the-dsk)', [expect.stringContaining('/about/ has no such heading or id') as string]],
  ])('from %s as %s', async (file, body, expected) => {
    const sound = {
      'pages/about.md': page('', '## The desk\n\nText.\n'),
      'articles/a.md': story(),
      'pages/b.md': page(),
    };
    const contentDir = await writeContent({
      ...sound,
      [file]: file.startsWith('pages') ? page('', body) : story({}, body),
    });
    expect((await readContent({ contentDir })).warnings.map(({ text }) => text)).toEqual(expected);
  });

  test('at the top of the pages to a missing page is reported with the closest page', async () => {
    const facts = 'name: A\nurl: https://a.example/\nlanguage: en\ntimeZone: Asia/Tokyo\n';
    const contentDir = await writeContent({ 'pages/contact.md': page() });
    const { readPublication } = await import('../../../src/loaders/read-publication.ts');
    const { writeFile } = await import('node:fs/promises');
    await writeFile(`${contentDir}/publication.yaml`, `${facts}navigation: [{ label: Write, to: /contcat/ }]\n`);
    const { warnings } = await readContent({ contentDir, publication: readPublication(contentDir, {}) });
    expect(warnings.map(({ text }) => text).join()).toContain('write     to: /contact/');
  });
});
