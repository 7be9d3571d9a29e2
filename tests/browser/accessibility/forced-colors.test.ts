import { expect, test } from 'vitest';
import { openPaper } from '../../helpers/browser/browser.ts';
import { PAGE_TYPES } from '../../helpers/site/page-types.ts';

const paper = openPaper();

test.each(['light', 'dark'] as const)(
  'all text on every type of page has a colour that the reader chose: %s',
  async (colorScheme) => {
    const foreign = await paper.read({ forcedColors: 'active', colorScheme }, async (page) => {
      const found: string[] = [];
      for (const [, path] of PAGE_TYPES) {
        await page.goto(path);
        found.push(...(await page.evaluate(lookForForeignColours)).map((element) => `${path} ${element}`));
      }
      return found;
    });
    expect(foreign).toEqual([]);
  },
);

test('a link looks different from the text around it', async () => {
  await paper.read({ forcedColors: 'active' }, async (page) => {
    await page.goto('/2024/02/01/long-headline/');
    const [link, text] = await page
      .locator('.prose p a')
      .first()
      .evaluate((a) =>
        [getComputedStyle(a), a.parentElement && getComputedStyle(a.parentElement)].map(
          (style) => `${style?.color} ${style?.textDecorationLine}`,
        ),
      );
    expect(link).not.toBe(text);
  });
});

test('the current entry of the navigation is marked by more than a colour', async () => {
  await paper.read({ forcedColors: 'active' }, async (page) => {
    await page.goto('/series/');
    const marks = await page.locator('nav[aria-label="Main"] a').evaluateAll((links) =>
      links.map((link) => {
        const { textDecorationLine, outlineStyle, borderBlockEndStyle, borderBlockEndWidth, borderBlockEndColor } =
          getComputedStyle(link);
        return {
          current: link.hasAttribute('aria-current'),
          look: [textDecorationLine, outlineStyle, borderBlockEndStyle, borderBlockEndWidth, borderBlockEndColor].join(
            ' ',
          ),
        };
      }),
    );
    const looks = (current: boolean) =>
      new Set(marks.filter((mark) => mark.current === current).map(({ look }) => look));
    expect(looks(true).size).toBe(1);
    expect(looks(true)).not.toEqual(looks(false));
  });
});

test('the list of all parts marks the current part', async () => {
  await paper.read({ forcedColors: 'active' }, async (page) => {
    await page.goto('/2024/01/05/sample-part-5/');
    await page.locator('.series-box summary').click();
    const border = await page
      .locator('.parts a[aria-current]')
      .evaluate((link) => getComputedStyle(link).borderInlineStartWidth);
    expect(Number.parseFloat(border)).toBeGreaterThanOrEqual(2);
  });
});

test('every cover has an outline and a background in the reader’s colours', async () => {
  await paper.read({ forcedColors: 'active' }, async (page) => {
    await page.goto('/series/');
    const covers = await page.locator('.book').evaluateAll((books) =>
      books.map((book) => {
        const { borderTopStyle, borderTopWidth, borderTopColor, backgroundColor } = getComputedStyle(book);
        return {
          style: borderTopStyle,
          width: Number.parseFloat(borderTopWidth),
          seen: borderTopColor !== backgroundColor,
        };
      }),
    );
    expect(covers.length).toBeGreaterThanOrEqual(3);
    for (const cover of covers) expect(cover).toEqual({ style: 'solid', width: 1, seen: true });
  });
});

test('the nameplate, which is a mask, has one of the reader’s colours', async () => {
  await paper.read({ forcedColors: 'active', colorScheme: 'dark' }, async (page) => {
    await page.goto('/');
    const [plate, link] = await page.locator('.nameplate .name').evaluate((name) => {
      const drawn = name.querySelector('.drawn') ?? name;
      return [getComputedStyle(drawn).backgroundColor, getComputedStyle(name).color];
    });
    expect(plate).toBe(link);
  });
});

/** Elements whose text or border has a colour outside the system palette. Runs in the page. */
function lookForForeignColours(): string[] {
  const probe = document.body.appendChild(document.createElement('i'));
  const palette = new Set(
    [
      'CanvasText',
      'LinkText',
      'VisitedText',
      'ActiveText',
      'ButtonText',
      'GrayText',
      'Highlight',
      'HighlightText',
      'Mark',
      'MarkText',
    ].map((name) => {
      probe.style.color = name;
      return getComputedStyle(probe).color;
    }),
  );
  probe.style.color = 'Canvas';
  const canvas = getComputedStyle(probe).color;
  probe.remove();
  const faults: string[] = [];
  for (const element of document.body.querySelectorAll(':not(svg, svg *, script, style)')) {
    const { color, backgroundColor } = getComputedStyle(element);
    // A picture keeps the light background that it was drawn for, with dark words on it.
    const isDark = ['rgb(28, 26, 23)', 'rgb(23, 22, 18)'].includes(color);
    if (element.localName === 'img' && isDark && /^rgb\(2[35]/.test(backgroundColor)) continue;
    const ground = backgroundColor === 'rgba(0, 0, 0, 0)' ? canvas : backgroundColor;
    if (!palette.has(color) || color === ground)
      faults.push(`${element.localName}.${element.className.toString()} ${color} on ${ground}`);
  }
  return faults;
}
