import type { BrowserContext, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { openPaper, seriesRemembered, toolsReady } from '../../helpers/browser/browser.ts';
import { findViolations } from '../accessibility/run-axe.ts';

const paper = openPaper();
const STORY = '/2023/11/17/yoon-kishida-apec/';
const SERIES = '/series/twelve-parts/';
const DESK = { viewport: { width: 1280, height: 700 } };
const PHONE = { viewport: { width: 360, height: 700 } };

describe('a story that was begun', () => {
  test('is offered on return at its position, and nothing moves', async () => {
    await paper.read(DESK, async (page) => {
      const paragraph = await readTo(page, STORY, 3);
      await reopen(page, STORY);
      const notice = page.getByRole('complementary', { name: 'Since your last visit' });
      const opening = paragraph.text.split(/\s+/).slice(0, 4).join(' ');
      expect(await notice.getByRole('link').innerText()).toBe(`Continue at “${opening}…”`);
      expect(await page.evaluate(() => scrollY)).toBe(0);
      expect(await findViolations(page)).toEqual([]);
      await notice.getByRole('link').click();
      expect(Math.abs((await topOf(page, paragraph.id)) - 175)).toBeLessThan(60);
      await expect.poll(() => notice.count()).toBe(0);
    });
  });

  test('is also found at another width and text size', async () => {
    await paper.read(DESK, async (page) => {
      const paragraph = await readTo(page, STORY, 3);
      await page.setViewportSize(PHONE.viewport);
      await page.evaluate(() => (document.documentElement.style.fontSize = '150%'));
      await reopen(page, STORY);
      await page.getByRole('link', { name: /^Continue at/ }).click();
      const top = await topOf(page, paragraph.id);
      expect(top).toBeLessThanOrEqual(176);
      expect(top).toBeGreaterThan(-700);
    });
  });

  test('is found at the same share of the text if the paragraph is gone', async () => {
    await paper.read(DESK, async (page) => {
      await readTo(page, STORY, 3);
      await edit(page.context(), STORY, (html, id) => html.replaceAll(id, 'p-edited'), (await place(page)).id);
      await reopen(page, STORY);
      expect(await page.getByRole('link', { name: /^Continue at/ }).count()).toBe(1);
    });
  });

  test('is not offered on a link to a passage, nor on a first visit, nor after its end', async () => {
    await paper.read(DESK, async (page) => {
      await page.goto(STORY);
      await toolsReady(page);
      expect(await page.locator('aside.toast').count()).toBe(0);
      const { id } = await readTo(page, STORY, 3);
      await reopen(page, `${STORY}#${id}`);
      expect(await page.getByRole('link', { name: /^Continue at/ }).count()).toBe(0);
      await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
      await leave(page);
      await reopen(page, STORY);
      expect(await page.getByRole('link', { name: /^Continue at/ }).count()).toBe(0);
    });
  });
});

test('an edited story marks the changes and links to the first one; at the next visit nothing is marked', async () => {
  await paper.read(DESK, async (page) => {
    await page.goto(STORY);
    await toolsReady(page);
    expect(await page.locator('[data-changed]').count()).toBe(0);
    const id = await page.locator('.prose > p').nth(3).getAttribute('id');
    await leave(page);
    await edit(page.context(), STORY, (html) => html.replace(`id="${id}"`, 'id="p-edited"'), id ?? '');
    await reopen(page, STORY);
    expect(await page.locator('[data-changed]').evaluateAll((all) => all.map((one) => one.id))).toEqual(['p-edited']);
    await page.getByRole('link', { name: '1 paragraph changed since your last visit' }).click();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('p-edited');
    await leave(page);
    await reopen(page, STORY);
    expect(await page.locator('[data-changed]').count()).toBe(0);
  });
});

describe('a series', () => {
  test('marks parts that were read or begun, offers the next part, and moves nothing', async () => {
    await paper.read(DESK, async (page) => {
      await readToEnd(page, '/2024/01/01/sample-part-1/');
      await readToEnd(page, '/2024/01/02/sample-part-2/');
      await watchShift(page);
      await reopen(page, SERIES);
      await expect.poll(() => page.locator('.begin a').innerText()).toBe('Continue with part 3');
      expect(await page.locator('.begin a').getAttribute('href')).toContain('/sample-part-3/');
      expect(await page.locator('.parts [data-word]').allInnerTexts()).toEqual(['(read)', '(read)']);
      expect(await page.evaluate(() => window.shifted)).toBeLessThanOrEqual(0.002);
      expect(await findViolations(page)).toEqual([]);
    });
  });

  test('names the new parts since the last visit, but not on the first visit', async () => {
    await paper.read(DESK, async (page) => {
      const withoutLast = (html: string) => html.replace(/<li[^>]*id="part-12".*?<\/li>/s, '');
      await edit(page.context(), SERIES, withoutLast, 'part-12');
      await page.goto(SERIES);
      await seriesRemembered(page);
      expect(await page.locator('aside.toast').count()).toBe(0);
      await page.context().unrouteAll();
      await reopen(page, SERIES);
      const link = page.getByRole('link', { name: '1 new part since your last visit' });
      expect(await link.getAttribute('href')).toContain('/sample-part-12/');
    });
  });
});

test('the shelf of the front page says how many parts of a series were read, and of no other series', async () => {
  await paper.read(DESK, async (page) => {
    const shelf = page.locator('.shelf > li');
    const counts = async () => (await shelf.locator('p.small-print').allInnerTexts()).toSorted();
    await page.goto('/');
    await toolsReady(page);
    const before = await counts();
    expect(before).toContain('12 parts');
    await readToEnd(page, '/2024/01/01/sample-part-1/');
    await readToEnd(page, '/2024/01/02/sample-part-2/');
    await reopen(page, '/');
    const after = before.map((line) => (line === '12 parts' ? '12 parts · 2 read' : line));
    await expect.poll(counts).toEqual(after.toSorted());
    expect(await findViolations(page)).toEqual([]);
  });
});

describe('storage that fails', () => {
  test.each([
    ['denied', 'SecurityError', 'does not allow this site to store'],
    ['full', 'QuotaExceededError', 'no space left'],
  ])('storage %s: the reader is told when saving a story, and the page still works', async (_, name, words) => {
    await paper.read(DESK, async (page) => {
      await page.addInitScript((error) => {
        Storage.prototype.setItem = () => {
          throw new DOMException('no', error);
        };
      }, name);
      const errors: string[] = [];
      page.on('pageerror', (error) => errors.push(error.message));
      await page.goto(STORY);
      await page.getByRole('button', { name: 'Save' }).click();
      expect(await page.locator('save-control').innerText()).toContain(words);
      expect(errors).toEqual([]);
    });
  });

  test('a damaged document counts as empty', async () => {
    await paper.read(DESK, async (page) => {
      await page.goto(STORY);
      await page.evaluate(() => localStorage.setItem('kawaraban:/:store', '{"version":1,"stories":'));
      const errors: string[] = [];
      page.on('pageerror', (error) => errors.push(error.message));
      await reopen(page, STORY);
      await page.getByRole('button', { name: 'Save' }).click();
      expect(await page.getByRole('button', { name: 'Saved' }).count()).toBe(1);
      expect(errors).toEqual([]);
    });
  });

  test('data of a later version of the site is not overwritten', async () => {
    await paper.read(DESK, async (page) => {
      await page.goto(STORY);
      const newer = '{"version":99,"stories":{}}';
      await page.evaluate((text) => localStorage.setItem('kawaraban:/:store', text), newer);
      await page.getByRole('button', { name: 'Save' }).click();
      expect(await page.locator('save-control').innerText()).toContain('This site has been updated.');
      expect(await page.evaluate(() => localStorage.getItem('kawaraban:/:store'))).toBe(newer);
    });
  });
});

test('a story saved in one tab is saved in the other', async () => {
  await paper.read(DESK, async (page) => {
    await page.goto(STORY);
    const other = await page.context().newPage();
    await other.goto(STORY);
    await page.getByRole('button', { name: 'Save' }).click();
    await expect.poll(() => other.getByRole('button', { name: 'Saved' }).count()).toBe(1);
  });
});

async function reopen(page: Page, path: string): Promise<void> {
  await page.goto('/about/');
  await page.goto(path);
  await toolsReady(page);
  // The script for returning readers is fetched then.
  await page.waitForLoadState('networkidle');
}

function leave(page: Page): Promise<unknown> {
  return page.goto('/about/');
}

/** Scrolls until a paragraph is at the reading line, and leaves. */
async function readTo(page: Page, path: string, index: number): Promise<{ id: string; text: string }> {
  await page.goto(path);
  await toolsReady(page);
  const paragraph = page.locator('.prose > p').nth(index);
  const found = await paragraph.evaluate((element) => {
    scrollTo(0, scrollY + element.getBoundingClientRect().top - innerHeight * 0.25 + 5);
    return { id: element.id, text: (element as HTMLElement).innerText.trim() };
  });
  await leave(page);
  return found;
}

async function readToEnd(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await toolsReady(page);
  await page.evaluate(() => document.querySelector('.prose')?.scrollIntoView({ block: 'end' }));
  await leave(page);
}

function topOf(page: Page, id: string): Promise<number> {
  return page.locator(`[id="${id}"]`).evaluate((element) => element.getBoundingClientRect().top);
}

async function place(page: Page): Promise<{ id: string }> {
  return page.evaluate(() => {
    const store = JSON.parse(localStorage.getItem('kawaraban:/:store') ?? '{}');
    return Object.values<{ place?: { id: string } }>(store.stories).find((story) => story.place)?.place ?? { id: '' };
  });
}

/** Serves a page as an editor has changed it. */
async function edit(
  context: BrowserContext,
  path: string,
  change: (html: string, id: string) => string,
  id: string,
): Promise<void> {
  await context.route(
    (url) => url.pathname === path,
    async (route) => {
      const response = await route.fetch();
      const html = await response.text();
      const edited = change(html, id);
      if (edited === html) throw new Error('The edit changed nothing.');
      await route.fulfill({ response, body: edited });
    },
  );
}

async function watchShift(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.shifted = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) window.shifted += (entry as PerformanceEntry & { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

declare global {
  interface Window {
    shifted: number;
  }
}
