import { describe, expect, test } from 'vitest';
import { readContent } from '../../../src/loaders/read-content.ts';
import { refusalsOf, story, writeContent } from '../content-folder.ts';

const callout = (fields: string, body = '') => `---\n${fields}\n---\n${body}`;
const FORM = 'action: https://letters.example/subscribe, button: Subscribe';
const refused = (fields: string, body?: string) => refusalsOf({ 'callouts/letter.md': callout(fields, body) });

describe('a call-out', () => {
  test('needs only a title and a place', async () => {
    const contentDir = await writeContent({ 'callouts/letter.md': callout('title: The letter\nwhere: [front]') });
    const { callouts, problems, warnings } = await readContent({ contentDir });
    expect([problems, warnings]).toEqual([[], []]);
    expect(callouts).toMatchObject([{ id: 'letter', title: 'The letter', where: ['front'], topics: [] }]);
  });

  test('has all its mistakes reported at once, with position and what to write', async () => {
    const reported = await refused(
      'titel: The letter\nwhere: [home]\nuntil: 2026-12-31\nlink: Here',
      '\n# Subscribe\n\n![A boat](boat.png)\n',
    );
    expect(reported).toContain('callouts/letter.md:2:1  titel\n  found     titel   (unknown field)\n  write     title');
    expect(reported).toContain('callouts/letter.md:3:9  where[0]\n  found     home');
    expect(reported).toContain('one of front, articles, series, topics, bylines, pages');
    expect(reported).toContain('callouts/letter.md:4:8  until');
    expect(reported).toContain('callouts/letter.md:5:7  link');
    expect(reported).toContain('callouts/letter.md:8:1  body\n  found     # Subscribe   (a heading)');
    expect(reported).toContain('callouts/letter.md:10:1  body\n  found     ![A boat](boat.png)   (a picture)');
    expect(reported).not.toContain('no file');
  });

  test('for topics belongs on pages that have topics', async () => {
    const reported = await refused('title: The letter\nwhere: [articles, front]\ntopics: [Harbours]');
    expect(reported).toContain('(front has no topics)\n  write     articles, topics, or no topics');
  });

  test('has a link or a form, not both', async () => {
    const reported = await refused(`title: A\nwhere: [front]\nlink: { label: Here, to: /about/ }\nform: { ${FORM} }`);
    expect(reported).toContain('(there is a form, too)\n  write     a link or a form');
  });

  test.each([
    ['# Subscribe', 'a heading'],
    ['Words.[^1]\n\n[^1]: A note.', 'a footnote'],
    ['![A boat](boat.png)', 'a picture'],
    ['| a | b |\n| - | - |\n| c | d |', 'a table'],
    ['Words in <b id="main">HTML</b>.', 'HTML'],
    ['> Said', undefined],
  ])('is plain text, and cannot contain %j', async (body, note) => {
    const reported = await refused('title: A\nwhere: [front]', `\n${body}\n`);
    expect(reported).toContain('callouts/letter.md:6');
    if (note !== undefined) expect(reported).toContain(`(${note})\n  write     paragraphs, lists and links`);
  });

  test('may have lists, links and a comment', async () => {
    expect(await refused('title: A\nwhere: [front]', '\nOne **two** [three](/).\n\n- four\n\n<!-- five -->\n')).toBe(
      '',
    );
  });

  test('has a file name of its own', async () => {
    const reported = await refusalsOf({
      'callouts/a/letter.md': callout('title: A\nwhere: [front]'),
      'callouts/b/Letter.md': callout('title: B\nwhere: [front]'),
    });
    expect(reported).toContain('(two files with the same name, also in ');
  });
});

describe('a form', () => {
  test.each([
    ['http://letters.example/', 'not encrypted'],
    ['https://letters.example/?\\u0001', 'a control character, U+0001'],
    ['https://letters.example/?a\\vb', 'a line break or a tab, U+000B'],
    ['https://letters.example/?a\\nb', 'a line break or a tab, U+000A'],
    ['javascript:alert(1)', 'not encrypted'],
    ['/subscribe', 'not the address of a service'],
    ['https://name:word@letters.example/', 'not the address of a service'],
    // Text that would be another word in the policy of the site.
    ['https://letters.example;script-src/', 'not the address of a service'],
    ['https://*.example/', 'not the address of a service'],
    ['https://a,b.example/', 'not the address of a service'],
    ["https://'self'/", 'not the address of a service'],
  ])('is sent to a service by https, and not to %j', async (action, note) => {
    const reported = await refused(`title: A\nwhere: [front]\nform: { action: "${action}", button: Go }`);
    expect(reported).toContain(`form.action\n  found     "${action}"   (${note})`);
  });

  test('has its missing fields reported', async () => {
    const reported = await refused('title: A\nwhere: [front]\nform: { email: MAIL, hidden: [{ name: list }] }');
    for (const field of ['form.action', 'form.button', 'form.hidden[0].value'])
      expect(reported).toContain(`  ${field}\n`);
  });
});

test('a dead link and a topic without stories are reported with the closest match', async () => {
  const contentDir = await writeContent({
    'articles/a.md': story({ topics: '[Harbours]' }),
    'pages/about.md': '---\ntitle: About\n---\n\nA sample.\n',
    'callouts/a.md': callout('title: A\nwhere: [front]\nlink: { label: About, to: /abuot/ }', '\n[there](/nowhere/)\n'),
    'callouts/b.md': callout('title: B\nwhere: [topics]\ntopics: [Harbour]'),
  });
  const { problems, warnings } = await readContent({ contentDir });
  expect(problems).toEqual([]);
  const reported = warnings.map(({ text }) => text).join('\n');
  expect(reported).toContain('callouts/a.md:4:27  link.to\n  found     /abuot/   (there is nothing at this address)\n  write     to: /about/'); // prettier-ignore
  expect(reported).toContain('callouts/a.md:7:1  link\n  found     /nowhere/');
  expect(reported).toContain('callouts/b.md:4:10  topics[0]\n  found     Harbour   (no story has this topic)\n  write     Harbours'); // prettier-ignore
});
