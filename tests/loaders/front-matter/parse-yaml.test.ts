import { describe, expect, test } from 'vitest';
import { fieldNames } from '../../../src/loaders/fields/field-names.ts';
import { parseYaml } from '../../../src/loaders/front-matter/parse-yaml.ts';
import { startStopwatch } from '../../helpers/stopwatch.ts';
import { NEEDS_LISTS, readList } from '../../helpers/vectors.ts';
import { YAML_CASES, type YamlCase } from './yaml-cases.ts';

/** `line:column field (note)` of everything refused. */
const refused = (text: string) =>
  parseYaml(text, 2).problems.map(({ line, column, field, note }) => `${line}:${column} ${field} (${note})`);

describe('front matter is read as plain data', () => {
  test('dates and words stay text, lists and fields nest', () => {
    const { fields, problems } = parseYaml('at: 2024-02-30\nyes: no\nlist: [1, {a: true}]\nnone:\n', 2);
    expect(problems).toEqual([]);
    expect(fields).toEqual({ at: '2024-02-30', yes: 'no', list: [1, { a: true }], none: null });
  });

  test('empty front matter has no fields', () => {
    expect(parseYaml('', 2)).toMatchObject({ fields: {}, problems: [] });
    expect(parseYaml('# a comment\n', 2)).toMatchObject({ fields: {}, problems: [] });
  });

  test('a value is located at its position, a missing one at what would contain it', () => {
    const { locate } = parseYaml('photo:\n  caption: "A  caption"\n', 2);
    expect(locate(['photo', 'caption'])).toMatchObject({ line: 3, column: 12, found: '"A caption"' });
    expect(locate(['photo', 'credit'])).toMatchObject({ line: 3, column: 3, found: undefined });
    expect(locate(['title'])).toMatchObject({ line: 1, column: 1 });
  });
});

describe('YAML features beyond plain data are refused with name and position', () => {
  test.each([
    ['a double key', 'title: A\nid: b\ntitle: C\n', ['4:1 title (the same field again)']],
    ['a double key in a field', 'photo: {a: 1, "a": 2}\n', ['2:15 photo.a (the same field again)']],
    ['a tab', 'photo:\n\tcaption: A\n', ['3:1 photo (tabs are not allowed as indentation)']],
    ['a tag', 'title: !!str A\n', ['2:8 title (a YAML tag)']],
    ['a tag of a programming language', 'a: !!js/function "x"\n', ['2:4 a (a YAML tag)']],
    ['a tag on a list', 'a:\n  - !x [b]\n', ['3:5 a[0] (a YAML tag)']],
    ['an anchor and its alias', 'a: &x 1\nb: *x\n', ['2:4 a (a YAML anchor)', '3:4 b (a YAML alias)']],
    ['an alias without an anchor', 'a: *x\n', ['2:4 a (a YAML alias)']],
    ['an anchor on a key', '&x a: 1\n', ['2:4 front matter (not the name of a field)']],
    ['a merge key', '<<: {a: 1}\n', ['2:1 << (a YAML merge key)']],
    ['a directive', '%YAML 1.1\n---\na: yes\n', ['2:1 front matter (a YAML directive)']],
    ['a list as a whole', '- a\n- b\n', ['2:1 front matter (no fields)']],
    ['a text as a whole', 'just words\n', ['2:1 front matter (no fields)']],
    [
      'a colon in a value',
      'title: War: a memory\n',
      ['2:8 title (nested mappings are not allowed in compact mappings)'],
    ],
    ['an open quotation mark', 'title: "A\nid: b\n', ['4:1 id (missing closing "quote)']],
    ['a list as a key', '[a]: 1\n', ['2:1 front matter (with stringKeys, all keys must be strings)']],
  ])('%s', (_, text, problems) => {
    expect(refused(text)).toEqual(problems);
  });

  test('an alias bomb is refused without being expanded', () => {
    const bomb = ['a0: &a0 [x, x]', ...Array.from({ length: 40 }, (_, i) => `a${i + 1}: &a${i + 1} [*a${i}, *a${i}]`)];
    const elapsed = startStopwatch();
    const { problems, fields } = parseYaml(bomb.join('\n'), 2);
    expect(problems[0]).toMatchObject({ line: 2, field: 'a0', note: 'a YAML anchor' });
    expect(JSON.stringify(fields).length).toBeLessThan(1000);
    expect(elapsed()).toBeLessThan(1000);
  });

  test.each([
    ['open brackets', `a: ${'['.repeat(30_000)}`],
    ['brackets', `a: ${'['.repeat(30_000)}${']'.repeat(30_000)}`],
    ['braces', `a: ${'{a: '.repeat(15_000)}`],
    ['lists on separate lines', `a:\n ${'- '.repeat(30_000)}x`],
    ['questions', `${'? '.repeat(30_000)}x`],
    ['nine lists', `a: ${'['.repeat(9)}x${']'.repeat(9)}`],
  ])('deep nesting is refused and breaks nothing: %s', (_, text) => {
    const { problems } = parseYaml(text, 2);
    expect(problems.length).toBeGreaterThan(0);
    expect(problems.every(({ line, column }) => line >= 1 && (column ?? 0) >= 1)).toBe(true);
  });

  test('more than 64 kB is refused without being parsed', () => {
    const [problem] = parseYaml(`title: ${'x'.repeat(70_000)}`, 2).problems;
    expect(problem).toMatchObject({ found: '70007 bytes', write: 'at most 65536 bytes of front matter' });
  });

  test('reading time grows only with the number of fields', () => {
    const many = Array.from({ length: 6000 }, (_, i) => `k${i}: 1`).join('\n');
    const elapsed = startStopwatch();
    expect(parseYaml(many, 2).problems).toEqual([]);
    expect(elapsed()).toBeLessThan(1500);
  });
});

describe('names that break look-up tables are ordinary names', () => {
  test.each(['__proto__', 'constructor', 'prototype', 'hasOwnProperty', 'toString', 'valueOf', 'then', 'length'])(
    '%s',
    (name) => {
      const { fields, problems } = parseYaml(`${name}: { polluted: yes }\n`, 2);
      expect(problems).toEqual([]);
      expect(Object.keys(fields ?? {})).toEqual([name]);
      expect(Reflect.get({}, 'polluted')).toBeUndefined();
      expect(Object.getPrototypeOf(fields)).toBe(Object.prototype);
    },
  );
});

const suite = readList<readonly Omit<YamlCase, 'tags'>[]>('yaml-test-suite.json');

describe('any YAML is read as plain data or refused with line and column, within a second', () => {
  test.each(YAML_CASES)('$id', judge);

  test.skipIf(suite === undefined)('every case of the public suite', NEEDS_LISTS, () => {
    expect(suite?.length).toBeGreaterThan(400);
    for (const one of suite ?? []) judge(one);
  });

  function judge({ id, fail, yaml }: Omit<YamlCase, 'tags'>): void {
    const elapsed = startStopwatch();
    const { fields, problems } = parseYaml(yaml, 2);
    expect(elapsed(), id).toBeLessThan(1000);
    for (const { line, column, write } of problems)
      expect([line >= 1, (column ?? 0) >= 1, write.length > 0], id).not.toContain(false);
    if (problems.length === 0) expect(JSON.parse(JSON.stringify(fields)), id).toEqual(fields);
    if (fail) expect(problems, `${id} is invalid YAML and refused`).not.toEqual([]);
    // Also with the mistakes of editors repaired.
    for (const { line, column, write } of parseYaml(yaml, 2, fieldNames).problems)
      expect([line >= 1, (column ?? 0) >= 1, write.length > 0], id).not.toContain(false);
  }
});
