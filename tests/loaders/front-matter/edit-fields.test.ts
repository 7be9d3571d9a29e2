import { describe, expect, test } from 'vitest';
import {
  addToList,
  readField,
  removeField,
  setField,
  takeFromList,
} from '../../../src/loaders/front-matter/edit-fields.ts';

describe('a field is set', () => {
  test.for([
    ['where there is none, at the end', 'id: a\n', 'id: a\nslug: new\n'],
    ['in front matter without a last line end', 'id: a', 'id: a\nslug: new\n'],
    ['instead of a plain value', 'slug: old\nid: a\n', 'slug: new\nid: a\n'],
    ['instead of a quoted value', 'slug: "old: one" # why\nid: a\n', 'slug: new # why\nid: a\n'],
    ['where its value is missing', 'slug:\nid: a\n', 'slug: new\nid: a\n'],
    ['where its value is missing, before a comment', 'slug: # to come\nid: a\n', 'slug: new # to come\nid: a\n'],
    ['in the last line', '# first\nslug:   old', '# first\nslug:   new'],
    ['instead of a list', 'slug:\n  - old\n  - older\nid: a\n', 'slug: new\nid: a\n'],
    ['instead of a text of several lines', 'slug: |\n  old\n  older\nid: a\n', 'slug: new\nid: a\n'],
  ] as const)('%s', ([, before, after]) => {
    expect(setField(before, 'slug', 'new')).toBe(after);
  });
});

describe('a text is added to a list', () => {
  test.for([
    ['that does not exist', 'id: a\n', 'id: a\naliases: [ /new/ ]\n'],
    ['that is empty', 'aliases: []\nid: a\n', 'aliases: [ /new/ ]\nid: a\n'],
    ['in brackets', 'aliases: [ /old/ ] # why\n', 'aliases: [ /old/, /new/ ] # why\n'],
    ['of lines', 'aliases:\n  # why\n  - /old/ # of 2019\nid: a\n', 'aliases:\n  # why\n  - /old/ # of 2019\n  - /new/\nid: a\n'], // prettier-ignore
    ['of lines at the margin', 'aliases:\n- /old/\nid: a\n', 'aliases:\n- /old/\n- /new/\nid: a\n'],
    ['of lines, the last of all', 'aliases:\n  - /old/', 'aliases:\n  - /old/\n  - /new/'],
  ] as const)('%s', ([, before, after]) => {
    expect(addToList(before, 'aliases', '/new/')).toBe(after);
  });

  test('in quotation marks where YAML requires them', () => {
    expect(addToList('id: a\n', 'aliases', '/a, b: c/')).toBe('id: a\naliases: [ "/a, b: c/" ]\n');
  });
});

describe('a field is taken out', () => {
  test.for([
    ['with its value', 'id: a\nslug: old\nlang: ja\n', 'id: a\nlang: ja\n'],
    ['with all lines of its value', 'id: a\nslug:\n  - old\n  - older\nlang: ja\n', 'id: a\nlang: ja\n'],
    ['without a value', 'id: a\nslug:\nlang: ja\n', 'id: a\nlang: ja\n'],
    ['between two empty lines, of which one stays', 'id: a\n\nslug: old\n\nlang: ja\n', 'id: a\n\nlang: ja\n'],
    ['that does not exist', 'id: a\n', 'id: a\n'],
    ['from front matter without fields', '- a\n', '- a\n'],
  ] as const)('%s', ([, before, after]) => {
    expect(removeField(before, 'slug')).toBe(after);
  });
});

test('a field is read as YAML reads it', () => {
  expect(readField('aliases: [/a/, /b/]\n', 'aliases')).toEqual(['/a/', '/b/']);
  expect(readField('id: a\n', 'aliases')).toBeUndefined();
});

test('nothing is removed from a value that is not a list, and from a list only texts', () => {
  expect(takeFromList('aliases: /a/\n', 'aliases', () => true)).toBe('aliases: /a/\n');
  expect(takeFromList('aliases: [{ a: b }, /c/]\n', 'aliases', (text) => text === '/c/')).toBe('aliases: [ "" ]\n');
});

test('a text is removed from a list, and a list without it stays as it is', () => {
  const list = 'aliases:\n  - /a/\n  - /b/ # why\nid: a\n';
  expect(takeFromList(list, 'aliases', (text) => text === '/a/')).toBe('aliases: [ /b/ ]\nid: a\n');
  expect(takeFromList(list, 'aliases', (text) => text === '/c/')).toBe(list);
});
