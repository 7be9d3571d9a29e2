import { describe, expect, test } from 'vitest';
import { PAGE_TYPES } from '../helpers/site/page-types.ts';
import { ENGINES } from './engine.ts';
import { openEngine } from './open-engine.ts';
import { faultsOfPage } from './watched-site.ts';

const PHONE = { width: 320, height: 640 };
const DESK = { width: 1440, height: 900 };

describe.each(ENGINES)('$name', (engine) => {
  describe.skipIf(!engine.isInstalled()).each([
    ['light', PHONE],
    ['dark', DESK],
  ] as const)('%s', { meta: { needs: engine.name } }, (theme, size) => {
    const paper = openEngine(engine, { dark: theme === 'dark' });

    test('opens every type of page without an error, and none scrolls sideways', async () => {
      const found = await paper.read(size, async (tab, open) => {
        const pages: unknown[] = [];
        for (const [name, path] of PAGE_TYPES) {
          await open(path);
          const { width, ground } = await tab.evaluate(look);
          pages.push({ name, faults: await tab.evaluate(faultsOfPage), width, ground });
        }
        return pages;
      });
      const ground = theme === 'dark' ? 'rgb(23, 22, 18)' : 'rgb(250, 247, 240)';
      expect(found).toEqual(PAGE_TYPES.map(([name]) => ({ name, faults: [], width: size.width, ground })));
    });
  });
});

/** The width of a page with everything opened, and the colour of its paper. Runs in the page. */
function look(): { width: number; ground: string } {
  for (const details of document.querySelectorAll('details')) details.open = true;
  const { documentElement: root, body } = document;
  const grounds = [body, root].map((element) => getComputedStyle(element).backgroundColor);
  return {
    width: Math.max(root.scrollWidth, innerWidth),
    ground: grounds.find((colour) => colour !== 'rgba(0, 0, 0, 0)') ?? 'none',
  };
}
