import { beforeAll, describe, expect, test } from 'vitest';
import { openPaper } from '../../helpers/browser/browser.ts';
import { PAGE_TYPES } from '../../helpers/site/page-types.ts';

const paper = openPaper();

describe.each(['light', 'dark'] as const)('printed from a screen that is %s', (colorScheme) => {
  const sheets = new Map<string, Sheet>();
  beforeAll(async () => {
    await paper.read({ colorScheme }, async (page) => {
      await page.emulateMedia({ media: 'print', colorScheme });
      for (const [, path] of PAGE_TYPES) {
        await page.goto(path);
        sheets.set(path, await page.evaluate(lookAtSheet));
      }
    });
  });
  const all = (pick: (sheet: Sheet) => readonly string[]) =>
    [...sheets].flatMap(([path, sheet]) => pick(sheet).map((fault) => `${path} ${fault}`));

  test('links to elsewhere are left out', () => {
    expect(sheets.size).toBe(PAGE_TYPES.length);
    expect(all(({ furniture }) => furniture)).toEqual([]);
  });

  test('text is black on white', () => {
    expect(new Set([...sheets.values()].map(({ ground }) => ground))).toEqual(new Set(['rgb(255, 255, 255)']));
    expect(all(({ pale }) => pale)).toEqual([]);
  });

  test('no headline or subhead is the last line of a page', () => {
    expect(all(({ loose }) => loose)).toEqual([]);
  });

  test('no story of a list is parted between two sheets', () => {
    expect(all(({ parted }) => parted)).toEqual([]);
  });
});

test('an article keeps its address, date, byline, caption and credit, and shows where its links lead', async () => {
  await paper.read({}, async (page) => {
    await page.emulateMedia({ media: 'print' });
    await page.goto('/2024/02/05/with-photo/');
    const text = await page.locator('body').innerText();
    for (const kept of [
      'https://kawaraban.example/2024/02/05/with-photo/',
      'February 5, 2024',
      'Sample Agency',
      'was drawn for this sample',
      'Sample Photographer',
    ]) {
      expect(text).toContain(kept);
    }
    await page.goto('/2024/02/01/long-headline/');
    const after = await page
      .locator('.prose a[href^="https://elsewhere.example/"]')
      .evaluate((link) => getComputedStyle(link, '::after').content);
    expect(after).toContain('https://elsewhere.example/page');
  });
});

test('each sheet of a story but the first has a running head: its headline and the name of the paper', async () => {
  await paper.read({}, async (page) => {
    await page.emulateMedia({ media: 'print' });
    await page.goto('/2024/02/05/with-photo/');
    const { title, boxes } = await page.evaluate(() => ({
      title: getComputedStyle(document.documentElement).getPropertyValue('--title'),
      boxes: [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules].map(({ cssText }) => cssText)).join(' '),
    }));
    expect(title).toBe('"A sample story with a picture · Kawaraban"');
    expect(boxes).toMatch(/@page \{[^@]*@top-left \{ content: var\(--title\)/);
    expect(boxes).toMatch(/@page :first \{\s*@top-left \{ content: ""/);
  });
});

test('a table that is wider than the screen is printed whole', async () => {
  await paper.read({}, async (page) => {
    await page.emulateMedia({ media: 'print' });
    await page.goto('/2024/02/01/long-headline/');
    expect(await page.locator('.table-scroll').evaluate((box) => getComputedStyle(box).overflowX)).toBe('visible');
  });
});

test('a series is printed as a cover, its contents, and its parts with pictures, each from a new sheet', async () => {
  await paper.read({}, async (page) => {
    await page.goto('/series/twelve-parts/print/');
    const unseen = await page
      .locator('main img')
      .evaluateAll((images) => images.filter((image) => !(image as HTMLImageElement).naturalWidth).length);
    expect(unseen).toBe(0);
    const pdf = (await page.pdf({ format: 'A4', preferCSSPageSize: true })).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(2 + 12);
  });
});

test('the link to the printable series is not printed', async () => {
  await paper.read({}, async (page) => {
    await page.goto('/series/twelve-parts/');
    const way = page.getByRole('link', { name: 'Print the whole series' });
    expect(await way.isVisible()).toBe(true);
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByText('Print the whole series').isVisible()).toBe(false);
  });
});

test('a short story is one sheet of A4', async () => {
  await paper.read({}, async (page) => {
    await page.goto('/2023/11/17/yoon-kishida-apec/');
    const pdf = (await page.pdf({ format: 'A4', preferCSSPageSize: true })).toString('latin1');
    expect(pdf.startsWith('%PDF-')).toBe(true);
    expect(pdf.match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(1);
  });
});

/** Runs in the page. */
function lookAtSheet(): Sheet {
  const name = (element: Element) =>
    `${element.localName}.${element.className.toString()} “${element.textContent.trim().slice(0, 40)}”`;
  const seen = (selector: string) =>
    [...document.querySelectorAll<HTMLElement>(selector)].filter((element) => element.checkVisibility());
  const luminance = (colour: string) => {
    const [r = 0, g = 0, b = 0] = (colour.match(/[\d.]+/g) ?? []).map((channel) => {
      const share = Number(channel) / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const words = seen('main *').filter((element) =>
    [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim()),
  );
  return {
    furniture: seen(
      'nav, body > footer, .skip-link, .shelf, .ways, .rows:has(#read-next), summary:not(.prose *), button, .share, .anchor',
    ).map(name),
    ground: getComputedStyle(document.documentElement).backgroundColor,
    // Contrast with white, WCAG 2.2; 7:1, because cheap paper reduces it.
    pale: words.filter((element) => 1.05 / (luminance(getComputedStyle(element).color) + 0.05) < 7).map(name),
    loose: seen('h1, h2, h3, h4, h5, h6')
      .filter((heading) => getComputedStyle(heading).breakAfter !== 'avoid')
      .map(name),
    parted: seen('.story-card')
      .filter((card) => getComputedStyle(card).breakInside !== 'avoid')
      .map(name),
  };
}

interface Sheet {
  /** what is visible and should not be */
  readonly furniture: readonly string[];
  readonly ground: string;
  /** text that is hard to read on white */
  readonly pale: readonly string[];
  /** headings that may end a page */
  readonly loose: readonly string[];
  /** stories that may be on two sheets */
  readonly parted: readonly string[];
}
