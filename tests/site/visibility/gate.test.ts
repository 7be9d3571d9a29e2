import { readFile } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildSite } from '../../../tools/lib/build-site.ts';
import { digestFolder, freshFolder, listFiles, writeFiles } from '../../../tools/lib/folders.ts';
import { seriesFile, storyFile } from '../../../tools/lib/stories.ts';
import { isFound, readAll } from '../../helpers/site/traces.ts';

const NOW = '2024-12-01T00:00:00Z';

/** The fields that put a story into each state at that moment. */
const HIDDEN = {
  draft: { status: 'draft' },
  scheduled: { published: '2024-12-01T09:00:01+09:00' },
  embargoed: { embargo: '2024-12-01T09:00:01+09:00' },
  expired: { expires: '2024-12-01T09:00:00+09:00' },
};
const WITHDRAWN = {
  status: 'withdrawn',
  withdrawal: { at: '2024-11-01T09:00:00+09:00', reason: 'This sample was withdrawn.' },
};

/** Part numbers that no other number of a page resembles. */
const PARTS = { open: 1, draft: 7771, scheduled: 7772, embargoed: 7773, expired: 7774, withdrawn: 7775 };

/** A character of a font block that nothing else on the site needs. */
const RARE = { open: 'ǿ', hidden: 'ạ' };

type State = keyof typeof PARTS;

let folder: string;
let out: string;
let files: Map<string, string>;

beforeAll(async () => {
  folder = await freshFolder('gate');
  const content = path.join(folder, 'content');
  out = path.join(folder, 'with-hidden');
  const shared = await picture('#40609f', 'shared');
  const open = {
    'series/sample-series.md': seriesFile(),
    'articles/shared.png': shared,
    ...(await story('open', {})),
    'articles/links.md': storyFile(
      { id: 'linkslin', photo: { image: 'shared.png', alt: 'A sample', caption: 'A sample.', credit: 'Nobody' } },
      Object.keys(HIDDEN)
        .map((state) => `A sample [of a link](zq${state}file.md).`)
        .join('\n\n'),
    ),
  };
  await writeFiles(content, open);
  for (const [state, fields] of Object.entries({ ...HIDDEN, withdrawn: WITHDRAWN })) {
    await writeFiles(content, await story(state as State, fields));
  }
  const built = await buildSite({ content, out, now: NOW });
  expect(built.output).toContain('Built');
  files = await readAll(out);
});

test('a public story is on the site word for word, so that the search below would find a hidden one', () => {
  const lost = canariesOf('open').filter((word) => !isFound(word, files));
  expect(lost).toEqual([]);
});

test('it is also in the search index, where words and texts are packed', () => {
  const index = new Map([...files].filter(([file]) => file.startsWith('search/index/')));
  // Addresses, credits of pictures and alternative texts do not count as words of the story.
  const words = 'title standfirst correction agency author caption topic body heading bodycaption'.split(' ');
  expect(words.filter((word) => !isFound(`zqopen${word}`, index))).toEqual([]);
  expect(isFound('秘密open', index)).toBe(true);
});

describe.for(Object.keys(HIDDEN) as State[])('a story that is %s', (state) => {
  test('leaves no word in any file or file name, in any spelling', () => {
    const everything = [...canariesOf(state), ...namesOf(state)];
    expect(everything.filter((word) => isFound(word, files))).toEqual([]);
  });
});

describe('the redirect files for hosts', () => {
  test.for(['_redirects', 'redirects/nginx.conf', 'redirects/Caddyfile'])('%s has the public addresses', (file) => {
    const one = new Map([[file, files.get(file) ?? '']]);
    for (const state of ['open', 'withdrawn'] as const) {
      expect(isFound(`zq${state}alias`, one)).toBe(true);
      expect(isFound(idOf(state), one)).toBe(true);
    }
    const hidden = Object.keys(HIDDEN).flatMap((state) => namesOf(state as State));
    expect(hidden.filter((word) => isFound(word, one))).toEqual([]);
  });
});

test('an expired story in the ledger does not stop the build, and its line is not in the site', async () => {
  const content = path.join(folder, 'content-expired');
  const site = path.join(folder, 'expired');
  const aliases = ['/zqexpiredalias/'];
  await writeFiles(content, {
    'articles/zqexpiredfile.md': storyFile({
      id: idOf('expired'),
      title: 'Zqexpiredtitle',
      aliases,
      ...HIDDEN.expired,
    }),
    'permalinks.tsv': `/2024/01/05/zqexpiredfile/\t${idOf('expired')}\n/zqexpiredalias/\t${idOf('expired')}\n`,
  });
  const { status, output } = await buildSite({ content, out: site, now: NOW });
  expect({ status, printed: /zqexpired/i.test(output) }).toEqual({ status: 0, printed: false });
  const words = ['zqexpiredfile', 'zqexpiredalias', 'zqexpiredtitle', idOf('expired')];
  const texts = await readAll(site);
  expect(words.filter((word) => isFound(word, texts))).toEqual([]);
});

describe('a withdrawn story', () => {
  const address = '2024/01/05/zqwithdrawnslug/index.html';

  test('keeps its address, short link and earlier paths, with a notice', () => {
    expect(files.get(address)).toContain('This sample was withdrawn.');
    expect(files.has('a/zqwthdrw/index.html')).toBe(true);
    expect(files.has('zqwithdrawnalias/index.html')).toBe(true);
  });

  test('leaves nothing else', () => {
    expect(canariesOf('withdrawn').filter((word) => isFound(word, files))).toEqual([]);
    // Its slug is part of its address and appears wherever that is linked; its file name appears nowhere.
    expect(isFound('zqwithdrawnfile', files)).toBe(false);
  });
});

describe('pictures', () => {
  test('only pictures of public stories are published, even if a hidden story shows them too', async () => {
    const made = new Map(await Promise.all([...files.keys()].filter(isPicture).map(dimensionsOf)));
    const widths = [...made].filter(([file]) => file.startsWith('pictures/')).map(([, size]) => size);
    // 601 × 401: the public story's own; 613 × 409: the shared one. Each at two widths and in three shapes.
    const own = ['480x320', '601x401', '601x338', '534x401', '401x401'];
    const shared = ['480x320', '613x409', '613x345', '545x409', '409x409'];
    expect(widths.sort()).toEqual([...own, ...shared].sort());
    const icons = [
      'apple-touch-icon.png',
      'favicon.ico',
      'favicon.svg',
      'icon-192.png',
      'icon-512.png',
      'icon-maskable-512.png',
    ];
    const codes = [`a/${idOf('open')}.svg`, 'a/linkslin.svg', 'series/sample-series.svg'];
    expect([...made.keys()].filter((file) => !/^(?:pictures|share|fonts|_astro)\//.test(file)).sort()).toEqual(
      [...icons, ...codes].sort(),
    );
  });

  test('no original file is published, and no metadata of a camera', async () => {
    const originals = new Set((await digestFolder(path.join(folder, 'content'))).values());
    const published = await digestFolder(out);
    expect([...published].filter(([, digest]) => originals.has(digest))).toEqual([]);
    expect(isFound('exif', new Map([...files].filter(([file]) => file.startsWith('pictures/'))))).toBe(false);
  });
});

test('only public pages have preview pictures', () => {
  const made = [...files.keys()].filter((file) => file.startsWith('share/'));
  const subjects = made.map((file) => file.replace(/^share\/(.+)-[0-9a-f]{10}\.(?:png|jpg)$/, '$1')).sort();
  // Three topics belong to the public story.
  expect(subjects).toEqual(
    ['home', 'linkslin', 'series', 'topic', 'topic', 'topic', idOf('open'), idOf('withdrawn')].sort(),
  );
});

test('the characters of hidden and withdrawn stories do not affect the font subsets', () => {
  const fonts = [...files.keys()].filter((file) => file.endsWith('.woff2'));
  expect(fonts.filter((file) => file.includes('latin-ext')).length).toBeGreaterThan(0);
  expect(fonts.filter((file) => file.includes('vietnamese'))).toEqual([]);
});

test('a site with hidden stories is the same to the byte as one without them', async () => {
  const content = path.join(folder, 'content-without');
  const without = path.join(folder, 'without-hidden');
  for (const file of listFiles(path.join(folder, 'content'))) {
    const isHidden = Object.keys(HIDDEN).some((state) => file.includes(`zq${state}`));
    if (!isHidden) await writeFiles(content, { [file]: await readFile(path.join(folder, 'content', file)) });
  }
  expect((await buildSite({ content, out: without, now: NOW })).output).toContain('Built');
  expect(await digestFolder(without)).toEqual(await digestFolder(out));
});

/** A story with a unique word in every field, and its picture. */
async function story(state: State, fields: object): Promise<Record<string, string | Uint8Array>> {
  const word = (field: string) => `Zq${state}${field}`;
  const changed = `${state === 'scheduled' ? '2024-12-02' : '2024-02-02'}T09:00:00+09:00`;
  const rare = state === 'open' ? RARE.open : RARE.hidden;
  const front = {
    id: idOf(state),
    title: `${word('title')} 秘密${state}`,
    standfirst: `A sample ${word('standfirst')}.`,
    summary: `A sample ${word('summary')}.`,
    slug: `zq${state}slug`,
    updated: changed,
    corrections: [{ at: changed, kind: 'correction', text: `A sample ${word('correction')}.` }],
    agency: word('agency'),
    authors: [{ name: word('author'), role: word('role'), url: `https://${word('url').toLowerCase()}.example/` }],
    dateline: word('dateline'),
    photo: {
      image: `zq${state}picture.jpg`,
      alt: word('alt'),
      caption: `A sample ${word('caption')}.`,
      credit: word('credit'),
    },
    topics: [word('topic'), `Zq${state}é`, 'Sample Topic'],
    series: { id: 'sample-series', part: PARTS[state] },
    aliases: [`/zq${state}alias/`],
    ...fields,
  };
  const body = `A sample ${word('body')} with ${rare}.\n\n## ${word('heading')}\n\n![${word('bodyalt')}](shared.png "${word('bodycaption')}")`;
  const size = state === 'open' ? { width: 601, height: 401 } : { width: 700 + PARTS[state] - 7770, height: 467 };
  return {
    [`articles/zq${state}file.md`]: storyFile(front, body),
    [`articles/zq${state}picture.jpg`]: await sharp(await picture('#a5341f', `zq${state}exif`, size))
      .withExif({ IFD0: { ImageDescription: `zq${state}exif` } })
      .jpeg()
      .toBuffer(),
  };
}

/** Words of a story that must be nowhere if it is hidden or withdrawn. */
function canariesOf(state: State): string[] {
  const fields =
    'title standfirst correction agency author role url dateline alt caption credit topic body heading bodyalt bodycaption';
  // The summary of the public story is in its head, and its part number is in the list of its series.
  return [...`${fields} summary`.split(' ').map((field) => `zq${state}${field}`), `秘密${state}`, `zq${state}é`];
}

/** Words in addresses and file names. */
function namesOf(state: State): string[] {
  const words = ['slug', 'alias', 'file', 'picture', 'exif'].map((field) => `zq${state}${field}`);
  return [...words, idOf(state), String(PARTS[state])];
}

function idOf(state: State): string {
  return `zq${state.replace(/[aeiou]/g, '')}22222`.slice(0, 8);
}

async function picture(colour: string, seed: string, size = { width: 613, height: 409 }): Promise<Buffer> {
  const background = sharp({ create: { ...size, channels: 3, background: colour } });
  const mark = { create: { width: 9 + seed.length, height: 9, channels: 3 as const, background: '#ffffff' } };
  return background
    .composite([{ input: mark, left: 5, top: 5 }])
    .png()
    .toBuffer();
}

function isPicture(file: string): boolean {
  return /\.(?:png|jpe?g|webp|avif|gif|svg|ico)$/.test(file);
}

async function dimensionsOf(file: string): Promise<[string, string]> {
  if (file.endsWith('.ico')) return [file, 'icon'];
  const { width, height } = await sharp(path.join(out, file)).metadata();
  return [file, `${width}x${height}`];
}
