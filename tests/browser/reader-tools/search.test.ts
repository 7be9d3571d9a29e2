import path from 'node:path';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { serveFolder } from '../../../src/commands/server/host.ts';
import { enlarge, openPaper } from '../../helpers/browser/browser.ts';
import { pageAt } from '../../../tools/lib/pages.ts';
import { SITES } from '../../helpers/site/sites.ts';
import { shiftOf, watchShift } from '../../helpers/browser/layout-shift.ts';
import { findViolations } from '../accessibility/run-axe.ts';
import { buildSearchSite, HOSTILE, SENTENCES } from './search-site.ts';

const out = path.resolve(import.meta.dirname, '../../../.cache/tests/search/site');
beforeAll(() => buildSearchSite('search'));

const paper = openPaper(out);
const DESK = { viewport: { width: 1280, height: 900 } };

describe('a sentence is found in every language from one search page', () => {
  test.each(SENTENCES)('%s', async (lang, _, words, marked) => {
    await open(`/search/?q=${encodeURIComponent(words)}`, async (page) => {
      await page.locator('.found li').first().waitFor();
      expect(await titles(page)).toEqual([`Sample in ${lang}`]);
      expect(await page.locator('.found h2').getAttribute('lang')).toBe(lang);
      expect(await page.locator('.found .text').getAttribute('dir')).toBe(lang === 'ar' ? 'rtl' : 'ltr');
      expect((await page.locator('mark').allInnerTexts()).join('')).toBe(marked);
    });
  });
});

describe('a query', () => {
  test('is in the address, and the answer has count, headline, excerpt and the time in the story’s zone', async () => {
    await open('/search/?q=hydrogen', async (page) => {
      await statusIs(page, '2 results');
      expect(await page.getByRole('searchbox').inputValue()).toBe('hydrogen');
      const row = page.locator('.found li').filter({ hasText: 'A later sample' });
      expect(await row.locator('.text').innerText()).toContain('A sample of hydrogen among');
      expect(await row.locator('mark').allInnerTexts()).toEqual(['hydrogen']);
      expect(await row.locator('.small-print').innerText()).toBe('May 5, 2023, 10:00 EDT');
      await row.getByRole('link').click();
      await page.waitForURL('**/2023/05/05/laterrrr/');
      await page.goBack();
      await statusIs(page, '2 results');
    });
  });

  test('can be sorted by relevance or by date', async () => {
    await open('/search/?q=hydrogen', async (page) => {
      await statusIs(page, '2 results');
      expect(await titles(page)).toEqual(['An earlier sample', 'A later sample']);
      await page.getByLabel('Sort by').selectOption({ label: 'Newest first' });
      await page.waitForURL('**/search/?q=hydrogen&sort=date');
      await page.waitForFunction(() => document.querySelector('.found h2')?.textContent === 'A later sample');
      expect(await titles(page)).toEqual(['A later sample', 'An earlier sample']);
    });
  });

  test('in a large archive searches the newest stories first, and says so; older ones when the reader asks', async () => {
    await open('/archive/', async (page, asked) => {
      // Simulates a newest part with more stories than are searched at once.
      await page.route('**/search/?q=*', async (route) => {
        const answer = await route.fetch();
        const body = (await answer.text()).replace(/(data-shards="2024-1:)\d+/, '$15000');
        await route.fulfill({ response: answer, body });
      });
      await page.goto('/search/?q=manyword');
      await statusIs(page, '35 results in the latest 5,000 stories');
      await page.goto('/search/?q=hydrogen');
      await statusIs(page, 'No results for “hydrogen” in the latest 5,000 stories.');
      expect(asked.filter((url) => url.includes('/search/index/2023-1/'))).toEqual([]);
      await page.getByRole('button', { name: 'Search older stories' }).click();
      await statusIs(page, '2 results');
      expect(page.url()).toContain('all');
    });
  });

  test('by date has the newest first within a year too', async () => {
    await open('/search/?q=manyword&sort=date', async (page) => {
      await statusIs(page, '36 results');
      const times = await page
        .locator('.found time')
        .evaluateAll((all: HTMLTimeElement[]) => all.map((t) => t.dateTime));
      expect(times).toEqual(times.toSorted().reverse());
    });
  });

  test('can be filtered with counts, survives a reload and can be undone', async () => {
    await open('/search/?q=manyword', async (page) => {
      await statusIs(page, '36 results');
      const topic = page.getByLabel('Topic');
      await topic.locator('option', { hasText: 'Bridges (17)' }).waitFor({ state: 'attached' });
      expect(await topic.locator('option').allInnerTexts()).toEqual(['All topics', 'Bridges (17)', 'Harbours (35)']);
      await topic.selectOption('Bridges');
      await statusIs(page, '17 results');
      await page.getByLabel('Agency').selectOption('Other Agency');
      await page.waitForURL('**/search/?q=manyword&topic=Bridges&agency=Other+Agency');
      await statusIs(page, '17 results');
      await page.reload();
      await statusIs(page, '17 results');
      expect([await topic.inputValue(), await page.getByLabel('Agency').inputValue()]).toEqual([
        'Bridges',
        'Other Agency',
      ]);
      await page.goto('/search/?q=anchor&year=2022');
      await statusIs(page, '1 result');
      expect(await titles(page)).toEqual(['An old sample']);
      await page.goto('/search/?q=hydrogen');
      await page
        .getByLabel('Series')
        .locator('option', { hasText: 'A Sample Series (1)' })
        .waitFor({ state: 'attached' });
      await page.goBack();
      await statusIs(page, '1 result');
      await page.goBack();
      await statusIs(page, '17 results');
    });
  });

  test('is sent once for a typed word, and immediately with Enter', async () => {
    await open('/search/', async (page, asked) => {
      const field = page.getByRole('searchbox');
      await field.pressSequentially('hydrogen', { delay: 20 });
      await statusIs(page, '2 results');
      const words = asked.filter((url) => url.includes('/words/'));
      expect(new Set(words).size).toBe(words.length);
      expect(words.filter((url) => url.includes('/2024-1/')).length).toBe(1);
      await field.fill('manyword');
      await field.press('Enter');
      await page.waitForURL('**/search/?q=manyword');
      await statusIs(page, '36 results');
    });
  });

  test('goes into the address once while typing, and Back leads to the previous page', async () => {
    await open('/archive/', async (page) => {
      await page.goto('/search/');
      await page.getByRole('searchbox').pressSequentially('hydrogen');
      await statusIs(page, '2 results');
      await page.getByRole('searchbox').fill('manyword');
      await statusIs(page, '36 results');
      expect(page.url()).toContain('/search/?q=manyword');
      await page.goBack();
      await page.waitForFunction(() => document.querySelectorAll('.found li').length === 0);
      expect(await page.getByRole('searchbox').inputValue()).toBe('');
      await page.goBack();
      await page.waitForURL('**/archive/');
    });
  });

  test.each([
    ['theatre', '1 result', ['A sample on a stage']],
    ['insurance', '1 result', ['A sample on a stage']],
    ['Unesco', '1 result', ['A sample on a stage']],
    ['lodz bjorn strasse cafe', '1 result', ['A sample on a stage']],
    ['manyword theatre', /^No results for “.+”\. Check the spelling/, []],
    ['瓦版の歴史', '1 result', ['A sample with a photo']],
    ['theat', 'No exact match for “theat”. 2 results. Including words that begin with “theat…”.', ['A sample of beginnings', 'A sample on a stage']],
    ['theat…', '2 results. Including words that begin with “theat…”.', ['A sample of beginnings', 'A sample on a stage']],
    ['?!', 'Enter a word to search for.', []],
  ])('for %s finds the story in any part of the index', async (words, answer, found) => {
    await open(`/search/?q=${encodeURIComponent(words)}`, async (page) => {
      await statusIs(page, answer);
      expect((await titles(page)).sort()).toEqual(found);
    });
  }); // prettier-ignore

  test('can be widened to words that begin with the last one, and the address says so', async () => {
    await open('/search/?q=theatre', async (page) => {
      await statusIs(page, '1 result');
      await page.getByRole('button', { name: 'Words that begin with “theatre…”' }).click();
      await statusIs(page, '1 result. Including words that begin with “theatre…”.');
      expect(new URL(page.url()).searchParams.get('q')).toBe('theatre…');
    });
  });

  test('finds only words of the story: no labels, credits, numbers of notes or readings', async () => {
    await open('/search/?q=rarestword', async (page) => {
      await statusIs(page, '1 result');
      const text = await page.locator('.found .text').innerText();
      expect(text).toBe('Rarestword in a 瓦版の歴史. A note of the sample. The pier of the sample.');
      await page.goto('/search/?q=licensed');
      await statusIs(page, /^No results for “.+”\. Check the spelling/);
    });
  });

  test('can be filtered by names that are also JavaScript properties, and by one entry for names with the same page', async () => {
    await open('/search/?q=protoword', async (page) => {
      await statusIs(page, '1 result');
      const topic = page.getByLabel('Topic');
      await topic.locator('option', { hasText: 'constructor (1)' }).waitFor({ state: 'attached' });
      expect(await topic.locator('option').allInnerTexts()).toEqual(['All topics', '__proto__ (1)', 'constructor (1)']);
      expect(await page.getByLabel('Agency').locator('option').allInnerTexts()).toEqual(['All agencies', 'toString (1)']); // prettier-ignore
      await topic.selectOption('__proto__');
      await page.waitForURL('**topic=__proto__');
      await statusIs(page, '1 result');
      await page.goto('/search/?q=tideword');
      await topic.locator('option', { hasText: '(2)' }).waitFor({ state: 'attached' });
      expect((await topic.locator('option').allInnerTexts()).map((text) => text.toLowerCase())).toEqual(['all topics', 'tidal energy (2)']); // prettier-ignore
      await page.goto('/search/?q=tideword&topic=TIDAL+ENERGY');
      await statusIs(page, '2 results');
    });
  });

  test('without results says so', async () => {
    await open('/search/?q=zzzzzz', async (page) => {
      await statusIs(page, /^No results for “.+”\. Check the spelling/);
      expect(await page.locator('.found li').count()).toBe(0);
    });
  });

  test('with many results shows 10, then 20 more on request, and the keyboard continues there', async () => {
    await open('/search/?q=manyword', async (page) => {
      await statusIs(page, '36 results');
      await page.locator('.found li').nth(9).waitFor();
      expect(await page.locator('.found li').count()).toBe(10);
      await page.getByRole('button', { name: 'Show 20 more' }).press('Enter');
      await statusIs(page, 'Showing 30 of 36');
      expect(await page.evaluate(() => document.activeElement?.closest('li')?.matches(':nth-child(11)'))).toBe(true);
      await page.getByRole('button', { name: 'Show 6 more' }).press('Enter');
      await statusIs(page, 'Showing 36 of 36');
      expect(await page.getByRole('button', { name: /more$/ }).count()).toBe(0);
    });
  });
});

describe('the index', () => {
  test('is not fetched before the reader turns to search, and the box fetches only what it shows', async () => {
    await open('/', async (page, asked) => {
      await page.locator('comfort-control button').waitFor();
      await page.waitForLoadState('networkidle');
      expect(asked.filter((url) => url.includes('/search/'))).toEqual([]);
      await page.getByRole('link', { name: 'Search' }).click();
      await page.getByRole('searchbox').pressSequentially('later');
      await page.getByRole('link', { name: 'A later sample' }).waitFor();
      const kinds = asked.flatMap((url) => /\/search\/(?:index\/)?(.*)$/.exec(url)?.slice(1) ?? []);
      expect(kinds.filter((file) => file.includes('stories/')).length).toBe(1);
      expect(kinds.filter((file) => /titles|filters/.test(file))).toEqual([]);
    });
  });

  test('that cannot be loaded is reported, headlines answer, and the reader can try again', async () => {
    await open('/search/', async (page) => {
      await page.route('**/search/index/**', (route) => route.fulfill({ status: 404, body: 'Not found' }));
      await page.getByRole('searchbox').fill('later');
      await statusIs(page, 'Search is not available right now. 1 recent headline matches.');
      expect(await titles(page)).toEqual(['A later sample']);
      await page.unroute('**/search/index/**');
      await page.getByRole('button', { name: 'Try again' }).press('Enter');
      await statusIs(page, '1 result');
    });
  });

  test.each(['*/part.json', '*/words/*', 'stories/**'])(
    'of which %s is missing counts as one that cannot be loaded, not as one without results',
    async (files) => {
      await open('/search/', async (page) => {
        await page.route(`**/search/index/${files}`, (route) => route.fulfill({ status: 404, body: 'Not found' }));
        await page.getByRole('searchbox').fill('hydrogen');
        await statusIs(page, /^Search is not available right now/);
      });
    },
  );

  test('on a host that has stopped is reported, even after it has answered once', async () => {
    const served = await serveFolder(out);
    await open(`${served.origin}/search/?q=hydrogen`, async (page) => {
      await statusIs(page, '2 results');
      await served.close();
      await page.getByRole('searchbox').fill('manyword');
      await statusIs(page, /^Search is not available right now/);
    });
  });

  test('works under a strict Content-Security-Policy and sends no requests elsewhere', async () => {
    await open(
      '/search/',
      async (page, asked) => {
        const policy = "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; require-trusted-types-for 'script'; trusted-types kawaraban"; // prettier-ignore
        await page.route('**/search/?*', async (route) => {
          const answer = await route.fetch();
          await route.fulfill({
            response: answer,
            headers: { ...answer.headers(), 'content-security-policy': policy },
          });
        });
        const refused: string[] = [];
        page.on('console', (message) => refused.push(message.text()));
        await page.goto('/search/?q=hydrogen');
        await statusIs(page, '2 results');
        expect(refused).toEqual([]);
        expect(asked.filter((url) => !url.startsWith(paper.origin))).toEqual([]);
      },
      { serviceWorkers: 'allow' },
    );
  });

  test('is found under a base path', async () => {
    const served = await serveFolder(SITES.based.out, { base: '/news/' });
    await open(`${served.origin}/news/search/?q=picture`, async (page) => {
      await page.locator('.found a').first().waitFor();
      await page.getByRole('link', { name: 'A sample story with a picture' }).click();
      await page.waitForURL('**/news/2024/02/05/with-photo/');
      await page.locator('comfort-control button').waitFor();
      await page.keyboard.press('/');
      await page.getByRole('searchbox').pressSequentially('picture');
      await page.getByRole('link', { name: 'A sample story with a picture' }).waitFor();
    });
    await served.close();
  });
});

test('markup in headlines, topics and texts never becomes elements', async () => {
  await open('/search/?q=hostileword', async (page) => {
    const dialogs: string[] = [];
    page.on('dialog', (dialog) => {
      dialogs.push(dialog.message());
      void dialog.dismiss();
    });
    await statusIs(page, '1 result');
    const row = page.locator('.found li');
    expect(await titles(page)).toEqual([HOSTILE.title]);
    expect(await row.locator('.kicker').innerText()).toBe(HOSTILE.topic);
    expect(await row.locator('.text').innerText()).toContain('<script>alert(3)</script> <img src=x onerror=alert(4)>');
    const names = await row
      .locator('*')
      .evaluateAll((all) => [...new Set(all.map(({ localName }) => localName))].sort());
    expect(names).toEqual(['a', 'abbr', 'h2', 'mark', 'p', 'time']);
    await page.getByLabel('Topic').locator('option', { hasText: HOSTILE.topic }).waitFor({ state: 'attached' });
    await page.goto('/');
    await openBox(page);
    await page.keyboard.type('hostile');
    await page.locator('.search-box a').waitFor();
    expect(await page.locator('.search-box a').allInnerTexts()).toEqual([HOSTILE.title]);
    expect(dialogs).toEqual([]);
  });
});

describe('with the keyboard only', () => {
  test('the box opens, answers, leads to a story, and returns the focus', async () => {
    await open('/archive/', async (page) => {
      await openBox(page);
      await page.keyboard.type('later');
      await page.locator('.search-box a').waitFor();
      await page.keyboard.press('Escape');
      expect(await page.locator('.search-box').isVisible()).toBe(false);
      expect(await page.evaluate(() => document.activeElement?.textContent?.trim())).toBe('Search');
      await page.keyboard.press('Enter');
      await page.locator('.search-box input:focus').waitFor();
      await page.keyboard.press('ArrowDown');
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('A later sample');
      await page.keyboard.press('ArrowUp');
      expect(await page.evaluate(() => document.activeElement?.localName)).toBe('input');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await page.waitForURL('**/laterrrr/');
    });
  });

  test('the box finds words of the stories, and shows where they are', async () => {
    await open('/archive/', async (page) => {
      await openBox(page);
      await page.keyboard.type('unesco');
      const row = page.locator('.search-box li');
      await row.getByRole('link', { name: 'A sample on a stage' }).waitFor();
      expect(await row.count()).toBe(1);
      expect(await row.locator('mark').allInnerTexts()).toEqual(['Unesco']);
      expect(await page.locator('.search-box [role=status]').innerText()).toBe('1 result');
    });
  });

  test('without an index the box says that it has only headlines', async () => {
    await open('/archive/', async (page) => {
      await page.route('**/search/index/**', (route) => route.fulfill({ status: 404, body: 'Not found' }));
      await openBox(page);
      await page.keyboard.type('later');
      await page.locator('.search-box').getByRole('link', { name: 'A later sample' }).waitFor();
      expect(await page.locator('.search-box [role=status]').innerText()).toBe(
        'Search is not available right now. 1 recent headline matches.',
      );
    });
  });

  test('the box leads to the page of all results, whose rows j and k go through', async () => {
    await open('/archive/', async (page) => {
      await openBox(page);
      await page.keyboard.type('hydrogen');
      await page.keyboard.press('Enter');
      await page.waitForURL('**/search/?q=hydrogen');
      await statusIs(page, '2 results');
      await page.keyboard.press('j');
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('An earlier sample');
      await page.keyboard.press('/');
      expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('q');
    });
  });
});

test('nothing moves when the box opens or results arrive', async () => {
  await open('/archive/', async (page) => {
    await watchShift(page);
    await page.goto('/archive/');
    const before = await page.locator('main').boundingBox();
    await openBox(page);
    expect(await page.locator('main').boundingBox()).toEqual(before);
    await page.goto('/search/?q=manyword');
    await statusIs(page, '36 results');
    await page.getByLabel('Topic').locator('option', { hasText: '(17)' }).waitFor({ state: 'attached' });
    expect(await shiftOf(page)).toBeLessThanOrEqual(0.002);
  });
});

describe.each(['light', 'dark'] as const)('in the %s', (colorScheme) => {
  test.each([320, 1280])('axe-core finds nothing in box and answers at %d px', async (width) => {
    await open(
      '/search/?q=manyword',
      async (page) => {
        await statusIs(page, '36 results');
        await page.locator('.narrow').evaluate((details: HTMLDetailsElement) => (details.open = true));
        expect(await findViolations(page)).toEqual([]);
        await page.goto('/archive/');
        await openBox(page);
        await page.keyboard.type('sample');
        await page.locator('.search-box a').first().waitFor();
        expect(await findViolations(page)).toEqual([]);
      },
      { colorScheme, viewport: { width, height: 800 } },
    );
  });
});

test.each(['Light', 'Sepia', 'Dark'])('axe-core finds nothing in the reader’s theme %s', async (theme) => {
  await open('/archive/', async (page) => {
    await page.getByRole('button', { name: 'Display settings' }).click();
    await page.getByRole('radio', { name: theme }).check();
    await page.goto('/search/?q=manyword');
    await statusIs(page, '36 results');
    expect(await findViolations(page)).toEqual([]);
  });
});

test.each([
  [320, 100],
  [320, 200],
  [1280, 200],
])('at %d px with text of %d percent nothing scrolls sideways and nothing is cut', async (width, size) => {
  await open(
    '/search/?q=manyword',
    async (page) => {
      await statusIs(page, '36 results');
      await enlarge(page, size);
      await page.locator('.narrow').evaluate((details: HTMLDetailsElement) => (details.open = true));
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      await page.goto('/archive/');
      await enlarge(page, size);
      await openBox(page);
      await page.keyboard.type('sample');
      await page.locator('.search-box a').first().waitFor();
      const box = await page.locator('.search-box').boundingBox();
      expect(box && box.x >= 0 && box.x + box.width <= width).toBe(true);
      const fits = await page.locator('.search-box').evaluate((box) => box.scrollWidth <= box.clientWidth);
      expect(fits).toBe(true);
    },
    { viewport: { width, height: 800 } },
  );
});

test('without script the page says so and leads to archive and topics', async () => {
  await paper.read({ javaScriptEnabled: false }, async (page) => {
    await page.goto('/');
    await page.getByRole('link', { name: 'Search' }).click();
    await page.waitForURL('**/search/');
    const main = page.locator('main');
    expect(await main.innerText()).toContain('needs JavaScript, which is turned off');
    expect(await main.getByRole('link').allInnerTexts()).toEqual(['archive', 'topic']);
    expect(await main.getByRole('searchbox').count()).toBe(0);
  });
});

test('a site without stories says that there is nothing to search', async () => {
  const { document } = await pageAt(SITES.empty.out, '/search/');
  expect(document.querySelector('main')?.textContent).toContain('There are no stories to search yet.');
  expect(document.querySelector('form')).toBeNull();
});

async function open(
  address: string,
  use: (page: Page, asked: string[]) => Promise<void>,
  options: object = {},
): Promise<void> {
  await paper.read({ ...DESK, ...options }, async (page) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(address);
    await use(page, asked);
  });
}

async function statusIs(page: Page, text: string | RegExp): Promise<void> {
  const status = page.locator('.search-page [role=status]');
  await (typeof text === 'string' ? status.getByText(text, { exact: true }) : status.getByText(text)).waitFor();
}

function titles(page: Page): Promise<string[]> {
  return page.locator('.found h2').allInnerTexts();
}

async function openBox(page: Page): Promise<void> {
  await page.locator('comfort-control button').waitFor();
  await page.keyboard.press('/');
  await page.locator('.search-box input:focus').waitFor();
}
