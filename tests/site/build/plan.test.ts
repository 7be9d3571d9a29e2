import { existsSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, expect, test, vi } from 'vitest';
import { codeOf, digestCode } from '../../../src/build/compile/code.ts';
import { makePlan } from '../../../src/build/plan.ts';
import { readContent } from '../../../src/loaders/read-content.ts';
import { makeEdition } from '../../../src/edition/make-edition.ts';
import type { PlannedFile } from '../../../src/lib/planned-file.ts';
import { ReleaseFolders } from '../../../src/release/release-folders.ts';
import { Records } from '../../../src/release/records.ts';
import { publication } from '../../../src/publication.ts';
import { useSavedTexts } from '../../../src/lib/caches/saved-texts.ts';
import { settings } from '../../../src/settings.ts';
import { buildEnvironment } from '../../../tools/lib/build-site.ts';
import { listFiles } from '../../../tools/lib/folders.ts';
import { SITES } from '../../helpers/site/sites.ts';

const { content, out } = SITES.fixture;

// Settings are read once, from those of the site's build.
await vi.hoisted(async () => {
  const { buildEnvironment } = await import('../../../tools/lib/build-site.ts');
  const { SITES } = await import('../../helpers/site/sites.ts');
  for (const [name, value] of Object.entries(
    buildEnvironment({ content: SITES.fixture.content, out: SITES.fixture.out }),
  ))
    if (/^(?:KAWARABAN_|SOURCE_DATE_EPOCH$)/.test(name)) process.env[name] = value;
});
// The style sheets in pages come from the bundler, and rules for hosts are made from them.
vi.mock(import('../../../src/head/inline-code.ts'), () => ({
  getInlineCode: () => Promise.resolve({ scripts: [], styles: [] }),
}));
const OF_SHEETS = /^(?:_headers$|hosts\/)/;

/** Files that are made with the page of their story, and named by their content. */
const WITH_PAGES = 'search/index/stories/';

let planned: ReadonlyMap<string, PlannedFile>;

beforeAll(async () => {
  expect(settings.contentDir).toBe(buildEnvironment({ content, out })['KAWARABAN_CONTENT']);
  const { first, later } = await makePlan(makeEdition(await readContent({ contentDir: content }), settings.now), {
    compiled: path.resolve(
      '.cache/compiled',
      codeOf(digestCode(process.cwd()), { ...settings, ...publication, base: '/' }).digest,
    ),
    publicDir: path.resolve('public'),
    renderPage: () => Promise.resolve(''),
  });
  planned = new Map([...first, ...later].map((file) => [file.file, file]));
});

test('every file of a built site is in the plan', () => {
  const folders = [...planned.keys()].filter((file) => file.endsWith('/'));
  const isPlanned = (file: string) => planned.has(file) || [...folders, WITH_PAGES].some((folder) => file.startsWith(folder)); // prettier-ignore
  expect(listFiles(out).filter((file) => !isPlanned(file))).toEqual([]);
});

test('every file of the plan is in the site, and no planned folder is empty', () => {
  expect([...planned.keys()].filter((file) => !existsSync(path.join(out, file)))).toEqual([]);
});

test('another process has the same keys for the same edition', () => {
  const { records } = Records.open(new ReleaseFolders(out).records);
  const keys = records.keys();
  records.close();
  const same = (files: Iterable<readonly [string, string]>) => [...files].filter(([file]) => !OF_SHEETS.test(file)).sort(); // prettier-ignore
  expect(same(keys ?? [])).toEqual(same([...planned].map(([file, { key }]) => [file, key])));
});

test('no text is rendered once more for feeds: pages save what feeds need', async () => {
  const saved = new Map<string, string>();
  const savedFor = (kind: string, file: string) => `${kind} ${file}`;
  useSavedTexts({
    savedText: (kind, file) => saved.get(savedFor(kind, file)),
    saveText: (kind, file, _, text) => saved.set(savedFor(kind, file), text),
  });
  const site = { find: String, bytesOf: () => 0, filesOf: () => [] };
  const make = async (isWanted: (file: string) => boolean) => {
    for (const { file, make } of planned.values()) if (isWanted(file)) await make(site);
  };

  await make((file) => /^\d{4}\/\d\d\/\d\d\/./.test(file));
  const byPages = saved.size;
  await make((file) => /(?:^|\/)feed\.(?:xml|json)$/.test(file));

  expect(byPages).toBeGreaterThan(10);
  expect(saved.size).toBe(byPages);
});
