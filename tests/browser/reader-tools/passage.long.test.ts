import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { openPaper, toolsReady } from '../../helpers/browser/browser.ts';

const paper = openPaper();
const DESK = { viewport: { width: 1280, height: 900 } };
const STORY = '/2023/11/17/yoon-kishida-apec/';
const RULES = '/2024/02/01/long-headline/';

/** The reference implementation of text fragments, because npm's Chromium has none and does not check ours. */
const REFERENCE = createRequire(import.meta.url).resolve('text-fragments-polyfill/text-fragment-utils');

test('a passage selected with the mouse gets a button under it, which copies the link to it', async () => {
  await visit(STORY, DESK, async (page) => {
    const box = await page.locator('.prose > p').first().boundingBox();
    await page.mouse.move((box?.x ?? 0) + 200, (box?.y ?? 0) + 12);
    await page.mouse.down();
    await page.mouse.move((box?.x ?? 0) + 420, (box?.y ?? 0) + 12, { steps: 4 });
    await page.mouse.up();
    const words = await page.evaluate(() => String(getSelection()));
    expect(words.length).toBeGreaterThan(10);
    await passageButton(page).waitFor();
    const place = await passageButton(page).boundingBox();
    expect(place?.y).toBeGreaterThan((box?.y ?? 0) + 12);
    expect(place?.y).toBeLessThan((box?.y ?? 0) + 80);
    await passageButton(page).click();
    await expect.poll(() => page.locator('.share').getByRole('status').innerText()).toBe('Link to passage copied');
    const link = await copied(page);
    expect(link).toMatch(
      /^https:\/\/kawaraban\.example\/2023\/11\/17\/yoon-kishida-apec\/\?near=[-\w,]+#p-yp2bcz:~:text=/,
    );
    expect(await found(page, link)).toContain(words.trim().replace(/^\S* | \S*$/g, ''));
  });
});

test('a passage selected with the keyboard: the next Tab reaches the button, Enter copies, Escape removes it', async () => {
  await visit(STORY, DESK, async (page) => {
    await select(page, '.prose > p', 40, '.prose > p', 41);
    for (let press = 0; press < 5; press++) await page.keyboard.press('Shift+Control+ArrowRight');
    await passageButton(page).waitFor();
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Copy link to this passage');
    await page.keyboard.press('Enter');
    await expect.poll(() => copied(page)).toContain('#p-yp2bcz:~:text=');
    await page.keyboard.press('Escape');
    expect(await passageButton(page).count()).toBe(0);
  });
});

test('the share control offers it too while something is selected', async () => {
  await visit(STORY, DESK, async (page) => {
    const offer = page.getByRole('button', { name: 'Copy link to selected passage' });
    await page.locator('share-control > button').click();
    expect(await offer.isVisible()).toBe(false);
    await page.keyboard.press('Escape');
    await select(page, '.prose > p', 40, '.prose > p', 60);
    await page.locator('share-control > button').click();
    await offer.click();
    await expect.poll(() => copied(page)).toContain('#p-yp2bcz:~:text=');
  });
});

test('nothing is offered for a selection outside the story, and nothing moves', async () => {
  await visit(RULES, DESK, async (page) => {
    await page.evaluate(() => getSelection()?.selectAllChildren(document.querySelector('h1') ?? document.body));
    await untilSettled(page);
    expect(await passageButton(page).count()).toBe(0);
    const height = () => page.evaluate(() => [document.body.scrollHeight, document.body.scrollWidth]);
    const before = await height();
    await page.evaluate(() => getSelection()?.selectAllChildren(document.querySelector('.prose h2') ?? document.body));
    await passageButton(page).waitFor();
    expect(await height()).toEqual(before);
  });
});

test('at 320 px the button is within the window', async () => {
  await visit(STORY, { viewport: { width: 320, height: 640 }, hasTouch: true }, async (page) => {
    await select(page, '.prose > p', 40, '.prose > p', 200);
    await passageButton(page).waitFor();
    const box = await passageButton(page).boundingBox();
    expect(box?.x).toBeGreaterThanOrEqual(0);
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(320);
  });
});

describe('the link leads to just these words', () => {
  test.each([STORY, RULES, '/2024/02/06/arabic/', '/2024/02/07/見本の記事/'])('%s', async (path) => {
    await visit(path, DESK, async (page) => {
      const results: [selected: string, link: string][] = [];
      for (let eighth = 0; eighth < 8; eighth++) {
        for (const [length, from, to] of [
          [0, 0.1, 0.4],
          [0, 0, 1],
          [2, 0.3, 0.6],
        ] as const) {
          const selected = await page.evaluate(selectPart, { eighth, length, from, to });
          if (selected.trim() === '') continue;
          await untilSettled(page);
          await page.evaluate(() => navigator.clipboard.writeText(''));
          await passageButton(page).evaluate((button) => (button as HTMLElement).click());
          await expect.poll(() => copied(page), { interval: 5 }).not.toBe('');
          results.push([selected, await copied(page)]);
        }
      }
      expect(results.length).toBeGreaterThan(3);
      for (const [selected, link] of results) {
        const words = (text: string) => text.replace(/[\s\p{P}]+/gu, '').toLowerCase();
        const reached = words(await found(page, link));
        // Words that were cut are completed.
        expect([link, reached]).toEqual([link, expect.stringContaining(words(selected))]);
        expect(reached.length - words(selected).length).toBeLessThan(60);
      }
    });
  });
});

describe('a link to a passage', () => {
  const FRAGMENT = '#p-lio7gd:~:text=Stanford%20University&near=p-bdxyfb,p-5gxfok';

  test.each([
    ['lands on its paragraph', FRAGMENT, 'p-lio7gd'],
    ['whose paragraph has changed but for these words lands on it', FRAGMENT.replace('lio7gd', 'zzzzzz'), 'p-lio7gd'],
    [
      'whose words have changed lands on the paragraph after the one before it',
      '#p-zzzzzz:~:text=gone&near=p-bdxyfb,p-5gxfok',
      'p-lio7gd',
    ],
    ['else on the paragraph before the one after it', '#p-zzzzzz:~:text=gone&near=p-yyyyyy,p-5gxfok', 'p-lio7gd'],
    ['whose paragraph is gone lands on its neighbour', '#p-zzzzzz:~:text=gone&near=p-bdxyfb,p-lio7gd', 'p-lio7gd'],
    ['that names its neighbours in its query, too', '?near=p-bdxyfb,p-5gxfok#p-zzzzzz:~:text=gone', 'p-lio7gd'],
    ['whose neighbours are gone as well stays at the top', '#p-zzzzzz:~:text=gone&near=p-yyyyyy,p-xxxxxx', undefined],
    ['that was damaged on its way stays at the top', '#p-zzzzzz:~:text=%E0%A4&near=p-yyyyyy', undefined],
  ])('%s', async (_rule, fragment, id) => {
    await visit(STORY + fragment, { viewport: { width: 390, height: 600 } }, async (page) => {
      await expect.poll(() => page.evaluate(() => document.querySelector(':target')?.id)).toBe(id);
      const isSeen = () =>
        page.evaluate((at) => {
          const top = document.getElementById(at ?? '')?.getBoundingClientRect().top;
          return top === undefined ? scrollY === 0 : top >= 0 && top < innerHeight / 2;
        }, id);
      await expect.poll(isSeen).toBe(true);
      const toast = page.locator('aside.toast');
      if (id === undefined) await toast.waitFor();
      // By then the page has waited for the browser to search for the words.
      await page.clock.runFor(2000);
      expect(await toast.count()).toBe(id === undefined ? 1 : 0);
    });
  });

  test('tells the reader if nothing of the passage is left', async () => {
    await visit(`${STORY}#p-zzzzzz:~:text=gone&near=p-yyyyyy,p-xxxxxx`, DESK, async (page) => {
      await page.getByText('The passage this link points to is no longer in the story.').waitFor();
      await page.getByRole('button', { name: 'Close' }).click();
      expect(await page.locator('aside.toast').count()).toBe(0);
    });
  });

  test.each([
    ['cannot be searched for if its program is missing', '#p-zzzzzz:~:text=gone&near=p-bdxyfb,p-5gxfok', 1],
    ['exists needs no program', FRAGMENT, 0],
  ])('that %s: the story is shown, and the reader is told what is missing', async (_, fragment, notices) => {
    await paper.read(DESK, async (page) => {
      const errors: string[] = [];
      page.on('pageerror', ({ message }) => errors.push(message));
      await page.route(/\/scroll-to-passage[^/]*\.js$/, (route) => route.abort());
      await page.goto(STORY + fragment);
      await toolsReady(page);
      const notice = page.getByText(
        'The passage this link points to has changed, and it can’t be found while you’re offline.',
      );
      if (notices > 0) await notice.waitFor();
      expect(await notice.count()).toBe(notices);
      expect(await page.locator('.prose > p').count()).toBeGreaterThan(3);
      expect(errors).toEqual([]);
    });
  });

  test('marks its paragraph without script', async () => {
    await visit(STORY + FRAGMENT, { javaScriptEnabled: false, viewport: { width: 390, height: 600 } }, async (page) => {
      const paragraph = page.locator('#p-lio7gd');
      const ground = () => paragraph.evaluate((p) => getComputedStyle(p).backgroundColor);
      await expect.poll(ground).toBe('rgb(243, 227, 181)');
      await expect.poll(async () => (await paragraph.boundingBox())?.y).toBeLessThan(300);
    });
  });
});

function visit(path: string, options: BrowserContextOptions, look: (page: Page) => Promise<void>) {
  return paper.read({ ...options, permissions: ['clipboard-read', 'clipboard-write'] }, async (page) => {
    const errors: string[] = [];
    page.on('pageerror', ({ message }) => errors.push(message));
    await page.route('**/reference.js', async (route) =>
      route.fulfill({ contentType: 'text/javascript', body: await readFile(REFERENCE, 'utf8') }),
    );
    // The page reacts to a selection a moment after the last change, so the tests wait (untilSettled).
    await page.clock.install();
    await page.goto(path);
    if (options.javaScriptEnabled ?? true) await page.locator('share-control:defined').first().waitFor();
    await look(page);
    expect(errors).toEqual([]);
  });
}

function passageButton(page: Page) {
  return page.locator('.passage-button');
}

function copied(page: Page): Promise<string> {
  return page.evaluate(() => navigator.clipboard.readText());
}

/** Advances the clock of the page by the time that it waits for a selection in progress. */
async function untilSettled(page: Page): Promise<void> {
  await page.clock.runFor(300);
}

/**
 * Selects from some share of a block of the story to some share of a later one, and returns the selection. Runs in the
 * page.
 */
async function selectPart({ eighth, length, from, to }: Part): Promise<string> {
  const blocks = [...document.querySelectorAll<HTMLElement>('div.prose :is(p, li, h2, h3, td, th, figcaption)')].filter(
    (block) => !block.querySelector('p, li') && block.textContent.trim().length > 3 && block.checkVisibility(),
  );
  const edge = (block: HTMLElement, share: number) => {
    const texts: Text[] = [];
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) texts.push(walker.currentNode as Text);
    let at = Math.floor(block.textContent.length * share);
    const text = texts.find((one) => at <= one.length || ((at -= one.length), false)) ?? texts[0];
    return [text ?? block, Math.min(at, text?.length ?? 0)] as const;
  };
  const index = eighth * Math.ceil(blocks.length / 8);
  const [first, last] = [blocks[index], blocks[index + length]];
  if (!first || !last) return '';
  const isHeard = new Promise((resolve) => document.addEventListener('selectionchange', resolve, { once: true }));
  getSelection()?.setBaseAndExtent(...edge(first, from), ...edge(last, to));
  await isHeard;
  return String(getSelection());
}

/** Selects from one character in the last text of an element to one of another. */
async function select(page: Page, from: string, fromOffset: number, to: string, toOffset: number): Promise<void> {
  await page.evaluate(
    ([first, start, last, end]) => {
      const textOf = (selector: string) => document.querySelector(selector)?.lastChild ?? document.body;
      getSelection()?.setBaseAndExtent(textOf(first), start, textOf(last), end);
    },
    [from, fromOffset, to, toOffset] as const,
  );
}

/** The words that the reference implementation of text fragments finds by a link. */
async function found(page: Page, link: string): Promise<string> {
  // As text, because the test runner replaces `import`.
  await page.evaluate("import('/reference.js').then((module) => (globalThis.reference = module))");
  return page.evaluate((address) => {
    const reference = Reflect.get(globalThis, 'reference') as Reference;
    // It does not know that the specification separates directives by `&`.
    const directive = address.split(/:~:|&/).find((one) => one.startsWith('text=')) ?? '';
    const [fragment] = reference.parseFragmentDirectives({ text: [directive.slice('text='.length)] }).text;
    return String(reference.processTextFragmentDirective(fragment)[0] ?? '');
  }, link);
}

interface Part {
  readonly eighth: number;
  /** blocks between the first and the last */
  readonly length: number;
  readonly from: number;
  readonly to: number;
}

interface Reference {
  parseFragmentDirectives(directives: { text: string[] }): { text: unknown[] };
  processTextFragmentDirective(fragment: unknown): Range[];
}
