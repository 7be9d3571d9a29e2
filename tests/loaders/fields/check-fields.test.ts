import { describe, expect, test } from 'vitest';
import { readContent } from '../../../src/loaders/read-content.ts';
import { refusalsOf, story, writeContent } from '../content-folder.ts';

const FILE = 'articles/2023/a.md';

/** The report on one story. */
const refused = (text: string) => refusalsOf({ [FILE]: text });

describe('a refusal says file, line, column, field, what was found and what to write', () => {
  test.each([
    [
      'an impossible date',
      story({ published: '2023-11-31T09:10:00+09:00' }),
      `content/articles/2023/a.md:4:12  published
  found     2023-11-31T09:10:00+09:00   (November has 30 days)
  write     published: 2023-11-30T09:10:00+09:00`,
    ],
    [
      'a date without a zone',
      story({ published: '2023-11-17T09:10:00' }),
      `content/articles/2023/a.md:4:12  published
  found     2023-11-17T09:10:00   (no offset from UTC)
  write     published: 2023-11-17T09:10:00+09:00`,
    ],
    [
      'a date without a time',
      story({ published: '2023-11-17' }),
      `content/articles/2023/a.md:4:12  published
  found     2023-11-17   (no time and no offset)
  write     published: 2023-11-17T00:00:00+09:00`,
    ],
    [
      'a missing field, at the line of ---',
      story({ title: undefined }),
      `content/articles/2023/a.md:1:1  title
  found     nothing
  write     a headline`,
    ],
    [
      'an empty field',
      story({ title: '' }),
      `content/articles/2023/a.md:3:8  title
  found     nothing   (empty)
  write     a headline`,
    ],
    [
      'a field of spaces',
      story({ title: '"  "' }),
      `content/articles/2023/a.md:3:8  title
  found     " "   (empty)
  write     a headline`,
    ],
    [
      'text in brackets',
      story({ title: '[Untitled]' }),
      `content/articles/2023/a.md:3:8  title
  found     [Untitled]
  write     title: "[Untitled]"`,
    ],
    [
      'names without an address, each once',
      story({ topics: '["!!!", "!!!"]' }),
      `content/articles/2023/a.md:6:10  topics[0]
  found     "!!!"   (its address would be empty)
  write     the name of a topic, such as Diplomacy

content/articles/2023/a.md:6:17  topics[1]
  found     "!!!"   (its address would be empty)
  write     the name of a topic, such as Diplomacy`,
    ],
    [
      'an unknown field, with the nearest known one',
      story({ titel: 'A title' }),
      `content/articles/2023/a.md:6:1  titel
  found     titel   (unknown field)
  write     nothing, because title is there already`,
    ],
    [
      'an unknown field within another, with the nearest known one there',
      story({ photo: '{ captoin: A caption, caption: A, credit: Reuters }' }),
      `content/articles/2023/a.md:6:10  photo.captoin
  found     captoin   (unknown field)
  write     nothing, because caption is there already`,
    ],
    [
      'a wrong type',
      story({ topics: 'Japan, Harbours' }),
      `content/articles/2023/a.md:6:9  topics
  found     Japan, Harbours
  write     topics: [Japan, Harbours]`,
    ],
    [
      'the same topic twice, however it is spelt',
      story({ topics: '[Foreign Affairs, Japan, foreign affairs]' }),
      `content/articles/2023/a.md:6:34  topics[2]
  found     foreign affairs   (twice in the same story)
  write     another topic, or nothing`,
    ],
    [
      'a number where quotation marks would not help',
      story({ published: '2023' }),
      `content/articles/2023/a.md:4:12  published
  found     2023   (not a date and time)
  write     a date and time with an offset, such as 2023-11-17T09:10:00+09:00`,
    ],
    [
      'an unknown time zone',
      story({ timeZone: 'Asia/Tokio' }),
      `content/articles/2023/a.md:6:11  timeZone
  found     Asia/Tokio   (no such time zone)
  write     timeZone: Asia/Tokyo`,
    ],
    [
      'an id with capital letters',
      story({ id: 'AAAAAAAA' }),
      `content/articles/2023/a.md:2:5  id
  found     AAAAAAAA
  write     id: aaaaaaaa`,
    ],
    [
      'a part without a series',
      story({ series: '{ part: 3 }' }),
      `content/articles/2023/a.md:6:9  series.id
  found     nothing
  write     the id of the series the part belongs to, such as id: recipes-for-life`,
    ],
    [
      'a part outside of series',
      story({ part: '3' }),
      `content/articles/2023/a.md:6:1  part
  found     part   (a part without a series)
  write     series: { id: …, part: 3 }`,
    ],
    [
      'a field deep in a list',
      story({ corrections: '\n  - { at: 2023-11-18T09:10:00+09:00, kind: mistake, text: A text. }' }),
      `content/articles/2023/a.md:7:44  corrections[0].kind
  found     mistake
  write     correction, clarification or update`,
    ],
  ])('%s', async (_, text, report) => {
    expect(await refused(text)).toBe(report);
  });

  test('a name from other systems is translated', async () => {
    expect(await refused(story({ tags: '[Japan]' }))).toContain('write     topics: [Japan]');
    expect(await refused(story({ draft: 'true' }))).toContain('write     status: draft');
  });

  test.each([
    ['photo', 'pier.jpg', 'photo: { image: pier.jpg, alt: …, caption: …, credit: … }'],
    ['series', 'harbours', 'series: { id: harbours }'],
    ['corrections', 'The name was wrong.', 'corrections: [{ at: …, kind: correction, text: The name was wrong. }]'],
    ['byline', 'By Rita Sample', 'authors: [{ name: Rita Sample }]'],
    ['published', '14.03.2024 09:00', 'published: 2024-03-14T09:00:00+09:00'],
    ['published', '2024-03-14 09:00 JST', 'published: 2024-03-14T09:00:00+09:00'],
  ])('%s: %s is shown in the form of the field', async (name, value, write) => {
    const fields = name === 'byline' ? { agency: undefined } : {};
    const report = await refused(story({ ...fields, [name]: value }));
    expect(report.match(/^ {2}write.*/gm)).toEqual([`  write     ${write}`]);
  });

  test.each([
    ['authors: { name: Rita Sample }', { agency: undefined, authors: '{ name: Rita Sample }' }],
    ['corrections: { at: …, … }', { corrections: '{ at: 2023-11-18T09:10:00Z, kind: update, text: A sample. }' }],
  ])('fields without a list become a list of one: %s', async (_, fields) => {
    const contentDir = await writeContent({ [FILE]: story(fields) });
    expect((await readContent({ contentDir })).problems).toEqual([]);
  });

  test.each([
    [
      'one word instead of a list',
      { topics: '"[ ]"' },
      ':6:9  topics\n  found     "[ ]"   (its address would be empty)',
    ],
    [
      'an address instead of a list',
      { aliases: 'old' },
      ':6:10  aliases\n  found     old   (does not begin with a single slash)',
    ],
    [
      'fields instead of a list of words',
      { topics: '{ a: b }' },
      ':6:9  topics\n  found     { a: b }\n  write     topics: "{ a: b }"',
    ],
    [
      'a field of the only item',
      { agency: undefined, authors: '{ name: Ada, url: x }' },
      ':5:28  authors.url\n  found     x',
    ],
    [
      'an unknown field of the only item',
      { agency: undefined, authors: '{ name: Ada, rle: x }' },
      ':5:23  authors.rle\n  found     rle   (unknown field)\n  write     role',
    ],
  ])('a single value instead of a list is reported at its position: %s', async (_, fields, report) => {
    expect(await refused(story(fields))).toContain(report);
  });

  test('a name that resembles no field gets the list of all fields', async () => {
    expect(await refused(story({ zzzzzzzzzz: 'x' }))).toContain(
      'write     one of id, title, standfirst, summary, slug,',
    );
  });
});

describe('what one field requires of another', () => {
  test.each([
    [
      'a story has an agency or authors',
      { agency: undefined },
      ':1:1  agency\n  found     nothing   (neither agency nor authors)',
    ],
    ['a withdrawn story must say when and why', { status: 'withdrawn' }, '  withdrawal\n  found     nothing'],
    [
      'a withdrawal needs the status',
      { withdrawal: '{ at: 2023-11-18T09:10:00Z, reason: A reason. }' },
      '  status\n  found     nothing   (the story has a withdrawal)',
    ],
    [
      'a picture needs alternative text',
      { photo: '{ caption: A, credit: B, image: a.jpg }' },
      '  photo.alt\n  found     nothing   (a picture without alt)',
    ],
    [
      'no update before publication',
      { updated: '2023-11-17T00:00:00Z' },
      ':6:10  updated\n  found     2023-11-17T00:00:00Z',
    ],
    ['it cannot end before publication', { expires: '2023-11-17T00:10:00Z' }, ':6:10  expires\n'],
    [
      'it cannot end before its embargo ends',
      { expires: '2023-11-19T00:10:00Z', embargo: '2023-11-19T00:10:00Z' },
      '(before the embargo ends)',
    ],
    [
      'no correction before publication',
      { corrections: '[{ at: 2023-11-16T00:00:00Z, kind: update, text: A }]' },
      ':6:21  corrections[0].at\n  found     2023-11-16T00:00:00Z   (before it was published)',
    ],
  ])('%s', async (_, fields, expected) => {
    expect(await refused(story(fields))).toContain(expected);
  });

  test('is reported together with the mistakes of single fields', async () => {
    const report = await refused(story({ agency: undefined, title: '', updated: '2023-11-16T00:00:00Z', lang: 'x y' }));
    expect(report.match(/\d {2}\S+$/gm)).toEqual(['1  agency', '8  title', '0  updated', '7  lang']);
  });

  test('is not checked for a field that is itself refused', async () => {
    const report = await refused(story({ agency: '[Reuters]', updated: '2023-11-16' }));
    expect(report).not.toContain('neither agency nor authors');
    expect(report).not.toContain('before it was published');
  });
});

describe('one mistake hides no other', () => {
  test.each([
    [
      'a missing credit, a missing picture and missing alternative text',
      { photo: '{ image: none.jpg, caption: A }' },
      ['photo.alt', 'photo.credit', 'photo.image'],
    ],
    ['a wrong part and an unknown series', { series: '{ id: nowhere, part: x }' }, ['series.id', 'series.part']],
    [
      'a withdrawal without a reason, and before publication',
      { status: 'withdrawn', withdrawal: '{ at: 2023-11-16T00:00:00Z }' },
      ['withdrawal.at', 'withdrawal.reason'],
    ],
    [
      'one correction without a text, and another before publication',
      {
        corrections:
          '[{ at: 2023-11-18T00:00:00Z, kind: update }, { at: 2023-11-16T00:00:00Z, kind: update, text: A }]',
      },
      ['corrections[0].text', 'corrections[1].at'],
    ],
    ['an invalid earlier path, and one that is a page', { aliases: '["", /feeds/]' }, ['aliases[0]', 'aliases[1]']],
    [
      'a wrong title, and a text that the store would read as its own',
      { title: '""', dateline: '__ASTRO_IMAGE_x' },
      ['text', 'title'],
    ],
  ])('%s', async (_, fields, expected) => {
    const report = await refused(story(fields));
    expect(Array.from(report.matchAll(/^\S+:\d+:\d+ {2}(\S+)$/gm), ([, field]) => field).sort()).toEqual(expected);
  });
});

test('an empty name is one mistake', async () => {
  expect((await refused(story({ agency: '""' }))).match(/ {2}agency$/gm)).toHaveLength(1);
});

describe('a slug', () => {
  test.each([
    ['..', 'two dots'],
    ['a..b', 'two dots'],
    ['a/b', 'a slash'],
    ["'a\\b'", 'a slash'],
    ['"a\\0b"', 'a control character'],
    ['con', '"con" is a reserved name'],
    ['NUL', '"nul" is a reserved name'],
    ['index', '"index" is a reserved name'],
    ['a b', 'other characters than letters, digits and single hyphens'],
    ['-a', 'other characters than letters, digits and single hyphens'],
    ['"%2e%2e"', 'other characters than letters, digits and single hyphens'],
    ['あ'.repeat(67), '201 bytes, 200 at most'],
  ])('%s is refused', async (slug, note) => {
    const report = await refused(story({ slug }));
    expect(report).toContain('content/articles/2023/a.md:6:7  slug\n');
    expect(report).toContain(`(${note})`);
  });

  test('that cannot be made from the file name is refused with a better name', async () => {
    expect(await refusalsOf({ 'articles/My story!.md': story() })).toBe(
      `content/articles/My story!.md:1:1  slug
  found     My story!   (file name: other characters than letters, digits and single hyphens)
  write     a file name such as my-story.md`,
    );
  });
});

describe('one mistake is one problem, and the suggested line works', () => {
  test.each([
    ['a misspelt name', 'title: A title', 'titel: A title', 'title: A title'],
    ['a name in capitals', 'title: A title', 'Title: A title', 'title: A title'],
    [
      'a date in the format of another system',
      'published: X',
      'date: 2023-11-17',
      'published: 2023-11-17T00:00:00+09:00',
    ],
    ['a valid date', 'published: X', 'date: 2023-11-17T09:10:00Z', 'published: 2023-11-17T09:10:00Z'],
    ['a time with a space', 'published: X', 'published: 2023-11-17 09:10', 'published: 2023-11-17T09:10:00+09:00'],
    [
      'an offset without its colon',
      'published: X',
      'published: 2023-11-17 09:10:30 +0100',
      'published: 2023-11-17T09:10:30+01:00',
    ],
    ['parts of a second', 'published: X', 'published: 2023-11-17T09:10:00.123Z', 'published: 2023-11-17T09:10:00Z'],
    ['a day in words', 'published: X', 'published: 17 November 2023', 'published: 2023-11-17T00:00:00+09:00'],
    ['an American day', 'published: X', 'published: Nov. 17, 2023 09:10', 'published: 2023-11-17T09:10:00+09:00'],
    ['a Japanese day', 'published: X', 'published: 2023年11月17日', 'published: 2023-11-17T00:00:00+09:00'],
    ['a day with one digit', 'published: X', 'published: 2023-1-7T09:10+09:00', 'published: 2023-01-07T09:10:00+09:00'],
    ['a day that does not exist', 'published: X', 'published: 2023-02-29T09:10:00Z', 'published: 2023-02-28T09:10:00Z'],
    ['curly quotation marks', 'published: X', 'published: “2023-11-17T09:10:00Z”', 'published: 2023-11-17T09:10:00Z'],
    ['an author', 'agency: Reuters', 'author: Ada Lovelace', 'authors: [{ name: Ada Lovelace }]'],
    [
      'two authors',
      'agency: Reuters',
      'authors: Ada Lovelace and Charles Babbage',
      'authors: [{ name: Ada Lovelace }, { name: Charles Babbage }]',
    ],
    ['tags', '', 'tags: [Japan, Harbours]', 'topics: [Japan, Harbours]'],
    ['tags on separate lines', '', 'tags:\n  - Japan\n  - Harbours', 'topics: [Japan, Harbours]'],
    ['topics in one string', '', 'topics: Japan, Harbours', 'topics: [Japan, Harbours]'],
    ['a draft', '', 'draft: true', 'status: draft'],
    ['not a draft', '', 'draft: false', 'status: published'],
    ['a misspelt word', '', 'status: publishd', 'status: published'],
    ['a word in capitals', '', 'status: Draft', 'status: draft'],
    ['a language instead of its code', '', 'lang: japanese', undefined],
    ['a city instead of a time zone', '', 'timeZone: Tokyo', 'timeZone: Asia/Tokyo'],
    ['a misspelt time zone', '', 'timeZone: Atlantic/Azorse', 'timeZone: Atlantic/Azores'],
    ['a slug with spaces', '', 'slug: Harbour Opens', 'slug: harbour-opens'],
    ['an invisible character', 'title: A title', 'title: "A\\u202e title"', 'title: A title'],
  ])('%s', async (_, replaced, typed, line) => {
    const sound = story({ published: '2023-11-17T09:10:00+09:00' });
    const base =
      replaced === 'published: X'
        ? sound.replace(/published: .*/, '@')
        : replaced === ''
          ? sound.replace('agency', '@\nagency')
          : sound.replace(replaced, '@');
    const report = await refusalsOf({ [FILE]: base.replace('@', typed) });
    expect(report.match(/^ {2}write/gm), report).toHaveLength(1);
    if (line === undefined) return;
    expect(report).toContain(`  write     ${line}`);
    expect(await refusalsOf({ [FILE]: base.replace('@', line) })).toBe('');
  });

  test('the offset is that of the story’s own zone, on its day', async () => {
    expect(await refused(story({ published: '2023-07-17 09:10', timeZone: 'Atlantic/Azores' }))).toContain(
      'write     published: 2023-07-17T09:10:00+00:00',
    );
    expect(await refused(story({ published: '2023-01-17 09:10', timeZone: 'Atlantic/Azores' }))).toContain(
      'write     published: 2023-01-17T09:10:00-01:00',
    );
    expect(await refused(story({ published: 'soon', timeZone: 'Atlantic/Azores' }))).toContain('T09:10:00-01:00');
  });
});

describe('what has only one possible meaning is accepted', () => {
  test.each([
    ['title: 2023', { title: '2023' }],
    ['title: 007', { title: '007' }],
    ['title: 1e3', { title: '1e3' }],
    ['title: 0x1F', { title: '0x1F' }],
    ['title: true', { title: 'true' }],
    ['title: 1.50', { title: '1.50' }],
    ['title: Yes\ntopics: [2024, No]', { title: 'Yes', topics: ['2024', 'No'] }],
    ['title: A\ntopics: Japan', { topics: ['Japan'] }],
    ['title: A\nauthors: Ada Lovelace', { authors: [{ name: 'Ada Lovelace' }] }],
    ['title: A\nauthors: [Ada Lovelace, { name: B }]', { authors: [{ name: 'Ada Lovelace' }, { name: 'B' }] }],
    ['title: A\nauthors:\n  - Ada Lovelace', { authors: [{ name: 'Ada Lovelace' }] }],
    ['title: A\naliases: /old/', { aliases: ['/old/'] }],
  ])('%j', async (typed, fields) => {
    const text = story({ id: '22e45672' }).replace('title: A title', typed);
    const { articles, problems } = await readContent({ contentDir: await writeContent({ [FILE]: text }) });
    expect(problems).toEqual([]);
    expect(articles).toMatchObject([{ id: '22e45672', ...fields }]);
  });
});
