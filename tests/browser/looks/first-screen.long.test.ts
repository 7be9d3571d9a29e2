import { expect, test } from 'vitest';
import { readPages } from '../../../tools/lib/pages.ts';
import { openPaper } from '../../helpers/browser/browser.ts';
import { SITES } from '../../helpers/site/sites.ts';

const paper = openPaper();

/** Every story of the fixture: with a picture that is wide, upright or missing, a long headline, right to left, Japanese. */
const stories = (await readPages(SITES.fixture.out))
  .filter(({ document }) => document.querySelector('article.story .prose p'))
  .map(({ path }) => path);

test.each([
  [390, 844],
  [1440, 900],
])('at %i × %i the first sentence of every story is on the first screen', async (width, height) => {
  await paper.read({ viewport: { width, height } }, async (page) => {
    const below: string[] = [];
    for (const address of stories) {
      await page.goto(address);
      const foot = await page.evaluate(() => {
        const first = document.querySelector('.story .prose > p');
        if (!first) return 0;
        // Its first line, because the length of a sentence is up to the writer.
        const { top } = first.getBoundingClientRect();
        return top + parseFloat(getComputedStyle(first).lineHeight);
      });
      if (foot > height) below.push(`${address} ends at ${Math.round(foot)} px`);
    }
    expect(stories.length).toBeGreaterThan(10);
    expect(below).toEqual([]);
  });
});

test.each([320, 768, 1024, 1280, 1440])(
  'at %i px the text keeps its distance from the picture and the tools',
  async (width) => {
    await paper.read({ viewport: { width, height: 900 } }, async (page) => {
      for (const address of stories) {
        await page.goto(address);
        const overlaps = await page.evaluate(() => {
          const parts = [
            ...document.querySelectorAll(
              '.story > header, .story > .standfirst, .furniture > *, .story > .prose:not([id]) > *',
            ),
          ];
          const boxes = parts
            // The sign beside a heading (reader/share/anchors.ts) is in its margin.
            .filter(
              (part) => !part.matches('.anchor') && !['absolute', 'fixed'].includes(getComputedStyle(part).position),
            )
            .map((part) => ({ name: part.outerHTML.slice(0, 60), box: part.getBoundingClientRect() }));
          return boxes.flatMap(({ name, box }, index) =>
            boxes.slice(index + 1).flatMap((other) => {
              const across = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
              const down = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
              return across > 1 && down > 1 ? [`${name} lies on ${other.name}`] : [];
            }),
          );
        });
        expect(overlaps, address).toEqual([]);
      }
    });
  },
);
