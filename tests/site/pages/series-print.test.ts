import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildSite } from '../../../tools/lib/build-site.ts';
import { freshFolder, writeFiles } from '../../../tools/lib/folders.ts';
import { attributeOf, pageAt, textOf, type BuiltPage } from '../../../tools/lib/pages.ts';
import { SITES } from '../../helpers/site/sites.ts';
import { seriesFile, storyFile } from '../../../tools/lib/stories.ts';

const { out } = SITES.fixture;
const ADDRESS = '/series/twelve-parts/print/';

describe('a series for the printer', async () => {
  const page = await pageAt(out, ADDRESS);
  const parts = [...page.document.querySelectorAll('article')];

  test('has every part, whole and in order, as on its own page', async () => {
    const numbers = parts.map((part) => textOf(part.querySelector('h2')).replace(/^Sample part (\d+): .*/, '$1'));
    expect(numbers).toEqual(Array.from({ length: 12 }, (_, index) => String(index + 1)));
    for (const part of parts) {
      const story = await pageAt(out, attributeOfLast(part));
      const own = story.document.querySelector('.story');
      for (const piece of ['.prose', '.standfirst', '.byline', '.credits', '.prose figure', '.prose[aria-label]']) {
        expect(textOf(part.querySelector(piece))).toBe(textOf(own?.querySelector(piece)));
      }
    }
  });

  test('its contents link to the parts, and say which are not published yet', () => {
    const links = [...page.document.querySelectorAll('.contents li a')].map((link) => link.getAttribute('href'));
    expect(links).toEqual(parts.map(({ id }) => `#${id}`));
    expect(textOf(page.document.querySelector('.contents .gap'))).toBe('13–14 Coming soon');
  });

  test('its cover has title, teaser, number of parts, date of the latest part and address', () => {
    const cover = textOf(page.document.querySelector('.front'));
    for (const words of [
      'A Sample Series of Twelve Parts',
      'A series made for tests, with twelve parts and a plan for fourteen.',
      '12 of 14 planned parts',
      'January 12, 2024 at 07:00 JST',
      'https://kawaraban.example/series/twelve-parts/',
    ])
      expect(cover).toContain(words);
  });

  test('a footnote links to the note of its own part, and back', () => {
    const [third, twelfth] = [parts[2], parts[11]];
    for (const [part, words] of [
      [third, 'The footnote of part 3.'],
      [twelfth, 'The footnote of part 12.'],
    ] as const) {
      const call = part?.querySelector('sup a');
      const note = page.document.getElementById(call?.getAttribute('href')?.slice(1) ?? '');
      expect(textOf(note)).toContain(words);
      expect(note?.querySelector('a')?.getAttribute('href')).toBe(`#${call?.id ?? ''}`);
      expect(textOf(page.document.getElementById(call?.getAttribute('aria-describedby') ?? ''))).toBe('Footnotes');
    }
  });

  test('its headings go down by one level at a time, from one h1', () => {
    const levels = [...page.document.querySelectorAll('h1, h2, h3, h4, h5, h6')].map(({ localName }) =>
      Number(localName.slice(1)),
    );
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    expect(levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1)).toEqual([]);
  });
});

test('the page of a series links to it once there is a part', async () => {
  const ways = async (address: string) =>
    [...(await pageAt(out, address)).document.querySelectorAll('a')]
      .filter((link) => textOf(link) === 'Print the whole series')
      .map((link) => link.getAttribute('href'));
  expect(await ways('/series/twelve-parts/')).toEqual([ADDRESS]);
  expect(await ways('/series/still-empty/')).toEqual([]);
});

describe('a series of more than fifty parts', () => {
  let volumes: readonly BuiltPage[];

  beforeAll(async () => {
    const folder = await freshFolder('volumes');
    const content = path.join(folder, 'content');
    const site = path.join(folder, 'site');
    const numbers = Array.from({ length: 51 }, (_, index) => index + 1);
    await writeFiles(content, {
      'series/sample-series.md': seriesFile(),
      ...Object.fromEntries(
        numbers.map((part) => [
          `articles/part-${part}.md`,
          storyFile({ id: idOf(part), title: `Sample ${part}`, series: { id: 'sample-series', part } }),
        ]),
      ),
    });
    const { status, output } = await buildSite({ content, out: site });
    expect(status, output).toBe(0);
    volumes = await Promise.all(
      ['print/', 'print/2/'].map((address) => pageAt(site, `/series/sample-series/${address}`)),
    );
  });

  test('comes in volumes of fifty, each with its own contents', () => {
    const titles = volumes.map(({ document }) => [...document.querySelectorAll('article h2')].map(textOf));
    expect(titles.map(({ length }) => length)).toEqual([50, 1]);
    expect(titles[1]).toEqual(['Sample 51']);
    expect(volumes.map(({ document }) => document.querySelectorAll('.contents .parts li').length)).toEqual([50, 1]);
  });

  test('each links to the other, and sends crawlers to the page of the series', () => {
    const others = volumes.map((page) => attributeOf(page, '.contents nav a', 'href'));
    expect(others).toEqual(['/series/sample-series/print/2/', '/series/sample-series/print/']);
    for (const page of volumes) {
      expect(attributeOf(page, 'link[rel=canonical]', 'href')).toBe('https://kawaraban.example/series/sample-series/');
      expect(attributeOf(page, 'meta[name=robots]', 'content')).toBe('noindex');
    }
  });
});

/** The address at the end of a part. */
function attributeOfLast(part: Element): string {
  return part.querySelector('.address a')?.getAttribute('href') ?? '';
}

function idOf(number: number): string {
  const digits = 'abcdefghijklmnopqrstuvwxyz234567';
  return `partaa${digits[Math.floor(number / 32)] ?? ''}${digits[number % 32] ?? ''}`;
}
