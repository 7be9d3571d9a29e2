import { expect, test } from 'vitest';
import { openPaper, toolsReady } from '../../helpers/browser/browser.ts';

const paper = openPaper();
const STORY = '/2024/02/05/with-photo/';

test.each([
  ['Europe/Berlin', '(Feb 5, 04:00 your time)'],
  ['America/Los_Angeles', '(Feb 4, 19:00 your time)'],
])('a reader in %s sees the time in their own zone', async (timezoneId, words) => {
  await paper.read({ timezoneId }, async (page) => {
    await page.goto(STORY);
    await page.locator('.credits summary').click();
    expect(await page.locator('.yours').innerText()).toBe(words);
    expect(await page.locator('.credits time').first().innerText()).toContain('12:00 JST');
  });
});

test.each(['Asia/Tokyo', 'Asia/Seoul'])(
  'a reader in %s, whose clock shows the same time, sees nothing else',
  async (timezoneId) => {
    await paper.read({ timezoneId }, async (page) => {
      await page.goto(STORY);
      await toolsReady(page);
      expect(await page.locator('.yours').count()).toBe(0);
    });
  },
);

test.each([
  ['2024-02-05T03:40:00Z', '40 min. ago'],
  ['2024-02-05T09:30:00Z', '6 hours ago'],
  ['2024-02-08T04:00:00Z', '3 days ago'],
])('on a list at %s the story is from %s, its day in the title', async (now, words) => {
  await paper.read({}, async (page) => {
    await page.clock.setFixedTime(now);
    await page.goto('/topics/sample-pictures/');
    const time = page.locator('main time').first();
    await expect.poll(() => time.innerText()).toBe(words);
    expect(await time.getAttribute('title')).toBe('Feb 5, 2024');
  });
});

test.each(['2024-02-13T00:00:00Z', '2024-02-05T02:00:00Z'])(
  'at %s, more than a week later or before it, the list says the day',
  async (now) => {
    await paper.read({}, async (page) => {
      await page.clock.setFixedTime(now);
      await page.goto('/topics/sample-pictures/');
      await toolsReady(page);
      expect(await page.locator('main time').first().innerText()).toBe('Feb 5, 2024');
    });
  },
);

test.each([
  ['a card of a corrected story', '/topics/sample-words/', '2024-02-02T00:00:00Z', '.meta time:not([data-ago])'],
  ['the notice of a withdrawn story', '/2024/02/08/withdrawn/', '2024-02-10T00:00:00Z', 'main time'],
  ['the list of corrections', '/corrections/', '2024-02-05T00:00:00Z', 'main time'],
])('text after a time stays beside it: %s keeps the time as it is', async (_, address, now, selector) => {
  await paper.read({}, async (page) => {
    await page.clock.setFixedTime(now);
    await page.goto(address);
    await toolsReady(page);
    const times = await page.locator(selector).allInnerTexts();
    expect(times.length).toBeGreaterThan(0);
    for (const time of times) expect(time).toMatch(/\d, 2024\b/);
  });
});
