import { afterAll, beforeAll, expect } from 'vitest';
import { Line } from '../helpers/browser/line.ts';
import { SITES } from '../helpers/site/sites.ts';
import type { EngineBrowser, Look, Size, Tab, WebEngine } from './web-engine.ts';
import { watchedSite } from './watched-site.ts';

/**
 * One browser and one connection to a host for the tests of a block, for the fixture site with recorders in its pages.
 */
export function openEngine(engine: WebEngine, look: Look = {}): OpenEngine {
  const line = new Line();
  let browser: EngineBrowser | undefined;
  beforeAll(async () => {
    await line.deploy(await watchedSite(SITES.fixture.out, `engines-${engine.name}-${look.dark ? 'dark' : 'light'}`));
    browser = await engine.launch(look);
  });
  afterAll(async () => {
    await browser?.close();
    await line.close();
  });
  return {
    line,
    async read(size, run) {
      if (!browser) throw new Error('The browser is not open: read pages within tests.');
      const tab = await browser.newTab(size);
      try {
        return await run(tab, (path) => openPage(tab, `${line.origin}${encodeURI(path)}`));
      } finally {
        await tab.close();
      }
    },
  };
}

/** Opens a page and waits for the reader's tools. */
async function openPage(tab: Tab, url: string): Promise<void> {
  await tab.open(url);
  await until(tab, () => document.querySelector(':not(:defined), [aria-busy="true"]') === null);
}

/** Waits until something is true in the page. */
export async function until(tab: Tab, isTrue: () => boolean | Promise<boolean>): Promise<void> {
  await expect.poll(() => tab.evaluate(isTrue), { message: isTrue.toString() }).toBe(true);
}

/** Waits until an element that can be seen holds a text. */
export async function untilShown(tab: Tab, selector: string, text: string): Promise<void> {
  const read = () => tab.evaluate((wanted) => [...document.querySelectorAll<HTMLElement>(wanted)].filter((found) => found.checkVisibility()).map((found) => found.innerText).join('\n'), selector); // prettier-ignore
  await expect.poll(read, { message: selector }).toContain(text);
}

/** Clicks the first button, link or field that can be seen and has this name. */
export async function choose(tab: Tab, name: string): Promise<void> {
  const mark = (wanted: string) => {
    for (const old of document.querySelectorAll('[data-chosen]')) old.removeAttribute('data-chosen');
    const isNamed = (one: HTMLElement) => (one.ariaLabel ?? one.textContent).trim() === wanted && one.checkVisibility();
    const found = [...document.querySelectorAll<HTMLElement>('button, a, summary, label')].find(isNamed);
    found?.setAttribute('data-chosen', '');
    return found !== undefined;
  };
  await expect.poll(() => tab.evaluate(mark, name), { message: `nothing to choose called “${name}”` }).toBe(true);
  await tab.click('[data-chosen]');
}

interface OpenEngine {
  readonly line: Line;
  /** Passes an empty tab to `run`, with a function that opens a path of the site, and closes the tab afterwards. */
  read<Found>(size: Size, run: (tab: Tab, open: (path: string) => Promise<void>) => Promise<Found>): Promise<Found>;
}
