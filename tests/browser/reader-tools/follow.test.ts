import { expect, test } from 'vitest';
import { openPaper } from '../../helpers/browser/browser.ts';

const paper = openPaper();
const LISTS = [
  ['series', '/series/twelve-parts/'],
  ['series without a story', '/series/still-empty/'],
  ['topic', '/topics/sample-words/'],
  ['byline', '/by/sample-agency/'],
  ['language', '/ja/'],
] as const;

test.each(LISTS)('“Follow” on the page of a %s opens without script and names an existing feed', async (_, path) => {
  await paper.read({ javaScriptEnabled: false }, async (page) => {
    await page.goto(path);
    await page.getByText('Follow', { exact: true }).click();
    await expect.poll(() => page.getByText('A feed reader is an app').isVisible()).toBe(true);
    const address = await page.locator('[data-follow] a').innerText();
    expect(address).toBe(`https://kawaraban.example${path}feed.xml`);
    const feed = await page.request.get(new URL(address).pathname);
    expect(feed.headers()['content-type']).toContain('xml');
  });
});

test('with script the address is copied by a button', async () => {
  await paper.read({ permissions: ['clipboard-read', 'clipboard-write'] }, async (page) => {
    await page.goto('/topics/sample-words/');
    await page.locator('[data-follow] > button').click();
    await page.locator('[data-follow]').getByRole('button', { name: 'Copy link' }).click();
    await expect.poll(() => page.getByText('Link copied').isVisible()).toBe(true);
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toBe('https://kawaraban.example/topics/sample-words/feed.xml');
  });
});
