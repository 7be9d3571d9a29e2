import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { parse } from 'yaml';
import { LANGUAGES, type LanguageTag } from '../../tools/sample/languages.ts';
import { writeSample } from '../../tools/sample/folder.ts';
import { Refusal } from '../../src/lib/errors/refusal.ts';
import { readOptions } from '../../tools/sample/options.ts';
import { has, planArchive } from '../../tools/sample/plan.ts';
import { writeStory } from '../../tools/sample/story.ts';
import { LABEL } from '../../tools/sample/words.ts';
import { readContent } from '../../src/loaders/read-content.ts';
import { formatIso } from '../../src/dates/dates.ts';
import { articleSchema } from '../../src/schemas/article.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'kawaraban-sample-'));
  await writeSample(path.join(folder, 'first'), 40);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('a sample of 40 stories', () => {
  test('is the same each time and in any time zone, byte by byte, pictures included', async () => {
    vi.stubEnv('TZ', 'Pacific/Kiritimati');
    await writeSample(path.join(folder, 'second'), 40).finally(() => vi.unstubAllEnvs());
    const first = await digests(path.join(folder, 'first'));
    expect([...first.keys()].filter((file) => file.endsWith('.jpg')).length).toBeGreaterThan(0);
    expect(await digests(path.join(folder, 'second'))).toEqual(first);
  });

  test('is accepted by the loaders without problems or warnings', async () => {
    const { articles, series, problems, warnings } = await readContent({ contentDir: path.join(folder, 'first') });
    expect(problems).toEqual([]);
    expect(warnings).toEqual([]);
    expect(articles).toHaveLength(40);
    expect(series.length).toBeGreaterThan(2);
  });

  test('says in the headline and first paragraph of every story that it is a sample', async () => {
    const { articles, series } = await readContent({ contentDir: path.join(folder, 'first') });
    for (const { file, title, lang, agency, authors } of articles) {
      const text = await readFile(path.join(folder, 'first', file), 'utf8');
      const [opening] = text.split('\n---\n\n')[1]?.split('\n\n') ?? [];
      expect(title).toContain('Sample');
      expect(opening).toContain(isForeign(lang) ? LANGUAGES[lang].label : LABEL);
      for (const name of [agency ?? 'Sample Agency', ...authors.map(({ name }) => name)])
        expect(name).toMatch(/^Sample /);
    }
    for (const { title, teaser } of series) expect(`${title} ${teaser}`).toMatch(/^Sample: .*made-up sample/);
  });

  test('has a story of every kind', async () => {
    const { articles } = await readContent({ contentDir: path.join(folder, 'first') });
    const count = (is: (article: (typeof articles)[number]) => unknown) =>
      articles.filter((article) => is(article)).length;
    expect(new Set(articles.map(({ lang }) => lang))).toEqual(new Set([undefined, 'ja', 'ar', 'fr']));
    expect(new Set(articles.map(({ status }) => status))).toEqual(new Set(['published', 'draft', 'withdrawn']));
    expect(count(({ embargo }) => embargo)).toBeGreaterThan(0);
    expect(count(({ expires }) => expires)).toBeGreaterThan(0);
    expect(count(({ published }) => published.getUTCFullYear() > 2090)).toBeGreaterThan(0);
    expect(count(({ corrections }) => corrections.length)).toBeGreaterThan(0);
    expect(count(({ aliases }) => aliases.length)).toBeGreaterThan(0);
    expect(count(({ timeZone }) => timeZone)).toBeGreaterThan(0);
    expect(count(({ photo }) => photo && !photo.image)).toBeGreaterThan(0);
    expect(count(({ pictures }) => pictures.length)).toBeGreaterThan(0);
    expect(count(({ words }) => words >= 2000)).toBeGreaterThan(0);
    expect(count(({ words }) => words <= 120)).toBeGreaterThan(0);
  });
});

describe('the plan of a sample', () => {
  test('has the requested number of stories, each with its own id and file', () => {
    const plans = planArchive(10_000);
    expect(new Set(plans.map(({ id }) => id)).size).toBe(10_000);
    expect(new Set(plans.map(({ file }) => file)).size).toBe(10_000);
    expect(plans.every(({ id }) => /^[a-z2-7]{8}$/.test(id))).toBe(true);
  });

  test('fills three years with 10,000 stories, newest first, up to the last day of 2025 in Tokyo', () => {
    const times = planArchive(10_000).map(({ published }) => published.getTime());
    expect(times).toEqual(times.toSorted((a, b) => b - a));
    expect(formatIso(new Date(times[0] ?? 0), 'Asia/Tokyo')).toMatch(/^2025-12-31/);
    expect(formatIso(new Date(times.at(-1) ?? 0), 'Asia/Tokyo')).toMatch(/^2023-01-01/);
  });

  test('makes valid front matter in every combination of features', () => {
    for (const plan of planArchive(10_000).filter(
      ({ state, index }) => state !== 'public' || has(index, 'correction'),
    )) {
      const [, frontMatter = ''] = writeStory(plan, undefined).text.split('---\n');
      expect(articleSchema.safeParse(parse(frontMatter)).error?.issues, plan.file).toBeUndefined();
    }
  });

  test('has headlines of 6 to 160 characters', () => {
    const lengths = planArchive(10_000).map(({ title }) => title.length);
    expect(Math.min(...lengths)).toBe(6);
    expect(Math.max(...lengths)).toBeGreaterThan(150);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(160);
  });

  test('puts the parts of a series on public stories in the order of their days', () => {
    const parts = planArchive(1000).filter(({ series }) => series?.id === 'sample-forty-views');
    expect(parts.map(({ series }) => series?.part).toReversed()).toEqual(Array.from({ length: 40 }, (_, at) => at + 1));
    expect(parts.every(({ state }) => state === 'public')).toBe(true);
  });
});

describe('the folder of a sample', () => {
  test('is not used if it contains other files', async () => {
    const own = path.join(folder, 'own');
    await mkdir(path.join(own, 'articles'), { recursive: true });
    await expect(writeSample(own, 1)).rejects.toThrow(
      /contains files that are not part of a sample\. Name a new or an empty folder/,
    );
    expect(await readdir(own)).toEqual(['articles']);
  });

  test('is not used if something was put beside the sample', async () => {
    const mixed = path.join(folder, 'mixed');
    await writeSample(mixed, 2);
    await writeFile(path.join(mixed, 'notes.txt'), 'mine');
    await expect(writeSample(mixed, 1)).rejects.toThrow(/holds notes\.txt beside the sample/);
  });

  test('is written again if it contains an earlier sample', async () => {
    const again = path.join(folder, 'again');
    await writeSample(again, 12);
    // A build has recorded its addresses, which the new one does not have.
    await writeFile(path.join(again, 'permalinks.tsv'), '/2025/01/01/sample/\taaaaaaaa\n');
    await writeSample(again, 3);
    expect((await readContent({ contentDir: again })).problems).toEqual([]);
    const stories = [...(await digests(again)).keys()].filter((file) => /^articles.*\.md$/.test(file));
    expect(stories).toHaveLength(3);
  });

  test('is refused if it is a file', async () => {
    const file = path.join(folder, 'file');
    await writeFile(file, '');
    await expect(writeSample(file, 1)).rejects.toThrow(Refusal);
  });
});

test.each([
  [[], /--out is missing/],
  [['--articles', '0', '--out', 'x'], /--articles is "0"\. Write a whole number from 1 to 100000/],
  [['--articles', 'ten', '--out', 'x'], /--articles is "ten"/],
  [
    ['--article', '10', '--out', 'x'],
    /^Unknown option '--article'\.\n.*npm run sample -- --articles 10000 --out DIR$/s,
  ],
  [['x'], /Unexpected argument 'x'/],
])('options %j are refused with what to write', (args, message) => {
  expect(() => readOptions(args)).toThrow(message);
});

test('without a number, 200 stories are written', () => {
  expect(readOptions(['--out', 'x'])).toEqual({ articles: 200, out: 'x' });
});

async function digests(root: string): Promise<Map<string, string>> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
  const pairs = files.sort().map(async (file) => {
    const digest = createHash('sha256')
      .update(await readFile(file))
      .digest('hex');
    return [path.relative(root, file), digest] as const;
  });
  return new Map(await Promise.all(pairs));
}

function isForeign(lang: string | undefined): lang is LanguageTag {
  return lang !== undefined && Object.hasOwn(LANGUAGES, lang);
}
