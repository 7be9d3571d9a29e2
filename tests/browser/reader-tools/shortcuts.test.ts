import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openPaper, toolsReady } from '../../helpers/browser/browser.ts';
import { findViolations } from '../accessibility/run-axe.ts';

const paper = openPaper();
const DESK = { viewport: { width: 1280, height: 900 } };
const PART = '/2024/01/05/sample-part-5/';

test('j and k go through the stories of a list', async () => {
  await open('/archive/', async (page) => {
    await page.goto('/topics/sample-words/');
    await toolsReady(page);
    const titles = await page.locator('main :is(h2, h3) a').allInnerTexts();
    await page.keyboard.press('j');
    expect(await focused(page)).toBe(titles[0]);
    await page.keyboard.press('j');
    expect(await focused(page)).toBe(titles[1]);
    await page.keyboard.press('k');
    expect(await focused(page)).toBe(titles[0]);
  });
});

test('n and p go through the parts of a series', async () => {
  await open(PART, async (page) => {
    await page.keyboard.press('n');
    await page.waitForURL('**/sample-part-6/');
    await toolsReady(page);
    await page.keyboard.press('p');
    await page.waitForURL('**/sample-part-5/');
  });
});

test('s saves the story, and removes it again', async () => {
  await open(PART, async (page) => {
    await page.keyboard.press('s');
    expect(await page.getByRole('button', { name: 'Saved' }).getAttribute('aria-pressed')).toBe('true');
    await page.keyboard.press('s');
    expect(await page.getByRole('button', { name: 'Save' }).getAttribute('aria-pressed')).toBe('false');
  });
});

test('? lists the keys, accessibly, and Escape closes the list', async () => {
  await open(PART, async (page) => {
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor();
    expect(await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).locator('kbd').allInnerTexts()).toEqual([
      'j', 'k', 'n', 'p', 's', '/', '?',
    ]); // prettier-ignore
    expect(await findViolations(page)).toEqual([]);
    await page.keyboard.press('n');
    await page.keyboard.press('Escape');
    expect(await page.getByRole('dialog').count()).toBe(0);
    expect(page.url()).toContain(PART);
  });
});

test('keys do nothing while Control is held or text is typed', async () => {
  await open(PART, async (page) => {
    await page.keyboard.press('Control+s');
    await page.evaluate(() => {
      const field = document.body.appendChild(document.createElement('textarea'));
      field.focus();
    });
    await page.keyboard.type('snp');
    expect(page.url()).toContain(PART);
    expect(await page.getByRole('button', { name: 'Save', exact: true }).count()).toBe(1);
  });
});

test('they can be switched off permanently', async () => {
  await open(PART, async (page) => {
    await page.getByRole('button', { name: 'Display settings' }).click();
    await page.getByRole('checkbox', { name: /^Keyboard shortcuts/ }).uncheck();
    await page.reload();
    await toolsReady(page);
    for (const key of ['s', '?']) await page.keyboard.press(key);
    expect(await page.getByRole('dialog').count()).toBe(0);
    expect(await page.getByRole('button', { name: 'Save', exact: true }).count()).toBe(1);
  });
});

async function open(path: string, use: (page: Page) => Promise<void>): Promise<void> {
  await paper.read(DESK, async (page) => {
    await page.goto(path);
    await toolsReady(page);
    await use(page);
  });
}

function focused(page: Page): Promise<string | undefined> {
  return page.evaluate(() => document.activeElement?.textContent?.trim());
}
