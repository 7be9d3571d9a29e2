import { describe, expect, test } from 'vitest';
import { ENGINES } from './engine.ts';
import { choose, openEngine, until, untilShown } from './open-engine.ts';
import { faultsOfPage } from './watched-site.ts';

const DESK = { width: 1280, height: 900 };
const STORY = '/2024/02/05/with-photo/';
const ARABIC = '/2024/02/06/arabic/';
const JAPANESE = '/2024/02/07/見本の記事/';
const SERIES = '/series/twelve-parts/';

describe.each(ENGINES)('$name', (engine) => {
  describe.skipIf(!engine.isInstalled())('a reader', { meta: { needs: engine.name } }, () => {
    const paper = openEngine(engine);

    test('sees every kind of fault that the tests look for', async () => {
      await paper.read(DESK, async (tab, open) => {
        await open('/about/');
        await tab.evaluate(() => {
          console.error('planted');
          const planted = document.createElement('div');
          planted.setAttribute('style', 'color: red');
          const picture = Object.assign(document.createElement('img'), { src: '/no-such-picture.png' });
          document.body.append(picture, planted);
          void Promise.reject(new Error('planted'));
        });
        const all = async () => (await tab.evaluate(faultsOfPage)).join('\n');
        for (const fault of ['console.error: planted', 'not loaded: ', 'rejected: Error: planted', 'policy: '])
          await expect.poll(all).toContain(fault);
      });
    });

    test('chooses dark and larger text, and the next page has them', async () => {
      await paper.read(DESK, async (tab, open) => {
        await open(STORY);
        await choose(tab, 'Display settings');
        await choose(tab, 'Dark');
        await open(SERIES);
        const ground = await tab.evaluate(() => [document.body, document.documentElement].map((one) => getComputedStyle(one).backgroundColor)); // prettier-ignore
        expect(ground).toContain('rgb(23, 22, 18)');
        expect(await tab.evaluate(faultsOfPage)).toEqual([]);
      });
    });

    test('shares a story: the popover opens, and the link is copied', async () => {
      await paper.read(DESK, async (tab, open) => {
        await open(STORY);
        await choose(tab, 'Share');
        await choose(tab, 'Copy link');
        await untilShown(tab, '.share output', 'Link copied');
        expect(await tab.evaluate(faultsOfPage)).toEqual([]);
      });
    });

    test.for([
      ['whose words have changed', '?near=p-bdxyfb,p-5gxfok#p-zzzzzz:~:text=gone', 'p-lio7gd'],
      [
        'whose paragraph has changed except for its words',
        '?near=p-bdxyfb,p-5gxfok#p-zzzzzz:~:text=Stanford%20University',
        'p-lio7gd',
      ],
      ['of which nothing is left', '?near=p-yyyyyy,p-xxxxxx#p-zzzzzz:~:text=gone', undefined],
    ] as const)('follows a link to a passage %s, and sees a notice only if no place is found', async ([, link, id]) => {
      await paper.read(DESK, async (tab, open) => {
        await open(`/2023/11/17/yoon-kishida-apec/${link}`);
        if (id === undefined) await untilShown(tab, 'aside.toast', 'no longer in the story');
        else await expect.poll(() => tab.evaluate(() => document.querySelector(':target')?.id)).toBe(id);
        expect(await tab.evaluate(() => document.querySelector('aside.toast') === null)).toBe(id !== undefined);
      });
    });

    test('saves a story, and finds it on the list', async () => {
      await paper.read(DESK, async (tab, open) => {
        await open(STORY);
        await choose(tab, 'Save');
        await untilShown(tab, 'save-control', 'All saved stories');
        await choose(tab, 'All saved stories');
        await untilShown(tab, 'saved-list', 'A sample story with a picture');
      });
    });

    test('searches from the top of a page, and opens a result', async () => {
      await paper.read(DESK, async (tab, open) => {
        await open('/search/?q=above');
        await untilShown(tab, '.found', 'A sample story with a picture');
        await tab.click('.found h2 a');
        await untilShown(tab, 'h1', 'A sample story with a picture');
      });
    });

    test('follows a series from its first part to the next', async () => {
      await paper.read(DESK, async (tab, open) => {
        await open('/2024/01/05/sample-part-5/');
        const parts = await tab.evaluate(() => [...document.querySelectorAll<HTMLAnchorElement>('.series-box a[href]')].map(({ href }) => href)); // prettier-ignore
        expect(parts.some((href) => href.endsWith('sample-part-6/'))).toBe(true);
        await tab.click('.series-box a[href$="sample-part-6/"]');
        await until(tab, () => location.pathname.endsWith('/sample-part-6/'));
        await open(SERIES);
        await untilShown(tab, 'main', 'Continue with part');
      });
    });

    test('saves a story, and reads it without a network', async () => {
      await paper.read(DESK, async (tab, open) => {
        await open(STORY);
        if (!(await tab.evaluate(() => 'serviceWorker' in navigator && 'caches' in globalThis))) return;
        await until(tab, async () => (await navigator.serviceWorker.getRegistration())?.active?.state === 'activated');
        await choose(tab, 'Save');
        await untilShown(tab, 'save-control', 'Saved for offline reading (');
        await paper.line.cut();
        try {
          await open(STORY);
          await untilShown(tab, 'h1', 'A sample story with a picture');
          await untilShown(tab, 'body', 'You’re offline');
          await open('/topics/sample-words/');
          await untilShown(tab, 'h1', 'Offline reading');
        } finally {
          await paper.line.mend();
        }
      });
    });

    test('reads Arabic from right to left, and a list of the paper begins at the edge of its language', async () => {
      await paper.read(DESK, async (tab, open) => {
        await open(ARABIC);
        expect(await tab.evaluate(sidesOf, 'h1')).toBe('right');
        expect(await tab.evaluate(sidesOf, '.prose > p')).toBe('right');
        await open('/2024/02/06/');
        expect(await tab.evaluate(sidesOf, 'main [lang=ar]')).toBe('left');
      });
    });

    test('reads Japanese without holes in its lines', async () => {
      await paper.read({ width: 390, height: 900 }, async (tab, open) => {
        await open(JAPANESE);
        // The only spaces are those around the dash of a dateline.
        expect(await tab.evaluate(widestSpace, '.prose > p')).toBeLessThan(0.5);
      });
    });

    test('reads Japanese with wide line spacing and upright type', async () => {
      await paper.read(DESK, async (tab, open) => {
        await open(JAPANESE);
        const [line = 0, style] = await tab.evaluate(() => {
          const { lineHeight, fontSize, fontStyle } = getComputedStyle(
            document.querySelector('.prose > p') ?? document.body,
          );
          return [Number.parseFloat(lineHeight) / Number.parseFloat(fontSize), fontStyle] as const;
        });
        expect(line).toBeGreaterThan(1.8);
        expect(style).toBe('normal');
      });
    });
  });
});

/** On which side of its block a text is. Runs in the page. */
function sidesOf(selector: string): string {
  const element = document.querySelector<HTMLElement>(selector);
  let block = element;
  while (block && getComputedStyle(block).display === 'inline') block = block.parentElement;
  if (!element || !block) return 'nowhere';
  const range = document.createRange();
  range.selectNodeContents(element);
  const lines = [...range.getClientRects()].filter(({ width }) => width > 0);
  const last = lines.at(-1);
  const { left, right } = block.getBoundingClientRect();
  if (!last) return 'nowhere';
  return Math.abs(right - last.right) < Math.abs(last.left - left) ? 'right' : 'left';
}

/** The widest space of a text that is not at the end of a line, in ems. Runs in the page. */
function widestSpace(selector: string): number {
  let widest = 0;
  for (const block of document.querySelectorAll(selector)) {
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const text = walker.currentNode as Text;
      for (const { index } of text.data.matchAll(/ /g)) {
        const range = document.createRange();
        range.setStart(text, index);
        range.setEnd(text, index + 1);
        const size = Number.parseFloat(getComputedStyle(block).fontSize);
        widest = Math.max(widest, range.getBoundingClientRect().width / size);
      }
    }
  }
  return widest;
}
