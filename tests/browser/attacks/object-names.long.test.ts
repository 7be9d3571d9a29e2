import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { slugFrom } from '../../../src/schemas/fields/slug.ts';
import { openPaper, seriesRemembered, toolsReady } from '../../helpers/browser/browser.ts';
import { buildSite } from '../../../tools/lib/build-site.ts';
import { SERVERS } from '../../../tools/lib/deployed.ts';
import { readFeeds } from '../../../tools/lib/feeds.ts';
import { freshFolder, listFiles, writeFiles } from '../../../tools/lib/folders.ts';
import { FOREIGN_NAMES, OBJECT_NAMES } from '../../helpers/object-names.ts';
import { NEEDS_LISTS } from '../../helpers/vectors.ts';
import { attributeOf, jsonLdOf, pageAt, textOf } from '../../../tools/lib/pages.ts';
import { parseSitemap } from '../../helpers/site/sitemaps.ts';
import { seriesFile, storyFile } from '../../../tools/lib/stories.ts';
import { plainPicture } from '../../../tools/hostile/write-site.ts';

/* Every name is in every place of a paper that is used as a key, and what is read there is exactly the name. */

const out = path.resolve(import.meta.dirname, '../../../.cache/tests/object-names-site');
const addressOf = (name: string) => `/2024/01/05/${slugFrom(name)}/`;

beforeAll(async () => {
  const content = await freshFolder('object-names');
  const picture = await plainPicture();
  for (const [index, name] of OBJECT_NAMES.entries()) {
    const slug = slugFrom(name);
    const fields = {
      id: `names${'abcdefghijklmnopqrstuvwxyz'.charAt(index)}22`,
      title: name,
      slug,
      topics: [name],
      agency: `${name} agency`,
      authors: [{ name, role: name, url: `https://author.example/${name}?${name}=${name}` }],
      dateline: name,
      photo: { image: `${name}.png`, alt: name, caption: name, credit: name },
      series: { id: slug, part: 1 },
      corrections: [{ at: '2024-01-06T12:00:00+09:00', kind: 'correction', text: name }],
      aliases: [`/${name}/`, `/old/${name}`],
    };
    // Two low lines would be emphasis.
    const words = name.replaceAll('_', '\\_');
    const body = `Sampleword ${words}.[^${words}]\n\n## ${words}\n\n[${words}] and <b id="${name}">bold</b>.\n\n[^${words}]: Note.\n\n[${words}]: https://link.example/\n`;
    await writeFiles(content, {
      [`articles/2024/${name}.md`]: storyFile(fields, body),
      [`articles/2024/${name}.png`]: picture,
      [`series/${slug}.md`]: seriesFile({ title: name, teaser: `${name}.` }),
    });
  }
  const { status, output } = await buildSite({ content, out });
  expect(status, output).toBe(0);
}, 240_000);

const paper = openPaper(out);

test.skipIf(FOREIGN_NAMES === undefined)('the public list is tried too', NEEDS_LISTS, () => {
  expect(OBJECT_NAMES).toEqual(expect.arrayContaining([...(FOREIGN_NAMES ?? [])]));
});

describe.each(OBJECT_NAMES)('%s', (name) => {
  const slug = slugFrom(name);

  test('is what its story says, and its data', async () => {
    const page = await pageAt(out, addressOf(name));
    const { document } = page;
    const [story] = jsonLdOf(page);
    expect(textOf(document.querySelector('h1'))).toBe(name);
    expect([...document.querySelectorAll('.topics a')].map(textOf)).toEqual([name]);
    expect(attributeOf(page, '.prose figure img', 'alt')).toBe(name);
    expect(story).toMatchObject({
      headline: name,
      keywords: [name],
      articleSection: name,
      dateline: name,
      isPartOf: { name },
      correction: [{ text: name }],
    });
    expect((story?.['author'] as { name: string }[]).map((author) => author.name)).toEqual([`${name} agency`, name]);
    const bodies = [...document.querySelectorAll('.prose p')]
      .map(textOf)
      .filter((text) => /Sampleword|bold/.test(text));
    expect(bodies).toEqual([expect.stringContaining(`Sampleword ${name}.`), `${name} and bold.`]);
  });

  test('has pages of its topic, its author, its agency and its series', async () => {
    for (const address of [`/topics/${slug}/`, `/by/${slug}/`, `/by/${slug}-agency/`, `/series/${slug}/`]) {
      const { document } = await pageAt(out, address);
      expect(textOf(document.querySelector('h1'))).toContain(name);
      expect([address, document.querySelectorAll(`main a[href="${addressOf(name)}"]`).length > 0]).toEqual([
        address,
        true,
      ]);
    }
  });

  test('is found by search with each filter', async () => {
    await watched(async (page) => {
      const narrow = new URLSearchParams({ q: `sampleword ${name}`, topic: name, series: name, agency: `${name} agency` }); // prettier-ignore
      await page.goto(`/search/?${narrow.toString()}`);
      await page.getByText('1 result', { exact: true }).waitFor();
      expect(await page.locator('.found li h2, .found li h3').allInnerTexts()).toEqual([name]);
      const chosen = await page.getByLabel('Topic').evaluate((select) => (select as HTMLSelectElement).value);
      expect(chosen).toBe(name);
    });
  });

  test('is remembered as a series and as a story', async () => {
    await watched(async (page) => {
      for (const address of [`/series/${slug}/`, addressOf(name), `/series/${slug}/`, '/saved/', '/your-data/']) {
        await page.goto(address);
        await toolsReady(page);
        if (address.startsWith('/series/')) await seriesRemembered(page);
      }
      const { series } = JSON.parse((await page.evaluate(() => localStorage.getItem('kawaraban:/:store'))) ?? '{}') as {
        series: object;
      };
      expect(Object.keys(series)).toEqual([slug]);
    });
  });
});

test('every item of every feed has the names of its story', async () => {
  const feeds = await readFeeds(out);
  const titles = feeds.flatMap(({ file, items }) =>
    items.map(({ title, tags, authors }) => [file, title, tags, authors.includes(title)]),
  );
  expect(titles.length).toBeGreaterThan(OBJECT_NAMES.length * 3);
  expect(titles).toEqual(titles.map(([file, title]) => [file, title, [title], true]));
});

test('the sitemap has each story, topic and series once', async () => {
  const maps = listFiles(out).filter((file) => /^sitemap.*\.xml$|^sitemaps?\/.*\.xml$/.test(file));
  const texts = await Promise.all(maps.map((file) => readFile(path.join(out, file), 'utf8')));
  const items = await Promise.all(texts.filter((text) => text.includes('<urlset')).map(parseSitemap));
  const paths = items.flat().map(({ url }) => decodeURI(new URL(url).pathname));
  for (const name of OBJECT_NAMES)
    for (const address of [addressOf(name), `/topics/${slugFrom(name)}/`, `/series/${slugFrom(name)}/`])
      expect([address, paths.filter((one) => one === address).length]).toEqual([address, 1]);
});

describe.each(SERVERS)('%s', (program, installed, deploy) => {
  test.skipIf(!installed)('redirects from every earlier path', { meta: { needs: program } }, async () => {
    const host = await deploy({ root: out });
    const found = await Promise.all(
      OBJECT_NAMES.flatMap((name) => [`/${name}/`, `/old/${name}/`]).map(async (alias) => {
        const response = await fetch(host.origin + alias, { redirect: 'manual' });
        return [alias, response.status, new URL(response.headers.get('location') ?? '/', host.origin).pathname];
      }),
    );
    await host.close();
    expect(found).toEqual(
      OBJECT_NAMES.flatMap((name) => [`/${name}/`, `/old/${name}/`].map((alias) => [alias, 301, addressOf(name)])),
    );
  });
});

test('hosts that read _redirects have a line for each earlier path', async () => {
  const lines = (await readFile(path.join(out, '_redirects'), 'utf8')).split('\n').map((line) => line.split(' '));
  const led = new Map(lines.map(([from, to, status]) => [from, `${to} ${status}`]));
  for (const name of OBJECT_NAMES) expect(led.get(`/${name}/`)).toBe(`${addressOf(name)} 301`);
});

test('data on a device with such a name is accepted and shown unchanged', async () => {
  await watched(async (page) => {
    await page.goto('/your-data/');
    await toolsReady(page);
    const memory = { title: 'A sample', lang: 'en', path: '/2024/01/05/then/', seen: 1, saved: 1, paragraphs: '' };
    const table = (value: object) => `{${OBJECT_NAMES.map((name) => `${JSON.stringify(name)}:${JSON.stringify(value)}`).join()}}`; // prettier-ignore
    const text = `{"version":1,"stories":${table(memory)},"series":${table({ seen: 1, parts: '' })}}`;
    await page.locator('your-data input[type=file]').setInputFiles({ name: 'a.json', mimeType: 'application/json', buffer: Buffer.from(text) }); // prettier-ignore
    await page.getByRole('button', { name: 'Replace' }).click();
    await page.getByText('Your data has been imported.').waitFor();
    const kept = await page.evaluate(() => localStorage.getItem('kawaraban:/:store') ?? '');
    const { stories, series } = JSON.parse(kept) as { stories: object; series: object };
    expect([Object.keys(stories), Object.keys(series)].map((keys) => keys.toSorted())).toEqual([OBJECT_NAMES.toSorted(), OBJECT_NAMES.toSorted()]); // prettier-ignore
    await page.goto('/saved/');
    await page.locator('saved-list').getByText(`${OBJECT_NAMES.length} stories`).waitFor();
  });
});

/** Reads a page and records its errors. */
async function watched(look: (page: Page) => Promise<void>): Promise<void> {
  const faults: string[] = [];
  await paper.read({ viewport: { width: 1280, height: 900 }, serviceWorkers: 'allow' }, async (page) => {
    page.on('pageerror', ({ message }) => faults.push(message));
    page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
    await look(page);
  });
  expect(faults).toEqual([]);
}
