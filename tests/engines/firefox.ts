import { existsSync } from 'node:fs';
import puppeteer, { type KeyInput, type Page } from 'puppeteer-core';
import type { Tab, WebEngine } from './web-engine.ts';

const PROGRAM = process.env['KAWARABAN_FIREFOX'] ?? '/usr/bin/firefox-esr';

/** Firefox, driven by WebDriver BiDi. */
export const firefox: WebEngine = {
  name: 'Firefox',
  install: 'apt-get install firefox-esr',
  isInstalled: () => existsSync(PROGRAM),
  async launch({ dark = false } = {}) {
    const browser = await puppeteer.launch({
      browser: 'firefox',
      executablePath: PROGRAM,
      headless: true,
      extraPrefsFirefox: {
        // 0 is dark, 1 is light.
        'layout.css.prefers-color-scheme.content-override': dark ? 0 : 1,
        // A mouse that can hover, as at a desk: headless Firefox has none.
        'ui.primaryPointerCapabilities': 6,
        'ui.allPointerCapabilities': 6,
        // Overlay scroll bars, so that widths are the same in every engine.
        'ui.useOverlayScrollbars': 1,
      },
    });
    return {
      async newTab(size) {
        const context = await browser.createBrowserContext();
        const page = await context.newPage();
        await page.setViewport(size);
        return tabOf(page, () => context.close());
      },
      close: () => browser.close(),
    };
  },
};

function tabOf(page: Page, close: () => Promise<void>): Tab {
  return {
    open: async (url) => void (await page.goto(url, { waitUntil: 'load' })),
    // Puppeteer's types require a tuple of arguments, but a tab passes only one.
    evaluate: (run: (argument?: never) => unknown, argument?: unknown) =>
      page.evaluate(run, argument as never) as never,
    click: (selector) => page.click(selector),
    async type(text) {
      for (const character of text) await page.keyboard.press((character === '\n' ? 'Enter' : character) as KeyInput);
    },
    pdf: () => page.pdf({ printBackground: true }),
    screenshot: () => page.screenshot(),
    close,
  };
}
