import { describe, expect, test } from 'vitest';
import { openPaper } from '../helpers/browser/browser.ts';

const paper = openPaper();
const STORY = '/2024/02/05/with-photo/';

describe.each([
  ['a short link', '/a/withfoto/'],
  ['an earlier address', '/2024/02/05/former-name/'],
])('%s', (_, address) => {
  test.each(['', '#photo', '#p-aaaaaa:~:text=A%20sample', '#%E8%A6%8B', '?near=p-a,p-b#p-aaaaaa:~:text=A%20sample'])(
    'keeps %j',
    async (rest) => {
      await paper.read({ serviceWorkers: 'allow' }, async (page) => {
        const said: string[] = [];
        page.on('console', (message) => said.push(message.text()));
        page.on('pageerror', (error) => said.push(error.message));
        await page.goto('/about/');
        await page.goto(address + rest);
        await page.waitForURL(`**${STORY}*`);
        await page.waitForLoadState('load');
        const url = await page.evaluate(() => navigation.currentEntry?.url);
        expect(url).toBe(new URL(STORY + rest, page.url()).href);
        expect(said).toEqual([]);
        // Going back does not redirect again.
        await page.goBack();
        expect(new URL(page.url()).pathname).toBe('/about/');
      });
    },
  );

  test('also redirects without script', async () => {
    await paper.read({ javaScriptEnabled: false }, async (page) => {
      await page.goto(address);
      await page.waitForURL(`**${STORY}*`);
      expect(await page.locator('h1').innerText()).toBe('A sample story with a picture');
    });
  });
});
