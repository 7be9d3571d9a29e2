import { copyFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { beforeEach, describe, expect, test } from 'vitest';
import { Records } from '../../src/release/records.ts';
import type { Output, ReleaseFacts } from '../../src/release/recorded.ts';
import { freshFolder } from '../../tools/lib/folders.ts';
import { Disk } from '../helpers/disk.ts';

const FACTS: ReleaseFacts = {
  code: 'code',
  sources: 's',
  now: 0,
  retired: {},
  files: 1,
  messages: [],
  permalinks: [],
  lookFrom: '',
};

let file: string;

beforeEach(async () => {
  file = path.join(await freshFolder('records'), 'records.sqlite');
});

test('entries can be read again, and those of an older release follow from the changes since', () => {
  const records = open();
  records.add(1, FACTS, new Map([['a', change(undefined, output('1'))], ['b', change(undefined, output('1'))]])); // prettier-ignore
  records.add(2, FACTS, new Map([['a', change(output('1'), output('2'))], ['c', change(undefined, output('2'))]])); // prettier-ignore
  records.add(3, FACTS, new Map([['a', change(output('2'), output('3'))], ['b', change(output('1'), undefined)]])); // prettier-ignore
  expect(records.keys()).toEqual(new Map([['a', 'text:3'], ['c', 'text:2']])); // prettier-ignore
  expect(records.output('a')).toEqual(output('3'));
  expect(records.differences(1)).toEqual(new Map([['a', output('1')], ['b', output('1')], ['c', undefined]])); // prettier-ignore
  expect(records.differences(2)).toEqual(new Map([['a', output('2')], ['b', output('1')]])); // prettier-ignore
  expect(records.releases().map(({ number }) => number)).toEqual([3, 2, 1]);
  records.close();
});

test('changes that no release needs are forgotten', () => {
  const records = open();
  for (const number of [1, 2, 3]) records.add(number, FACTS, new Map([[`${number}`, change(undefined, output('1'))]]));
  records.forget(1);
  records.add(4, FACTS, new Map());
  records.close();
  const db = new DatabaseSync(file);
  expect(db.prepare('SELECT number FROM change').all()).toEqual([{ number: 3 }]);
  db.close();
});

describe('records', () => {
  const fill = () => {
    const records = open();
    const some = Array.from({ length: 40 }, (_, at) => [`page-${at}/index.html`, change(undefined, output(`${at}`))] as const); // prettier-ignore
    records.add(1, FACTS, new Map(some));
    records.close();
    return new Map(some.map(([name, { after }]) => [name, after?.key]));
  };

  test('that are damaged anywhere are recognized: a key or file that was not entered is never accepted', () => {
    const keys = fill();
    const bytes = readFileSync(file);
    for (let at = 0; at < bytes.length; at += 61) {
      const garbled = Buffer.from(bytes);
      garbled[at] = (garbled[at] ?? 0) ^ 1;
      rmSync(file, { force: true });
      writeFileSync(file, garbled);
      const { records } = Records.open(file);
      try {
        const read = records.releases().length > 0 ? records.keys() : undefined;
        if (read) expect([at, read]).toEqual([at, keys]);
        for (const [name] of keys) expect([undefined, keys.get(name)]).toContain(records.output(name)?.key);
      } catch (error) {
        expect([at, error]).toEqual([at, expect.objectContaining({ code: 'ERR_SQLITE_ERROR' })]);
      } finally {
        records.close();
      }
    }
  });

  test.for([
    ['cut short', () => writeFileSync(file, readFileSync(file).subarray(0, 5000))],
    ['no records at all', () => writeFileSync(file, 'something else')],
    ['of another version', () => run('PRAGMA user_version = 99')],
  ] as const)('that are %s begin anew, and say so', ([, spoil]) => {
    fill();
    spoil();
    const { records, wereLost } = Records.open(file);
    expect([wereLost, records.releases(), records.keys()]).toEqual([true, [], new Map()]);
    records.close();
  });

  test('that another process has locked are refused by the system, and stay', () => {
    fill();
    const other = new DatabaseSync(file);
    other.exec('BEGIN EXCLUSIVE');
    expect(() => Records.open(file).records.releases()).toThrow('locked');
    other.close();
    const copy = `${file}.copy`;
    copyFileSync(file, copy);
    expect(open().releases()).toHaveLength(1);
  });
});

function open(): Records {
  return Records.open(file).records;
}

function output(text: string): Output {
  return { key: `text:${text}`, made: [['index.html', 1, 1, text]] };
}

function change(before: Output | undefined, after: Output | undefined) {
  return { before, after };
}

function run(sql: string): void {
  const db = new DatabaseSync(file);
  db.exec(sql);
  db.close();
}

test('records that cannot be started again on a read-only disk are reported with the system’s error code', ({
  skip,
}) => {
  const place = path.resolve('.cache/tests/records-disk');
  Disk.unmount(place);
  const disk = Disk.mount(place, 2);
  if (!disk) return skip('only the superuser of a Linux system may make a disk');
  try {
    writeFileSync(path.join(place, 'records.sqlite'), 'no records');
    disk.allow('reading');
    expect(() => Records.open(path.join(place, 'records.sqlite'))).toThrow(expect.objectContaining({ code: 'EROFS' }));
  } finally {
    Disk.unmount(place);
  }
});
