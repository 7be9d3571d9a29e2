import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openPaper, toolsReady } from '../../helpers/browser/browser.ts';
import { findViolations } from '../accessibility/run-axe.ts';

const paper = openPaper();
const STORY = '/2024/02/05/with-photo/';
const ARABIC = '/2024/02/06/arabic/';
const DESK = { viewport: { width: 1280, height: 900 } };

test.each([
  ['light', DESK],
  ['dark', { viewport: { width: 320, height: 640 } }],
] as const)('a saved story is on the list and can be removed and restored, %s', async (colorScheme, size) => {
  await paper.read({ ...size, colorScheme }, async (page) => {
    await save(page, STORY);
    await save(page, ARABIC);
    await page.getByRole('link', { name: 'All saved stories' }).click();
    const list = page.locator('saved-list');
    await list.getByText('2 stories').waitFor();
    expect(await headlines(page)).toEqual(['هذا عنوان تجريبي لقصة تجريبية', 'A sample story with a picture']);
    expect(await list.locator('h2').first().evaluate((title) => [title.getAttribute('lang'), getComputedStyle(title).direction])).toEqual(['ar', 'rtl']); // prettier-ignore
    expect(await findViolations(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);

    await list.getByRole('button', { name: 'Remove “A sample story with a picture”' }).press('Enter');
    await list.getByText('1 story').waitFor();
    await page.keyboard.press('Enter');
    await list.getByText('2 stories').waitFor();
    expect(await headlines(page)).toHaveLength(2);
    expect(await page.evaluate(() => document.activeElement?.ariaLabel)).toBe('Remove “A sample story with a picture”');

    await page.keyboard.press('Enter');
    await page.reload();
    await list.getByText('1 story').waitFor();
    expect(await headlines(page)).toEqual(['هذا عنوان تجريبي لقصة تجريبية']);
  });
});

test('the message after saving is above the stories below, and can be pressed', async () => {
  await paper.read(DESK, async (page) => {
    await save(page, STORY);
    for (const control of [
      page.getByRole('link', { name: 'All saved stories' }),
      page.getByRole('button', { name: 'Undo' }),
    ])
      await control.click({ trial: true });
  });
});

test('a story that was begun is listed as half read, and opens where the reader stopped', async () => {
  // On a higher screen the end of this short story would be in view.
  await paper.read({ ...DESK, viewport: { width: 1280, height: 600 } }, async (page) => {
    await page.goto('/2023/11/17/yoon-kishida-apec/');
    await toolsReady(page);
    await page.evaluate(() => scrollTo(0, 500));
    await page.goto('/saved/');
    const half = page.getByRole('region', { name: 'Continue reading' });
    expect(await half.locator('.small-print').innerText()).toMatch(/^Opened .* · \d\d% read$/);
    await half.getByRole('link').click();
    await page.getByRole('link', { name: /^Continue at/ }).waitFor();
  });
});

test('a long list is searched and sorted', async () => {
  await paper.read(DESK, async (page) => {
    await page.goto('/saved/');
    await page.getByText('You haven’t saved any stories yet').waitFor();
    expect(await page.getByRole('searchbox').count()).toBe(0);
    await page.evaluate(() => {
      const stories = Object.fromEntries(
        Array.from({ length: 30 }, (_, index) => [
          `sample${String(index).padStart(2, '0')}`,
          { title: `Sample ${30 - index}`, lang: 'en', path: '/about/', seen: 1, saved: index, paragraphs: '' },
        ]),
      );
      localStorage.setItem('kawaraban:/:store', JSON.stringify({ version: 1, stories, series: {} }));
    });
    await page.reload();
    await page.getByText('30 stories').waitFor();
    expect((await headlines(page)).slice(0, 2)).toEqual(['Sample 1', 'Sample 2']);
    await page.getByLabel('Sort by').selectOption('Oldest saved');
    expect((await headlines(page)).slice(0, 2)).toEqual(['Sample 30', 'Sample 29']);
    await page.getByLabel('Search').fill('sample 12');
    expect(await headlines(page)).toEqual(['Sample 12']);
    expect(await page.locator('saved-list [role=status]').innerText()).toBe('1 of 30');
    expect(await findViolations(page)).toEqual([]);
  });
});

test('a headline that looks like markup is shown as text', async () => {
  await paper.read(DESK, async (page) => {
    await page.goto('/about/');
    const title = '<img src=x onerror=alert(1)>';
    await page.evaluate((title) => {
      const story = { title, lang: 'en', path: '/about/', seen: 1, saved: 1, paragraphs: '' };
      localStorage.setItem('kawaraban:/:store', JSON.stringify({ version: 1, stories: { a: story }, series: {} }));
    }, title);
    await page.goto('/saved/');
    expect(await page.locator('saved-list > ol h2').innerText()).toBe(title);
    expect(await page.locator('saved-list img').count()).toBe(0);
  });
});

async function save(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByRole('button', { name: 'Saved', exact: true }).waitFor();
}

function headlines(page: Page): Promise<string[]> {
  return page.locator('saved-list > ol :is(h2, h3)').allInnerTexts();
}
