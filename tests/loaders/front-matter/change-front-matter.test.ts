import { describe, expect, test } from 'vitest';
import { changeFrontMatter } from '../../../src/loaders/front-matter/change-front-matter.ts';
import { setField } from '../../../src/loaders/front-matter/edit-fields.ts';

const change = (text: string) => changeFrontMatter(Buffer.from(text), (fields) => setField(fields, 'slug', 'new'));

describe('a change of front matter does not touch', () => {
  test.for([
    ['the text of the story', '---\nslug: old\n---\n\nslug: old\n', '---\nslug: new\n---\n\nslug: old\n'],
    ['the line ends of Windows', '---\r\nslug: old\r\nid: a\r\n---\r\nText.\r\n', '---\r\nslug: new\r\nid: a\r\n---\r\nText.\r\n'], // prettier-ignore
    ['a byte order mark', '\uFEFF---\nslug: old\n---\nText.', '\uFEFF---\nslug: new\n---\nText.'],
    ['white space behind the hyphens', '---  \nslug: old\n---\t\nText.', '---  \nslug: new\n---\t\nText.'],
  ] as const)('%s', ([, before, after]) => {
    expect(change(before)).toBe(after);
  });

  test('a headline with a colon and a #, which plain YAML could not read', () => {
    const head = '---\ntitle: Harbour: a #1 sample [of two\nslug: ';
    expect(change(`${head}old\ntopics: [a: b, c]\n---\n`)).toBe(`${head}new\ntopics: [a: b, c]\n---\n`);
  });

  test('comments, order, and characters beyond ASCII', () => {
    const head = '---\n# 見本\ntitle: "Ärger: “ein” 👍" # why\nslug: ';
    expect(change(`${head}old\nid: a\n---\n`)).toBe(`${head}new\nid: a\n---\n`);
  });
});
