import { rm } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildSite } from '../../../tools/lib/build-site.ts';
import { digestFolder, freshFolder, listFiles, writeFiles } from '../../../tools/lib/folders.ts';
import { pageAt, textOf } from '../../../tools/lib/pages.ts';
import { SITES } from '../../helpers/site/sites.ts';
import { seriesFile, storyFile } from '../../../tools/lib/stories.ts';

const GOOD = {
  'series/sample-series.md': seriesFile(),
  'articles/good.md': storyFile({ id: 'goodgood' }),
};

/** Pages that exist whatever the content is. */
const FIXED = [
  '404.html',
  ...[
    '',
    'archive/',
    'by/',
    'corrections/',
    'feeds/',
    'latest/',
    'offline/',
    'saved/',
    'search/',
    'series/',
    'topics/',
    'your-data/',
  ].map((path) => `${path}index.html`),
];

describe('a refused build', () => {
  let folder: string;
  let content: string;
  let out: string;
  let good: ReadonlyMap<string, string>;

  beforeAll(async () => {
    folder = await freshFolder('refusal');
    content = path.join(folder, 'content');
    out = path.join(folder, 'site');
    await writeFiles(content, GOOD);
    expect((await buildSite({ content, out })).status).toBe(0);
    good = await digestFolder(out);
  });

  test('names every fault in every file of both collections at once', async () => {
    const { status, output } = await buildWith({
      'articles/one.md': storyFile({ id: 'oneoneon', published: '2023-11-31T09:10:00+09:00' }),
      'articles/two.md': storyFile({ id: 'twotwotw', titel: 'A sample', timeZone: 'Europe/Nowhere' }),
      'series/three.md': seriesFile({ teaser: '' }),
    });
    expect(status).toBe(1);
    expect(output).toContain('4 problems in 3 files of the content:');
    expect(output).toContain(
      [
        '.cache/tests/refusal/content/articles/one.md:3:12  published',
        '  found     2023-11-31T09:10:00+09:00   (November has 30 days)',
        '  write     published: 2023-11-30T09:10:00+09:00',
      ].join('\n'),
    );
    const places = ['articles/one.md:3:12', 'articles/two.md:6:1', 'articles/two.md:7:11', 'series/three.md:3:9'];
    expect(places.filter((place) => !output.includes(`.cache/tests/refusal/content/${place}`))).toEqual([]);
  });

  test.for([
    ['in its text', '>'.repeat(500), 'fewer nested lists or quotations'],
    ['in its tree', '<b>'.repeat(500), 'the missing end tags, or fewer elements'],
  ] as const)('names file and line of Markdown that no page can be made of, seen %s', async ([, marks, write]) => {
    const { status, output } = await buildWith({
      'articles/deep.md': storyFile({ id: 'deepdeep' }, `A sample.\n\n${marks} deep`),
    });
    expect(status).toBe(1);
    expect(output).toContain('.cache/tests/refusal/content/articles/deep.md:10:1  body\n');
    expect(output).toContain(`  write     ${write}`);
    expect(output).toContain('The last good site was left as it is.');
  });

  test('names the field whose picture is damaged beyond its head', async () => {
    const noise = { type: 'gaussian' as const, mean: 128, sigma: 60 };
    const whole = await sharp({ create: { width: 300, height: 300, channels: 3, background: '#fff', noise } })
      .png()
      .toBuffer();
    const photo = { image: 'torn.png', alt: 'A sample', caption: 'A sample.', credit: 'Nobody' };
    const { status, output } = await buildWith({
      'articles/torn.png': whole.subarray(0, whole.length / 2),
      'articles/torn.md': storyFile({ id: 'torntorn', photo }),
    });
    expect(status).toBe(1);
    expect(output).toContain('.cache/tests/refusal/content/articles/torn.md:7:10  photo.image\n  found     torn.png');
    expect(output).toContain('damaged');
  });

  /** Builds with additional files; the last good site must be left as it was, with nothing beside it. */
  async function buildWith(files: Record<string, string | Uint8Array>) {
    await writeFiles(content, files);
    const result = await buildSite({ content, out });
    for (const file of Object.keys(files)) await rm(path.join(content, file));
    expect(await digestFolder(out)).toEqual(good);
    expect(
      listFiles(folder).filter(
        (file) =>
          !/^(?:content|site|\.site\.releases\/(?:1|upload))\/|^\.site\.releases\/(?:report\.json|records\.sqlite)$/.test(
            file,
          ),
      ),
    ).toEqual([]);
    return result;
  }
});

describe('a site without content', () => {
  test('says that there is no story yet, and has every page that always exists', async () => {
    const { out } = SITES.empty;
    const front = await pageAt(out, '/');
    const series = await pageAt(out, '/series/');
    const pages = listFiles(out).filter((file) => file.endsWith('.html'));
    expect(textOf(front.document.querySelector('main'))).toContain('No stories yet.');
    expect(textOf(series.document.querySelector('main'))).not.toBe('');
    expect(pages).toEqual(FIXED.toSorted());
  });

  test('is not made if the content folder is missing', async () => {
    const folder = await freshFolder('missing-content');
    const out = path.join(folder, 'site');
    const { status, output } = await buildSite({ content: path.join(folder, 'no-such-folder'), out });
    expect(status).toBe(1);
    expect(output).toContain('.cache/tests/missing-content/no-such-folder:1:1  folder');
    expect(output).toContain('there is no such folder');
    expect(listFiles(folder)).toEqual([]);
  });
});
