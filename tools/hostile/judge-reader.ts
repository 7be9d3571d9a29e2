import type { Page } from 'playwright-core';
import type { Judge } from './judge-page.ts';

/** The places where the reader's scripts take text from elsewhere. */
export const READER_ROLES = [
  'a question',
  'a fragment',
  'a directive',
  'the store',
  'an import',
  'an address',
] as const;

export type ReaderRole = (typeof READER_ROLES)[number];

/** A browser cuts longer addresses, and no reader types them. */
const MAX_QUESTION_CHARACTERS = 2000;

/** The key of the site's storage (src/reader/storage/storage.ts). The sites of trials are at the root of their host. */
const STORE = 'kawaraban:/:store';

/** Does with a text what a reader may do; lists what ran, failed or led away. */
export async function walkAsReader(judge: Judge, role: ReaderRole, text: string): Promise<string[]> {
  const words = encodeURIComponent(text.slice(0, MAX_QUESTION_CHARACTERS).toWellFormed());
  switch (role) {
    case 'a question':
      return judge.walk(`/search/?q=${words}`, look);
    case 'a fragment':
      return judge.walk(`/your-data/#${words}`, look);
    case 'a directive':
      return judge.walk(`/?near=${words},${words}#p-aaaaaa:~:text=${words}&near=${words},${words}`, look);
    case 'an address':
      return (await judge.walk(`/${words}`, look)).filter((what) => !isMissing(what));
    case 'the store':
      return judge.walk('/your-data/', async (page) => {
        await ready(page);
        await page.evaluate(([key, value]) => localStorage.setItem(key, value), [STORE, storeOf(text)] as const);
        const found: string[] = [];
        for (const path of ['/saved/', '/your-data/', '/']) {
          await page.goto(path);
          await ready(page);
          found.push(...(await page.evaluate(leadsAway)));
        }
        await page.evaluate(() => localStorage.clear());
        return found;
      });
    case 'an import':
      return judge.walk('/your-data/', async (page) => {
        await ready(page);
        const file = { name: 'data.json', mimeType: 'application/json', buffer: Buffer.from(storeOf(text)) };
        await page.locator('your-data input[type=file]').setInputFiles(file);
        const replace = page.getByRole('button', { name: 'Replace' });
        await replace.or(page.getByText('Nothing was changed')).first().waitFor();
        if (await replace.isVisible()) await replace.click();
        await page.goto('/saved/');
        await ready(page);
        const found = await page.evaluate(leadsAway);
        await page.evaluate(() => localStorage.clear());
        return found;
      });
  }
}

/** Opens a page and leaves it, to see only what its scripts do with the address. */
async function look(page: Page): Promise<readonly string[]> {
  await ready(page);
  return [];
}

async function ready(page: Page): Promise<void> {
  await page.waitForFunction(() => document.querySelector(':not(:defined), [aria-busy="true"]') === null);
}

/** The message of a browser when a host answers 404. */
function isMissing(what: string): boolean {
  return /^asked for |^console Failed to load resource/.test(what);
}

/** A device stores five million characters for a site. The text is in it seven times, and its characters may be escaped. */
const MAX_STORED = 300_000;

/** Makes the memory of a story in which every part is the text. */
function storeOf(whole: string): string {
  const text = whole.slice(0, MAX_STORED);
  const path = text.startsWith('/') ? text : `/${text}`;
  const story = { title: text, lang: text, path, seen: 1, saved: 1, paragraphs: text, place: { id: text, fraction: 0, whole: 0.5 } }; // prettier-ignore
  return JSON.stringify({ version: 1, stories: { [text]: story }, series: { [text]: { seen: 1, parts: text } } });
}

/** Lists remembered links that leave the site or run. Runs in the page. */
function leadsAway(): string[] {
  const links = [...document.querySelectorAll<HTMLAnchorElement>('saved-list a, offline-list a, your-data a')];
  return links.filter(({ href }) => new URL(href).origin !== location.origin).map(({ href }) => `leads to ${href}`);
}
