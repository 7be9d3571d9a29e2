import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fieldNames } from '../../../src/loaders/fields/field-names.ts';
import { parseYaml } from '../../../src/loaders/front-matter/parse-yaml.ts';
import { startStopwatch } from '../../helpers/stopwatch.ts';

const read = (text: string) => parseYaml(text, 1, fieldNames);

/**
 * The text with the suggestion of its only problem instead of its line and of the lines on which the value continued.
 */
function follow(text: string): string {
  const { problems } = read(text);
  expect(problems.length, text).toBe(1);
  const [{ line, write } = { line: 1, write: '' }] = problems;
  const lines = text.split('\n');
  const indent = /^ */.exec(lines[line - 1] ?? '')?.[0] ?? '';
  return lines.with(line - 1, write.startsWith(' ') ? write : indent + write).join('\n');
}

describe('values are read as typed: each mistake is one problem, with its position and the line to paste', () => {
  test.each([
    ['a #', 'title: Why the harbour is #1 in the region', 'title: "Why the harbour is #1 in the region"'],
    ['a note after a headline', 'title: Harbour opens # check', 'title: "Harbour opens # check"'],
    ['a # at the beginning', 'title: #1 in the region', 'title: "#1 in the region"'],
    ['an anchor', 'title: & Sons open a shop', 'title: "& Sons open a shop"'],
    ['an alias', 'title: *star', 'title: "*star"'],
    ['a tag', 'title: !important', 'title: "!important"'],
    ['a percent sign', 'title: % of all', 'title: "% of all"'],
    ['an at sign', 'title: @sample opens', 'title: "@sample opens"'],
    ['a backtick', 'title: `code` opens', 'title: "`code` opens"'],
    ['a question mark', 'title: ? opens', 'title: "? opens"'],
    ['a dash', 'title: - opens', 'title: "- opens"'],
    ['a bar', 'title: | opens', 'title: "| opens"'],
    ['an arrow', 'title: > opens', 'title: "> opens"'],
    ['a bracket', 'title: ] opens', 'title: "] opens"'],
    ['brackets at the beginning', 'title: [Update] Harbour opens', 'title: "[Update] Harbour opens"'],
    ['braces at the beginning', 'title: {a} opens', 'title: "{a} opens"'],
    ['an open bracket', 'title: [Update Harbour', 'title: "[Update Harbour"'],
    ['a colon', 'title: War: a memory', 'title: "War: a memory"'],
    ['two colons', 'title: key: value: more', 'title: "key: value: more"'],
    ['a colon at the end', 'title: Harbour opens:', 'title: "Harbour opens:"'],
    ['an apostrophe', "title: 'Tis the season", 'title: "\'Tis the season"'],
    ['two apostrophes', "title: 'Tis the 'season", 'title: "\'Tis the \'season"'],
    ['an open quotation mark', 'title: "Harbour opens', 'title: "Harbour opens"'],
    ['a quotation at the beginning', 'title: "Safe," says mayor', `title: '"Safe," says mayor'`],
    ['a quotation and a colon', 'title: Mayor: "Safe"', `title: 'Mayor: "Safe"'`],
    ['a # after a quotation', 'title: "Best" #1 pick', `title: '"Best" #1 pick'`],
    ['a tag after a quotation', "title: 'Best' #sail", 'title: "\'Best\' #sail"'],
    ['a comment after the sign of a block text', 'standfirst: > # lead', 'standfirst: "> # lead"'],
    ['no space', 'title:Harbour', 'title: Harbour'],
    ['a special space', 'title:\u00A0Harbour opens', 'title: Harbour opens'],
    ['backslashes', 'title: "C:\\new\\table"', `title: 'C:\\new\\table'`],
    ['a backslash that YAML does not know', 'title: "a \\q \\"b\\""', `title: 'a \\q "b"'`],
    ['a full-width colon', 'title：Harbour opens', 'title: Harbour opens'],
    ['a full-width colon and a space', 'title： Harbour opens', 'title: Harbour opens'],
    ['an equals sign', 'title = Harbour opens', 'title: Harbour opens'],
    ['no colon', 'title Harbour opens', 'title: Harbour opens'],
    ['an open list', 'topics: [Japan, Harbours', 'topics: [Japan, Harbours]'],
    ['a list with an open brace', 'authors: [{ name: A', 'authors: [{ name: A }]'],
    ['a # in a list', 'topics: [C #1, Harbours]', 'topics: ["C #1", Harbours]'],
    ['a colon in a list', 'topics: [War: a memory, Harbours]', 'topics: ["War: a memory", Harbours]'],
    ['an apostrophe in a list', "topics: ['Tis, Harbours]", 'topics: ["\'Tis", Harbours]'],
    ['a # in braces', 'photo: { caption: Pier #1, credit: A }', 'photo: { caption: "Pier #1", credit: A }'],
    [
      'a comma in braces',
      'photo: { caption: At dawn, in May, credit: A }',
      'photo: { caption: "At dawn, in May", credit: A }',
    ],
    ['an open list with quotation marks', "topics: ['A, B', [C], D", "topics: ['A, B', [C], D]"],
    ['a quotation mark alone', 'title: "', `title: '"'`],
    ['a colon in braces', 'authors: [{ name: A: B, role: C }]', 'authors: [{ name: "A: B", role: C }]'],
  ])('%s', (_, line, write) => {
    const text = `${line}\nid: aaaaaaaa`;
    const { problems, fields } = read(text);
    expect(problems.map(({ line, write }) => ({ line, write }))).toEqual([{ line: 1, write }]);
    expect(fields, 'the field below is not blamed').toMatchObject({ id: 'aaaaaaaa' });
    const followed = read(follow(text));
    expect(followed.problems, 'the advice, followed, works').toEqual([]);
    expect(followed.fields).toEqual(fields);
  });

  test.each([
    ['in a list on separate lines', 'topics:\n- Harbours\n- C #1\nid: b', 3, 'topics[1]', '- "C #1"'],
    ['list dashes without a space', 'topics:\n  -Harbours\n  -Ships\nid: b', 2, 'topics', '- Harbours'],
    ['in fields of a list', 'authors:\n  - name: A\n    role: B #1\n', 3, 'authors[0].role', 'role: "B #1"'],
    ['in a second item', 'authors:\n  - name: A\n  - name: & B\n', 3, 'authors[1].name', '- name: "& B"'],
    ['in a text of two lines', 'title: Harbour\n  is #1 here\nid: b', 1, 'title', 'title: "Harbour is #1 here"'],
    ['in brackets over several lines', 'topics: [\n  Harbours, # a note\n  C #1\n]\nid: b', 3, 'topics', '"C #1"'],
    ['after the sign of a block text', 'standfirst: > # a note\n  Text #1\nid: b', 1, 'standfirst', 'standfirst: >'],
    ['a tab', 'photo:\n\tcaption: A\n\tcredit: B\n', 2, 'photo.caption', '  caption: A'],
    [
      'a field indented too far, with an empty line',
      'title: A\n  agency: B\n\n  lang: ja\nid: b',
      2,
      'title',
      'agency: B',
    ],
    ['a field without a colon before a list', 'topics [A, B]\nid: b', 1, 'topics', 'topics: [A, B]'],
    ['a field indented too far', 'title: A\n  agency: B\nid: b', 2, 'title', 'agency: B'],
    ['a value with fields under it', 'photo: a.jpg\n  caption: A\nid: b', 1, 'photo', 'photo:'],
    ['a YAML end marker', 'title: A\n...\n', 2, 'front matter', '---'],
    ['a text that continues at the margin', 'title: A\ngoes on\nid: b', 2, 'front matter', '  goes on'],
    ['a missing second ---', 'title: A\n\nThe story begins.\nIt: goes on.\n\n- A list', 3, 'front matter', '---'],
  ])('%s', (_, text, line, field, write) => {
    expect(read(text).problems).toMatchObject([{ line, field, write }]);
    expect(read(text).problems).toHaveLength(1);
  });
});

describe('what YAML and editors read alike is not a mistake', () => {
  test.each([
    ['a comment on a line of its own', 'title: A\n# a note\n  # another\nid: b', { title: 'A', id: 'b' }],
    ['a comment after a quotation', 'title: "A" # a note', { title: 'A' }],
    [
      'a comment after a value that is not text',
      'status: draft # a note\npart: 3 # so far',
      { status: 'draft', part: 3 },
    ],
    ['a comment before a list', 'topics: # a note\n  - A', { topics: ['A'] }],
    ['a comment after a list', 'topics: [A, B] # a note', { topics: ['A', 'B'] }],
    ['an escaped character', 'title: "a \\"b\\" \\u00e9 \\\\"', { title: 'a "b" é \\' }],
    ['a # within a word', 'title: C#, F# and A#1', { title: 'C#, F# and A#1' }],
    ['a colon within a word', 'title: At 9:30, https://x.example/', { title: 'At 9:30, https://x.example/' }],
    ['an apostrophe within', "title: It's the harbour's", { title: "It's the harbour's" }],
    ['curly quotation marks', 'title: “Safe,” says mayor', { title: '“Safe,” says mayor' }],
    ['quotation marks over several lines', 'title: "A\n  B"\nid: b', { title: 'A B', id: 'b' }],
    ['a block text', 'summary: >\n  A: b #1\n  - c\nid: b', { summary: 'A: b #1 - c\n', id: 'b' }],
    ['brackets over several lines', 'topics: [\n  A,\n  "B, C",\n]\nid: b', { topics: ['A', 'B, C'], id: 'b' }],
    ['nothing', 'title:\nid: b', { title: null, id: 'b' }],
    [
      'words of YAML 1.1',
      'title: Yes\nsummary: 1:30\nagency: Norway',
      { title: 'Yes', summary: '1:30', agency: 'Norway' },
    ],
  ])('%s', (_, text, fields) => {
    expect(read(text)).toMatchObject({ problems: [], fields });
  });
});

test('no headline, typed without quotation marks, loses a letter', () => {
  const piece = fc.constantFrom(...' #:&*!|>\'"%@`,[]{}-?.\\ab', ': ', ' #', '東', '“', 'Harbour ');
  fc.assert(
    fc.property(fc.array(piece, { minLength: 1, maxLength: 12 }), (pieces) => {
      const typed = pieces.join('').trim();
      // Text in quotation marks or brackets, or after the sign of a block text, is read as YAML.
      fc.pre(
        typed !== '' && !/^(?:(["']).*\1(?:\s+#.*)?|\[.*\](?:\s+#.*)?|\{.*\}(?:\s+#.*)?|[|>][+-]?|["'].*)$/.test(typed),
      );
      const text = `title: ${typed}\nid: aaaaaaaa`;
      const { fields, problems } = read(text);
      expect(fields).toEqual({ title: typed, id: 'aaaaaaaa' });
      if (problems.length > 0) expect(read(follow(text))).toMatchObject({ problems: [], fields });
    }),
    { numRuns: 2000 },
  );
});

test.each([
  ['brackets', `title: ${'['.repeat(60_000)}`],
  ['a list', `topics: [${'a #, '.repeat(12_000)}]`],
  ['quotation marks', `title: ${'"a '.repeat(20_000)}`],
  ['lines', 'topics:\n- a #1\n'.repeat(4000)],
  ['lines that continue', `title: a\n${'  a #\n'.repeat(9000)}`],
  ['open brackets on separate lines', 'topics: [a\n'.repeat(5000)],
])('%s of 60 kB are read within a second or two', (_, text) => {
  const elapsed = startStopwatch();
  read(text);
  expect(elapsed()).toBeLessThan(3000);
});

describe('what cannot be repaired with certainty is refused with its position', () => {
  test.each([
    ['a bracket within a list, with words after it', 'topics: [[Update] Harbour opens, B]\nid: b', 1, 'topics'],
    ['a list that is not text, with words after it', 'status: [draft] x\nid: b', 1, 'status'],
    ['fields that are not text, with words after them', 'series: { id: a } x\nid: b', 1, 'series'],
    ['words after a quotation of two lines', 'title: "A\n  B" C\nid: b', 2, 'title'],
    ['an item under a text', 'title: A\n- b', 2, 'title'],
    ['a comma without a value before it', 'topics: [ , A]\nid: b', 1, 'topics'],
    ['a text instead of fields', '"text"', 1, 'front matter'],
    ['a tag instead of fields', '!a ~', 1, 'front matter'],
    ['a tag without a value', '!a', 1, 'front matter'],
  ])('%s', (_, text, line, field) => {
    const { fields, problems } = read(text);
    expect(fields).toBeUndefined();
    expect(problems.map((problem) => [problem.line, problem.field])).toEqual([[line, field]]);
  });
});

test.each([
  [
    'a text of two lines with a comment under it',
    'title: A #1\n  goes on\n  # a note\nid: b',
    { title: 'A #1 goes on' },
  ],
  ['an open list with an apostrophe', "topics: ['A", { topics: ["'A"] }],
  ['a YAML null', '~', {}],
])('%s is read as meant', (_, text, fields) => {
  expect(read(text).fields).toMatchObject(fields);
});
