import path from 'node:path';
import sharp from 'sharp';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildSite } from '../../../tools/lib/build-site.ts';
import { freshFolder, writeFiles } from '../../../tools/lib/folders.ts';
import { storyFile } from '../../../tools/lib/stories.ts';
import { openPaper } from '../../helpers/browser/browser.ts';

/** Numbers of words that papers print, from few to many. */
const PAPERS = {
  short: { title: 'A sample story', standfirst: 'This is a sample.' },
  usual: {
    title: 'Harbour lights will burn until midnight from December on',
    standfirst: 'The lamps along the quay go out an hour later. Neighbours had asked for the dark.',
  },
  'long headline': {
    title: 'Sample court overturns the speed limit on all roads of the harbour, and the board has to decide again',
    standfirst: 'The judges find that the rule goes too far. The board wants to mend it before the spring.',
  },
  'long text': {
    title: 'Harbour lights burn on',
    standfirst: 'The lamps along the quay go out an hour later. Neighbours had asked for the dark. '.repeat(4),
  },
  long: {
    title: 'Sample court overturns the speed limit on all roads of the harbour, and the board has to decide again',
    standfirst: 'The judges find that the rule goes too far. The board wants to mend it before the spring. '.repeat(3),
  },
  Japanese: {
    lang: 'ja',
    title: '見本港の灯り、十二月から真夜中までともる　港湾局が発表',
    standfirst: '波止場の街灯が消える時刻が一時間遅くなる。近くの住民は暗さを求めていた。',
  },
};

/** How far the foot of one column may be from that of another: two lines of the lead's text. */
const MOST = 66;
/** What is empty is a void if it is as wide as this: wider than the space between two columns. */
const VOID = 88;

const WIDE = [1200, 800] as const;
const UPRIGHT = [800, 1200] as const;

/** Leads with a picture and without, and with so many stories on the page. */
const FRONTS = [
  ['a wide picture', WIDE, 1],
  ['a wide picture', WIDE, 2],
  ['a wide picture', WIDE, 5],
  ['a wide picture', WIDE, 10],
  ['an upright picture', UPRIGHT, 2],
  ['an upright picture', UPRIGHT, 5],
  ['an upright picture', UPRIGHT, 10],
  ['no picture', undefined, 2],
  ['no picture', undefined, 3],
  ['no picture', undefined, 5],
  ['no picture', undefined, 10],
] as const;

describe.each(Object.entries(PAPERS))('stories of %s words', (name, words) => {
  describe.each(FRONTS)('a lead with %s (%j), %i stories on the page', (_, size, count) => {
    const folder = `columns-${name}-${size?.[0] ?? 0}-${count}`.replace(' ', '-');
    const out = path.resolve(`.cache/tests/${folder}`);
    const paper = openPaper(out);
    beforeAll(async () => {
      const content = await freshFolder(`${folder}-content`);
      const photo = { alt: 'A green field', caption: 'A field.', credit: 'Sample' };
      const stories = Array.from({ length: count }, (_, index) => [
        `articles/story-${index}.md`,
        storyFile({
          id: `sample${'abcdefghij'.charAt(index)}2`,
          published: `2024-03-${20 - index}T12:00:00+09:00`,
          topics: ['Samples'],
          ...words,
          ...(size && index % 3 === 0 && { photo: { ...photo, image: index === 0 ? 'lead.jpg' : 'field.jpg' } }),
        }),
      ]);
      await writeFiles(content, {
        ...Object.fromEntries<string>(stories as [string, string][]),
        'articles/lead.jpg': await field(size ?? WIDE),
        'articles/field.jpg': await field(WIDE),
      });
      const { status, output } = await buildSite({ content, out });
      expect(status, output).toBe(0);
    });

    test.each([960, 1024, 1180, 1280, 1440, 1920])('all columns end at one height at %i px', async (width) => {
      await paper.read({ viewport: { width, height: 900 } }, async (page) => {
        await page.goto('/');
        expect(await deepestVoid(page)).toBeLessThanOrEqual(MOST);
      });
    });
  });
});

/** How much is empty between what ends first in the lead and its foot. */
function deepestVoid(page: Page): Promise<number> {
  return page.evaluate((wide) => {
    const lead = document.querySelector('.lead') ?? document.body;
    const parts = [...lead.querySelectorAll(':is(h2, p, .meta, img, figcaption):not(.story-card *), .story-card')];
    const boxes = parts.map((part) => part.getBoundingClientRect());
    const foot = Math.max(...boxes.map(({ bottom }) => bottom));
    const { left, right } = lead.getBoundingClientRect();
    const step = 8;
    const belowAt = (x: number) =>
      foot - Math.max(0, ...boxes.filter((box) => box.left <= x && box.right >= x).map(({ bottom }) => bottom));
    const below = Array.from({ length: Math.floor((right - left) / step) }, (_, index) => belowAt(left + index * step));
    const strips = below.map((_, index) => below.slice(index, index + wide / step)).slice(0, -wide / step);
    return Math.max(...strips.map((strip) => Math.min(...strip)));
  }, VOID);
}

function field([width, height]: readonly [number, number]): Promise<Buffer> {
  return sharp({ create: { width, height, channels: 3, background: '#3a5f45' } })
    .jpeg()
    .toBuffer();
}
