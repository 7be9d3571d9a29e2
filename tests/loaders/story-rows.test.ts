import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Content } from '../../src/loaders/content.ts';
import { StoryRows } from '../../src/loaders/story-rows.ts';
import type { Inspected } from '../../src/markdown/links/inspect-links.ts';
import { useSavedDigests, digestsOf } from '../../src/views/pages/story-digests.ts';
import type { Article } from '../../src/schemas/article.ts';
import { Disk } from '../helpers/disk.ts';
import { freshFolder } from '../../tools/lib/folders.ts';
import { NEWEST_FIRST } from '../../src/schemas/front.ts';
import { makeArticle, makeCallout, makePage, makePerson, makeSeries, makeTopic } from '../helpers/make.ts';

const NONE: ReadonlyMap<string, Inspected> = new Map();

/** A story with a value in every field. */
const FULL: Required<Article> = {
  ...makeArticle({ id: 'fullfull', title: 'Every field: “瓦版” & \u0000 \uD83D\uDC1F' }),
  standfirst: 'In short.',
  summary: 'For previews.',
  published: new Date('2023-11-17T09:10:00.123+09:00'),
  timeZone: 'Asia/Tokyo',
  updated: new Date('2023-11-18T00:00:00Z'),
  corrections: [{ at: new Date('2023-11-19T00:00:00Z'), kind: 'correction', text: 'It was seven.' }],
  agency: 'Sample Agency',
  authors: [{ name: 'Sample Author', role: 'Staff Writer', url: 'https://author.example/' }],
  dateline: 'Tokyo',
  photo: { image: 'pier.jpg', alt: '', caption: 'The pier.', credit: 'Sample', canShare: false },
  topics: ['Tides', 'Piers'],
  series: { id: 'sample-series', part: 3 },
  status: 'withdrawn',
  withdrawal: { at: new Date('2023-11-20T00:00:00Z'), reason: 'It was a sample.' },
  embargo: new Date('-000001-01-01T00:00:00Z'),
  expires: new Date('2099-01-01T00:00:00Z'),
  lang: 'ja',
  dir: 'ltr',
  translationOf: 'bbbbbbbb',
  originalChecked: new Date('2024-01-03T00:00:00Z'),
  aliases: ['/old/'],
  links: ['other.md'],
  addresses: ['/a/aaaaaaaa/'],
  opening: 'First.',
  words: 1234,
  pictures: [{ path: 'pier.jpg', file: 'articles/pier.jpg', width: 4, height: 3, digest: 'd', isAnimated: true }],
  glyphs: '“”瓦版',
};

/** Enough to fill several pages of the file. */
const MANY = Array.from({ length: 30 }, (_, at) => {
  const id = `many${'abcdefghijklmnopqrstuvwxyz234567'.charAt(at)}zzz`;
  return makeArticle({ id, title: `Headline ${at}`, file: `articles/${id}.md` });
});

/** Overwrites all rows on the disk, and ends before it is finished. */
const KILLED_WHILE_SAVING = `
  const db = new (require('node:sqlite').DatabaseSync)(process.argv[1]);
  db.exec("PRAGMA cache_size = 1; BEGIN IMMEDIATE; UPDATE row SET fingerprint = 'half', value = zeroblob(9000)");
  process.kill(process.pid, 'SIGKILL');
`;

const NO_TEXTS = { pages: [], people: [], topics: [], callouts: [], front: NEWEST_FIRST };

let folder: string;
let file: string;

beforeEach(async () => {
  folder = await freshFolder('story-rows');
  file = path.join(folder, 'stories.sqlite');
});

describe('what was saved is read back', () => {
  test('with every field of a story, dates to the millisecond', () => {
    save([FULL]);
    expect(read().get(FULL.file)).toStrictEqual(checkedOf([FULL]).get(FULL.file));
  });

  test('without the fields that a story leaves out', () => {
    const sparse = makeArticle();
    save([sparse]);
    expect(read().get(sparse.file)?.article).toStrictEqual(sparse);
  });

  test('with its digests, which are not computed again', () => {
    const [first, second] = MANY.map((article) => structuredClone(article));
    if (!first || !second) throw new Error('There are thirty.');
    useSavedDigests(first, { story: 'story earlier', card: 'card earlier' });
    save([first, second]);
    const [same, other] = [...read().values()].map(({ article }) => article);
    expect(same && digestsOf(same)).toEqual({ story: 'story earlier', card: 'card earlier' });
    expect(other && digestsOf(other)).toEqual(digestsOf(structuredClone(second)));
  });

  test('with links and ids of a text, while its file is unchanged and its story exists', () => {
    const [one = FULL, other = FULL] = MANY;
    const body: Inspected = {
      links: [{ address: '#tides', text: 'Tides', line: 3, column: 7, isDead: true }],
      ids: new Set(['p-abcdef', 'piers']),
    };
    const checked = checkedOf([one, other]);
    withRows((rows) => {
      rows.save({ articles: [one, other], series: [], ...NO_TEXTS, checked, bodies: new Map([[one.file, body]]) });
      expect(rows.body(one.file, checked.get(one.file)?.fingerprint)).toStrictEqual(body);
      expect(rows.body(one.file, 'another fingerprint')).toBeUndefined();
      expect(rows.body(other.file, checked.get(other.file)?.fingerprint)).toBeUndefined();
      rows.stories();
      rows.save({ articles: [other], series: [], ...NO_TEXTS, checked, bodies: NONE });
      expect(rows.body(one.file, checked.get(one.file)?.fingerprint)).toBeUndefined();
    });
  });

  test('with its series', () => {
    const series = [makeSeries(), makeSeries({ id: 'other', planned: 12, hasIntroduction: true })];
    save([], { series });
    withRows((rows) => expect(rows.series()).toStrictEqual(series));
  });

  test('with its pages, people, topics and call-outs', () => {
    const pages = [makePage(), makePage({ id: 'contact', policy: ['corrections'] })];
    const texts = { pages, people: [makePerson()], topics: [makeTopic({ order: 2 })], callouts: [makeCallout()] };
    save([], texts);
    withRows((rows) => expect(rows.texts()).toStrictEqual(texts));
  });

  test('with the choices for the front page', () => {
    const front = { lead: { id: 'k3f7a2mq', until: new Date('2026-12-01T00:00:00Z') }, beside: [] };
    save([], { front });
    withRows((rows) => expect(rows.front()).toStrictEqual(front));
    withRows((rows) => expect(rows.front()).toStrictEqual(NEWEST_FIRST), 'different code');
  });

  test('with the addresses of preview pictures', () => {
    const paths = new Map([['digest', '/share/sample-0123456789.png']]);
    withRows((rows) => rows.saveSharePaths(paths));
    withRows((rows) => expect(rows.sharePaths()).toStrictEqual(paths));
    withRows((rows) => expect(rows.sharePaths()).toStrictEqual(new Map()), 'different code');
  });

  test('with the text of a story for feeds, while its key is the same and its story exists', () => {
    save([FULL]);
    withRows((rows) => rows.saveText('feed', FULL.file, 'text:1', '<p>瓦版</p>'));
    expect(withRows((rows) => rows.savedText('feed', FULL.file, 'text:1'))).toBe('<p>瓦版</p>');
    expect(withRows((rows) => rows.savedText('feed', FULL.file, 'text:2'))).toBeUndefined();
    save([]);
    expect(withRows((rows) => rows.savedText('feed', FULL.file, 'text:1'))).toBeUndefined();
  });

  test('without deleted stories, and with the new wording of changed ones', () => {
    save(MANY);
    const [first, second, ...others] = MANY;
    const changed = { ...second, title: 'Another headline' } as Article;
    withRows((rows) => {
      rows.stories();
      rows.save({
        articles: [changed, ...others],
        series: [],
        ...NO_TEXTS,
        checked: checkedOf([changed, ...others], 'new fingerprint'),
        bodies: NONE,
      });
    });
    expect(read().has(first?.file ?? '')).toBe(false);
    expect(read().get(changed.file)?.article.title).toBe('Another headline');
    expect(read().size).toBe(MANY.length - 1);
  });
});

describe('damaged rows are read again from the files, never used', () => {
  test('a file with one changed bit, wherever it is', () => {
    save(MANY);
    const known = checkedOf(MANY);
    const bytes = readFileSync(file);
    for (let at = 0; at < bytes.length; at += 23) {
      const garbled = Buffer.from(bytes);
      garbled[at] = (garbled[at] ?? 0) ^ (1 << (at % 8));
      rmSync(file, { force: true });
      writeFileSync(file, garbled);
      for (const [name, row] of read()) expect([at, name, row]).toEqual([at, name, known.get(name)]);
      // And what was read again can be saved.
      save(MANY);
      expect([at, read()]).toEqual([at, known]);
    }
  });

  test('a row under the name of another story', () => {
    save(MANY);
    const [first, second] = MANY;
    run(`DELETE FROM row WHERE name = '${first?.file}'`);
    run(`UPDATE row SET name = '${first?.file}' WHERE name = '${second?.file}'`);
    expect(read().get(first?.file ?? '')).toBeUndefined();
  });

  test.for(['fingerprint', 'value', 'sum'] as const)('a row with a changed %s', (column) => {
    save(MANY);
    const [first] = MANY;
    const other = { fingerprint: "'other'", value: "x'ff0f'", sum: '7' }[column];
    run(`UPDATE row SET ${column} = ${other} WHERE name = '${first?.file}'`);
    expect(read().get(first?.file ?? '')).toBeUndefined();
    save(MANY);
    expect(read().get(first?.file ?? '')?.article).toEqual(first);
  });

  test.for([0, 1, 100, 4096, 5000, 8192])('a file cut off after %i bytes', (length) => {
    save(MANY);
    truncateSync(file, length);
    for (const [name, { article }] of read()) expect(MANY).toContainEqual({ ...article, file: name });
    save(MANY);
    expect(read().size).toBe(MANY.length);
  });

  test('a file that is not a database', () => {
    writeFileSync(file, 'something else, as long as a header of a database is, and longer than that by some words');
    expect(read().size).toBe(0);
    save(MANY);
    expect(read().size).toBe(MANY.length);
  });

  test('rows written by other code', () => {
    save(MANY);
    expect(read('different code').size).toBe(0);
    expect(read().size).toBe(0);
  });

  test('rows in another format', () => {
    run('CREATE TABLE row (name TEXT PRIMARY KEY, story TEXT) STRICT');
    expect(read().size).toBe(0);
    save(MANY);
    expect(read().size).toBe(MANY.length);
  });

  test('a file that another process has locked', () => {
    save(MANY);
    const other = new DatabaseSync(file);
    other.exec('BEGIN EXCLUSIVE');
    expect(read().size).toBe(0);
    save(MANY);
    other.close();
    expect(read().size).toBe(MANY.length);
  });
});

test('a damaged text for feeds is made again', () => {
  save([FULL]);
  withRows((rows) => rows.saveText('feed', FULL.file, 'text:1', '<p>瓦版</p>'));
  run(`UPDATE feed SET value = zeroblob(20)`);
  expect(withRows((rows) => rows.savedText('feed', FULL.file, 'text:1'))).toBeUndefined();
});

test('a process killed while it saves leaves the previous rows', () => {
  save(MANY);
  const { signal } = spawnSync(process.execPath, ['-e', KILLED_WHILE_SAVING, file]);
  expect([signal, existsSync(`${file}-journal`)]).toEqual(['SIGKILL', true]);
  expect([...read().values()].map(({ article }) => article)).toEqual(expect.arrayContaining(MANY));
  save([FULL]);
  expect([...read().keys()]).toEqual([FULL.file]);
});

test('a read-only disk is reported with the system’s error code, and its rows are still read', ({ skip }) => {
  const place = path.resolve('.cache/tests/story-rows-disk');
  Disk.unmount(place);
  const disk = Disk.mount(place, 2);
  if (!disk) return skip('only the superuser of a Linux system may make a disk');
  try {
    folder = place;
    save(MANY);
    disk.allow('reading');
    expect(read().size).toBe(MANY.length);
    expect(() => save([FULL])).toThrow(expect.objectContaining({ code: 'EROFS' }));
    withRows((rows) => rows.saveText('feed', 'articles/a.md', 'text:1', 'What is not saved is made again.'));
    expect(() => read('different code')).toThrow(expect.objectContaining({ code: 'EROFS' }));
    expect(read().size).toBe(MANY.length);
  } finally {
    Disk.unmount(place);
  }
});

function save(
  articles: readonly Article[],
  { series = [], callouts = [], ...texts }: Partial<Parameters<StoryRows['save']>[0]> = {},
): void {
  withRows((rows) => {
    rows.stories();
    rows.save({
      ...NO_TEXTS,
      ...texts,
      callouts,
      articles,
      series,
      checked: checkedOf(articles),
      bodies: NONE,
    });
  });
}

function checkedOf(articles: readonly Article[], fingerprint = 'fingerprint'): Content['checked'] {
  return new Map(
    articles.map((article) => [
      article.file,
      { article, fingerprint: `${fingerprint} of ${article.id}`, warnings: warningsOf(article) },
    ]),
  );
}

function warningsOf({ file }: Article) {
  return [{ file, path: ['title'], note: 'this field is plain text', write: 'title: Low tide' }];
}

function read(code = 'code'): ReturnType<StoryRows['stories']> {
  return withRows((rows) => rows.stories(), code);
}

function withRows<T>(use: (rows: StoryRows) => T, code = 'code'): T {
  const rows = new StoryRows(folder, code);
  try {
    return use(rows);
  } finally {
    rows.close();
  }
}

function run(sql: string): void {
  const db = new DatabaseSync(file);
  db.exec(sql);
  db.close();
}
