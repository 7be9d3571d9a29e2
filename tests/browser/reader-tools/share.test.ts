import decodeQr from 'qr/decode.js';
import type { BrowserContextOptions, Page } from 'playwright-core';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { openPaper } from '../../helpers/browser/browser.ts';
import { painted } from '../../helpers/browser/layout-shift.ts';
import { findViolations } from '../accessibility/run-axe.ts';

const paper = openPaper();
const DESK = { viewport: { width: 1280, height: 900 } };
const PHONE = { viewport: { width: 320, height: 640 } };

const STORY = '/2024/02/01/long-headline/';
const SERIES = '/series/twelve-parts/';
const CANONICAL = 'https://kawaraban.example/2024/02/01/long-headline/';

describe('if the system has no share sheet', () => {
  test.each([STORY, SERIES])(
    'on %s the one button opens the popover by click, and it closes by a click beside it',
    async (path) => {
      await visit(path, DESK, async (page) => {
        await page.locator('share-control > button').click();
        expect(await page.locator('share-control > button').allInnerTexts()).toEqual(['Share']);
        await panel(page).waitFor();
        await page.mouse.click(1270, 10);
        await panel(page).waitFor({ state: 'hidden' });
      });
    },
  );

  test('a click on the cross closes it, and the focus is where it was', async () => {
    await visit(STORY, DESK, async (page) => {
      await page.locator('share-control > button').click();
      await panel(page).getByRole('button', { name: 'Close' }).click();
      expect(await panel(page).isVisible()).toBe(false);
      expect(await focused(page)).toBe('Share');
    });
  });

  test('it shows its heading and the address; code and citation are one step further', async () => {
    await visit(STORY, DESK, async (page) => {
      await page.locator('share-control > button').click();
      expect(await panel(page).getByRole('heading').innerText()).toBe('Share');
      expect(await panel(page).getByText(CANONICAL, { exact: true }).first().isVisible()).toBe(true);
      expect(await panel(page).locator('img').isVisible()).toBe(false);
      await panel(page).getByText('QR code and citation').click();
      expect(await panel(page).locator('img').isVisible()).toBe(true);
    });
  });

  test('every way to share has its own icon or the outgoing arrow, from one file of the site', async () => {
    const asked: string[] = [];
    await visit(
      STORY,
      DESK,
      async (page) => {
        await page.locator('share-control > button').click();
        await expect.poll(() => asked).toHaveLength(1);
        const places = await panel(page)
          .locator('li a')
          .evaluateAll((links) => links.map((link) => getComputedStyle(link, '::before').maskPosition));
        expect(new Set(places).size).toBe(places.length);
      },
      (page) => Promise.resolve(page.on('request', (one) => /icons.*svg/.test(one.url()) && asked.push(one.url()))),
    );
  });

  test('on a phone it is a sheet at the foot, and the headline is visible above it', async () => {
    await visit(STORY, { viewport: { width: 390, height: 844 } }, async (page) => {
      await page.locator('share-control > button').click();
      const [sheet, headline] = await Promise.all([panel(page).boundingBox(), page.locator('h1').boundingBox()]);
      expect(sheet?.width).toBe(390);
      expect((sheet?.y ?? 0) + (sheet?.height ?? 0)).toBe(844);
      expect((headline?.y ?? 0) + (headline?.height ?? 0)).toBeLessThanOrEqual(sheet?.y ?? 0);
    });
  });

  test('the keyboard opens it, walks into it and closes it, and the focus is where it was', async () => {
    await visit(STORY, DESK, async (page) => {
      await page.locator('share-control > button').focus();
      await page.keyboard.press('Enter');
      expect(await panel(page).isVisible()).toBe(true);
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.ariaLabel)).toBe('Close');
      await page.keyboard.press('Tab');
      expect(await focused(page)).toBe('Copy link');
      await page.keyboard.press('Escape');
      expect(await panel(page).isVisible()).toBe(false);
      expect(await focused(page)).toBe('Share');
    });
  });

  test('Copy link copies the canonical address and says so to assistive technology', async () => {
    await visit(`${STORY}?from=elsewhere#h-what-markdown-can-do`, DESK, async (page) => {
      const status = page.locator('.share').getByRole('status');
      expect(await status.innerText()).toBe('');
      await choose(page, 'Copy link');
      await expect.poll(() => status.innerText()).toBe('Link copied');
      expect(await clipboard(page)).toEqual({ text: CANONICAL });
      expect(await panel(page).isVisible()).toBe(false);
      expect(await focused(page)).toBe('Share');
    });
  });

  test('Copy citation copies the citation line, plain and rich', async () => {
    await visit(STORY, DESK, async (page) => {
      const line = await page.locator('.citation').evaluate((p) => p.textContent.replace(/\s+/g, ' ').trim());
      expect(line).toMatch(
        /^Sample Agency, Sample Author, Other Author, “A sample headline .*”, Kawaraban, February 1, 2024, /,
      );
      expect(line).toContain(CANONICAL);
      await choose(page, 'Copy citation');
      await expect.poll(() => page.locator('.share').getByRole('status').innerText()).toBe('Citation copied');
      const { text, html } = await clipboard(page);
      expect(text).toBe(line);
      expect(html).toContain(`<a href="${CANONICAL}">${CANONICAL}</a>`);
      expect(html).toContain('<cite>Kawaraban</cite>');
    });
  });

  test('Copy quotation copies the standfirst, or what is selected, with its source', async () => {
    await visit(STORY, DESK, async (page) => {
      const standfirst = await page.locator('.standfirst').innerText();
      await choose(page, 'Copy quotation');
      await expect.poll(() => page.locator('.share').getByRole('status').innerText()).toBe('Quotation copied');
      const { text } = await clipboard(page);
      expect(text.split('\n')).toEqual([
        `“${standfirst}”`,
        expect.stringMatching(/^— Sample Agency, .*\/long-headline\/$/),
      ]);

      await page.evaluate(() => {
        const paragraph = document.querySelector('.prose p');
        if (paragraph) paragraph.textContent = 'x <img src=x onerror=alert(1)> & y';
        if (paragraph) getSelection()?.selectAllChildren(paragraph);
      });
      await choose(page, 'Copy quotation');
      await expect
        .poll(async () => (await clipboard(page)).text)
        .toMatch(/^“x <img src=x onerror=alert\(1\)> & y”\n— /);
      expect((await clipboard(page)).html).toContain('x &lt;img src=x onerror=alert(1)&gt; &amp; y');
    });
  });
});

describe('if the system has a share sheet', () => {
  const stub = (page: Page, answer: string) =>
    page.addInitScript((how) => {
      const calls: unknown[] = [];
      const share = (data: unknown) => {
        calls.push(data);
        return how === 'done' ? Promise.resolve() : Promise.reject(new DOMException('stub', how));
      };
      Object.assign(globalThis, { calls });
      Object.defineProperty(navigator, 'share', { value: share });
    }, answer);
  const calls = (page: Page) => page.evaluate(() => Reflect.get(globalThis, 'calls') as unknown[]);

  test('the button passes headline and canonical address to it, and opens nothing else', async () => {
    await visit(
      `${STORY}?from=elsewhere`,
      DESK,
      async (page) => {
        await page.locator('share-control > button').first().click();
        const title = (await page.locator('h1').textContent())?.trim();
        expect(await calls(page)).toEqual([{ title, url: CANONICAL }]);
        expect(await panel(page).isVisible()).toBe(false);
      },
      (page) => stub(page, 'done'),
    );
  });

  test('QR code and citation are behind a second button', async () => {
    await visit(
      STORY,
      DESK,
      async (page) => {
        await page.getByRole('button', { name: 'More options' }).click();
        expect(await panel(page).isVisible()).toBe(true);
        expect(await calls(page)).toEqual([]);
      },
      (page) => stub(page, 'done'),
    );
  });

  test.each([
    ['closed by the reader opens nothing', 'AbortError', false],
    ['that is not allowed leaves the popover', 'NotAllowedError', true],
  ])('a sheet %s', async (_, error, opens) => {
    await visit(
      STORY,
      DESK,
      async (page) => {
        await page.locator('share-control > button').first().click();
        await expect.poll(() => calls(page)).toHaveLength(1);
        await painted(page);
        expect(await panel(page).isVisible()).toBe(opens);
      },
      (page) => stub(page, error),
    );
  });
});

describe('if the clipboard is blocked', () => {
  const close = (page: Page) =>
    page.addInitScript(() => {
      Object.assign(globalThis, { kept: navigator.clipboard });
      Object.defineProperty(navigator, 'clipboard', { value: undefined });
    });

  test('copying uses the older method, also for rich text', async () => {
    await visit(
      STORY,
      DESK,
      async (page) => {
        await choose(page, 'Copy citation');
        await expect.poll(() => page.locator('.share').getByRole('status').innerText()).toBe('Citation copied');
        const pasted = await page.evaluate(async () => {
          const [item] = await (Reflect.get(globalThis, 'kept') as Clipboard).read();
          return Promise.all(['text/plain', 'text/html'].map(async (type) => (await item?.getType(type))?.text()));
        });
        expect(pasted[0]).toContain(CANONICAL);
        expect(pasted[1]).toContain('<cite');
      },
      close,
    );
  });

  test('the text is offered if that is not allowed either', async () => {
    await visit(
      STORY,
      DESK,
      async (page) => {
        await page.evaluate(() => void Object.assign(document, { execCommand: () => false }));
        await choose(page, 'Copy link');
        const field = page.getByRole('textbox', { name: 'Text to copy' });
        expect(await field.inputValue()).toBe(CANONICAL);
        expect(await field.evaluate((one: HTMLTextAreaElement) => [one.selectionStart, one.selectionEnd])).toEqual([
          0,
          CANONICAL.length,
        ]);
        expect(await page.getByText('Your browser did not allow copying.').isVisible()).toBe(true);
        expect(await page.getByRole('link', { name: 'Send by email' }).getAttribute('href')).toBe(
          `mailto:?body=${encodeURIComponent(CANONICAL)}`,
        );
        expect(await panel(page).isVisible()).toBe(true);
        expect(await findViolations(page)).toEqual([]);
        await page.keyboard.press('Escape');
        expect(await panel(page).isVisible()).toBe(false);
        expect(await field.count()).toBe(0);
      },
      close,
    );
  });
});

describe.each([
  ['light', PHONE],
  ['dark', PHONE],
  ['light', DESK],
  ['dark', DESK],
] as const)('the open popover, %s, %j', (colorScheme, size) => {
  test.each([STORY, SERIES, '/2024/02/06/arabic/'])(
    'of %s is whole in the window, and axe-core finds nothing',
    async (path) => {
      await visit(path, { ...size, colorScheme }, async (page) => {
        await page.locator('share-control > button').click();
        const box = await panel(page).boundingBox();
        expect(box?.x).toBeGreaterThanOrEqual(0);
        expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(size.viewport.width);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(size.viewport.width);
        expect(await panel(page).evaluate((open) => open.scrollWidth - open.clientWidth)).toBe(0);
        expect(await findViolations(page)).toEqual([]);
      });
    },
  );
});

test.each([
  ['at night', { colorScheme: 'dark' }],
  ['in forced colours', { colorScheme: 'dark', forcedColors: 'active' }],
] as const)('a scanner reads the short link from the screen %s', async (_, colours) => {
  await visit('/2024/02/05/with-photo/', { ...DESK, ...colours, deviceScaleFactor: 2 }, async (page) => {
    await page.locator('share-control > button').click();
    await panel(page).getByText('QR code and citation').click();
    await panel(page)
      .locator('img')
      .evaluate((img: HTMLImageElement) => img.decode());
    const { data, info } = await sharp(await panel(page).screenshot())
      .ensureAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
    expect(decodeQr({ width: info.width, height: info.height, data })).toBe('https://kawaraban.example/a/withfoto/');
  });
});

test.each([
  [STORY, 'div.prose :is(h2, h3, h4, h5, h6)'],
  ['/2024/02/05/with-photo/', '.prose figure'],
  [SERIES, '.parts > li'],
])('on %s every %s can be linked to', async (path, selector) => {
  await visit(path, DESK, async (page) => {
    const ids = await page.locator(selector).evaluateAll((places) => places.map(({ id }) => id));
    expect(ids.length).toBeGreaterThan(0);
    expect(ids).not.toContain('');
    const anchors = page.locator('.anchor');
    expect(
      await anchors.evaluateAll((all) => all.map((anchor) => decodeURIComponent(anchor.getAttribute('href') ?? ''))),
    ).toEqual(expect.arrayContaining(ids.map((id) => `#${id}`)));
    const first = page.locator(`.anchor[href="#${ids[0]}"]`);
    expect(await first.getAttribute('aria-label')).toMatch(/^Link to (?:this picture|“.+”)$/);
    expect(await first.evaluate((anchor) => getComputedStyle(anchor).opacity)).toBe('0');
    await first.focus();
    expect(await first.evaluate((anchor) => getComputedStyle(anchor).opacity)).toBe('1');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('.share').getByRole('status').innerText()).toBe('Link copied');
    expect((await clipboard(page)).text).toBe(`https://kawaraban.example${path}#${ids[0]}`);
    expect(await page.evaluate(() => document.querySelector(':target')?.id)).toBe(ids[0]);
  });
});

test('on a touch screen no heading has a sign beside it, and a finger cannot hit one', async () => {
  await visit(STORY, { ...PHONE, hasTouch: true, isMobile: true }, async (page) => {
    const signs = await page.locator('.anchor').evaluateAll((all) =>
      all.map((anchor) => {
        const { opacity, pointerEvents } = getComputedStyle(anchor);
        return `${opacity} ${pointerEvents}`;
      }),
    );
    expect(new Set(signs)).toEqual(new Set(['0 none']));
  });
});

function visit(
  path: string,
  options: BrowserContextOptions,
  look: (page: Page) => Promise<void>,
  before?: (page: Page) => Promise<unknown>,
) {
  return paper.read({ ...options, permissions: ['clipboard-read', 'clipboard-write'] }, async (page) => {
    const errors: string[] = [];
    page.on('pageerror', ({ message }) => errors.push(message));
    await before?.(page);
    await page.goto(path);
    await look(page);
    expect(errors).toEqual([]);
  });
}

function panel(page: Page) {
  return page.locator('share-control [popover]');
}

async function choose(page: Page, name: string): Promise<void> {
  await page.locator('share-control > button').last().click();
  const more = panel(page).locator('details:not([open]) > summary');
  if (/citation|quotation/.test(name) && (await more.isVisible())) await more.click();
  await page.getByRole('button', { name, exact: true }).click();
}

function focused(page: Page): Promise<string | undefined> {
  return page.evaluate(() => document.activeElement?.textContent);
}

async function clipboard(page: Page): Promise<{ text: string; html?: string }> {
  return page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const read = async (type: string) => (item?.types.includes(type) ? (await item.getType(type)).text() : undefined);
    const [text = '', html] = [await read('text/plain'), await read('text/html')];
    return html === undefined ? { text } : { text, html };
  });
}
