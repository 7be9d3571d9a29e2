import { describe, expect, test } from 'vitest';
import { ATTACK_CLASSES } from './attack-classes.ts';
import { OWN_NAMES } from './helpers/object-names.ts';
import { NEEDS_LISTS, readAttacks, readList } from './helpers/vectors.ts';
import { YAML_CASES } from './loaders/front-matter/yaml-cases.ts';
import { attackStrings } from './markdown/attack-strings.ts';
import { SLOW_TEXTS } from './markdown/slow-texts.ts';

const attacks = readAttacks();
const names = readList<readonly string[]>('object-keys.json');
const yaml = readList<readonly { tags: string }[]>('yaml-test-suite.json');
const slow = readList<readonly { name: string }[]>('markdown-pathological.json');

/** Tags of the YAML suite that name the source of a case or a tool that fails, not its content. */
const NO_KIND = /^(?:spec|1\.3-\w+|upto-1\.2|libyaml-err|edge|simple)$/;

describe('our own strings cover every kind of attack', () => {
  test.each([...ATTACK_CLASSES])('%s', (_, kind) => {
    expect(attackStrings.filter((text) => kind.test(text))).not.toEqual([]);
  });
});

describe('every attack of the public lists is of a kind that we test', () => {
  test.skipIf(attacks === undefined)('OWASP and DOMPurify', NEEDS_LISTS, () => {
    const kinds = [...ATTACK_CLASSES.values()];
    expect(attacks?.filter((text) => !kinds.some((kind) => kind.test(text)))).toEqual([]);
  });

  test.skipIf(names === undefined)('names that break look-up tables', NEEDS_LISTS, () => {
    expect(names?.filter((name) => !OWN_NAMES.includes(name))).toEqual([]);
  });

  test.skipIf(yaml === undefined)('YAML', NEEDS_LISTS, () => {
    const own = new Set(YAML_CASES.flatMap(({ tags }) => tags));
    const tags = new Set(yaml?.flatMap((one) => one.tags.split(' ')).filter((tag) => !NO_KIND.test(tag)));
    expect([...tags].filter((tag) => !own.has(tag))).toEqual([]);
  });

  test.skipIf(slow === undefined)('Markdown that makes parsers slow', NEEDS_LISTS, () => {
    const own = new Set(SLOW_TEXTS.flatMap(({ like }) => like));
    expect(slow?.map(({ name }) => name).filter((name) => !own.has(name))).toEqual([]);
  });
});
