import { beforeAll, expect, test } from 'vitest';
import { openPaper } from '../../helpers/browser/browser.ts';
import { PAGE_TYPES } from '../../helpers/site/page-types.ts';

const paper = openPaper();

/** A host that supports it answers with the notice and 410. */
const WITHDRAWN = '/2024/02/08/withdrawn/';
const visits = new Map<string, Visit>();

beforeAll(async () => {
  for (const [, path] of PAGE_TYPES) visits.set(path, await visit(path));
});

const all = (pick: (visit: Visit) => readonly string[]) =>
  [...visits].flatMap(([path, seen]) => pick(seen).map((fault) => `${path} ${fault}`));

test('a page sends requests only to its own host', () => {
  expect(visits.size).toBe(PAGE_TYPES.length);
  expect(all(({ answers }) => answers.filter(([url]) => !url.startsWith(paper.origin)).map(([url]) => url))).toEqual(
    [],
  );
});

test('everything that a page requests exists', () => {
  const missing = ({ answers }: Visit) =>
    answers
      .filter(([url, status]) => status !== 200 && !(status === 410 && url.endsWith(WITHDRAWN)))
      .map(([url, status]) => `${url} ${status}`);
  expect(all(missing)).toEqual([]);
});

test('the first paint needs only the HTML', () => {
  expect(all(({ blocking }) => blocking)).toEqual([]);
});

test('the console stays empty', () => {
  expect(all(({ console }) => console)).toEqual([]);
});

test('fonts load on every page that uses them', () => {
  // The fallbacks are fonts of the reader's system, which has only some of them.
  const own = /^Newsreader(?: Display)? (?:normal|italic)/;
  const broken = ({ fonts }: Visit) =>
    fonts.filter(([face, status]) => own.test(face) && status === 'error').map(([face]) => face);
  expect(all(broken)).toEqual([]);
  const without = [...visits].filter(([, { fonts }]) => !fonts.some(([, status]) => status === 'loaded'));
  expect(without.map(([path]) => path)).toEqual([]);
});

test('the icons of the site exist', async () => {
  await paper.read({}, async (page) => {
    await page.goto('/');
    const icons = await page
      .locator('link[rel~="icon"], link[rel="apple-touch-icon"]')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    expect(icons.length).toBeGreaterThanOrEqual(3);
    for (const icon of icons) expect([icon, (await page.request.get(icon ?? '')).status()]).toEqual([icon, 200]);
  });
});

async function visit(path: string): Promise<Visit> {
  return paper.read({ viewport: { width: 1280, height: 900 }, serviceWorkers: 'allow' }, async (page) => {
    const answers: [string, number][] = [];
    const console: string[] = [];
    page.on('request', (request) => {
      if (!request.url().startsWith(paper.origin)) answers.push([request.url(), 0]);
    });
    page.on('response', (response) => answers.push([response.url(), response.status()]));
    page.on('requestfailed', (request) => answers.push([request.url(), 0]));
    page.on('console', (message) => {
      const isNotice = path === WITHDRAWN && message.text().endsWith('status of 410 (Gone)');
      if (!isNotice) console.push(message.text());
    });
    page.on('pageerror', ({ message }) => console.push(message));
    await page.goto(path);
    // Scrolls to the end, so that lazy pictures load.
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    await page.waitForLoadState('networkidle');
    return { answers, console, ...(await page.evaluate(lookAtLoading)) };
  });
}

/** Runs in the page. */
async function lookAtLoading() {
  await document.fonts.ready;
  const resources = performance.getEntriesByType('resource') as (PerformanceResourceTiming & {
    renderBlockingStatus: string;
  })[];
  return {
    // The fallbacks of the fonts are system fonts, and no system has all of them.
    fonts: [...document.fonts]
      .filter(({ family }) => /^"?Newsreader(?: Display)?"?$/.test(family))
      .map(({ family, style, status }) => [`${family} ${style}`, status] as const),
    blocking: resources
      .filter(({ renderBlockingStatus }) => renderBlockingStatus !== 'non-blocking')
      .map(({ name }) => name),
  };
}

interface Visit {
  /** address and status; 0 for failed requests and requests to other hosts */
  readonly answers: readonly (readonly [string, number])[];
  readonly console: readonly string[];
  readonly fonts: readonly (readonly [string, FontFaceLoadStatus])[];
  readonly blocking: readonly string[];
}
