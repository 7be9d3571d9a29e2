import path from 'node:path';
import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildSite } from '../../../tools/lib/build-site.ts';
import { freshFolder, writeFiles } from '../../../tools/lib/folders.ts';
import { storyFile } from '../../../tools/lib/stories.ts';
import { openPaper } from '../../helpers/browser.ts';

/** Numbers of words that papers print, from few to many. */
const PAPERS = {
  short: { title: 'A sample story', standfirst: 'This is a sample.' },
  usual: {
    title: 'Harbour lights will burn until midnight from December on',
    standfirst: 'The lamps along the quay go out an hour later. Neighbours had asked for the dark.',
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

/** Leads with a picture and without, and with so many stories on the page. */
const FRONTS = [
  ['with a picture', true, 10],
  ['without a picture', false, 2],
  ['without a picture', false, 3],
  ['without a picture', false, 5],
  ['without a picture', false, 10],
] as const;

describe.each(Object.entries(PAPERS))('stories of %s words', (name, words) => {
  describe.each(FRONTS)('a lead %s (%s), %i stories on the page', (_, hasPicture, count) => {
    const folder = `columns-${name}-${hasPicture}-${count}`;
    const out = path.resolve(`.cache/tests/${folder}`);
    const paper = openPaper(out);
    beforeAll(async () => {
      const content = await freshFolder(`${folder}-content`);
      const image = await sharp({ create: { width: 1200, height: 800, channels: 3, background: '#3a5f45' } }).jpeg().toBuffer(); // prettier-ignore
      const photo = { image: 'field.jpg', alt: 'A green field', caption: 'A field.', credit: 'Sample' };
      const stories = Array.from({ length: count }, (_, index) => [
        `articles/story-${index}.md`,
        storyFile({
          id: `sample${'abcdefghij'.charAt(index)}2`,
          published: `2024-03-${20 - index}T12:00:00+09:00`,
          topics: ['Samples'],
          ...words,
          ...(hasPicture && index % 3 === 0 && { photo }),
        }),
      ]);
      await writeFiles(content, {
        ...Object.fromEntries<string>(stories as [string, string][]),
        'articles/field.jpg': image,
      });
      const { status, output } = await buildSite({ content, out });
      expect(status, output).toBe(0);
    });

    test.each([960, 1024, 1180, 1280, 1440, 1920])('all columns end at one height at %i px', async (width) => {
      await paper.read({ viewport: { width, height: 900 } }, async (page) => {
        await page.goto('/');
        const feet = await page.evaluate(() => {
          const isRow = document.querySelector('.lead[data-across]') !== null;
          const columns = isRow ? '.lead > article > .text, .lead > ul > li' : '.lead > article, .lead > ul';
          return [...document.querySelectorAll(columns)].map((column) =>
            Math.max(
              ...[...column.querySelectorAll(':is(.caption, .credit, .meta > *, img)')].map(
                (part) => part.getBoundingClientRect().bottom,
              ),
            ),
          );
        });
        expect(feet.length).toBeGreaterThan(1);
        expect(Math.max(...feet) - Math.min(...feet)).toBeLessThanOrEqual(MOST);
      });
    });
  });
});
