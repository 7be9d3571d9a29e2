import { beforeAll, describe, expect, test } from 'vitest';
import { openPaper, toolsReady } from '../../helpers/browser/browser.ts';
import { PAGE_TYPES } from '../../helpers/site/page-types.ts';

/**
 * Checks for every type of page whether it fits on these screens.
 *
 * @param out the fixture site, or one made from the same content
 */
export function testWidths(screens: readonly Screen[], out?: string): void {
  const paper = openPaper(out);
  describe.each(screens)(
    'at $name',
    ({ width, height, text = 100, deviceScaleFactor = 1, javaScriptEnabled = true }) => {
      const found = new Map<string, Sight>();
      beforeAll(async () => {
        await paper.read({ viewport: { width, height }, deviceScaleFactor, javaScriptEnabled }, async (page) => {
          for (const [, path] of PAGE_TYPES) {
            await page.goto(path);
            if (javaScriptEnabled) await toolsReady(page);
            await page.evaluate((size) => document.documentElement.style.setProperty('font-size', size, 'important'), `${text}%`); // prettier-ignore
            found.set(path, await page.evaluate(look, false));
          }
        });
      });

      const all = (pick: (sight: Sight) => readonly string[]) =>
        [...found].flatMap(([path, sight]) => pick(sight).map((fault) => `${path} ${fault}`));

      test('no page scrolls sideways', () => {
        expect(found.size).toBe(PAGE_TYPES.length);
        expect(all(({ wide }) => wide)).toEqual([]);
      });

      test('only the shelf, tables and code scroll sideways in their own box', () => {
        expect(all(({ scrollers }) => scrollers)).toEqual([]);
      });

      test('no text is cut off or leaves the page', () => {
        expect(all(({ cut }) => cut)).toEqual([]);
      });

      test('entries of navigation are at least 24 px high and wide', () => {
        expect(all(({ small }) => small)).toEqual([]);
      });
    },
  );
}

/**
 * The elements of a page that do not fit. Runs in the page.
 *
 * @param isAsOpened whether the page is checked in its current state, and not with everything folded opened
 */
export function look(isAsOpened = false): Sight {
  if (!isAsOpened) {
    for (const details of document.querySelectorAll('details')) details.open = true;
    for (const popover of document.querySelectorAll<HTMLElement>('[popover]')) popover.showPopover();
  }
  const sight: { [Key in keyof Sight]: string[] } = { wide: [], scrollers: [], cut: [], small: [] };
  const root = document.documentElement;
  const name = (element: Element) =>
    `${element.localName}.${element.className.toString()}: ${element.textContent.trim().slice(0, 60)}`;
  const mayScroll = '.shelf, .table-scroll, .prose pre';

  if (root.scrollWidth > innerWidth) sight.wide.push(`${root.scrollWidth} px`);
  for (const element of document.body.querySelectorAll<HTMLElement>(':not(svg, svg *)')) {
    const style = getComputedStyle(element);
    const overWidth = element.scrollWidth > element.clientWidth + 1;
    const overHeight = element.scrollHeight > element.clientHeight + 1;
    if (/auto|scroll/.test(style.overflowX) && overWidth && !element.matches(mayScroll))
      sight.scrollers.push(name(element));
    const clamped = style.webkitLineClamp !== 'none';
    const clips = /hidden|clip/.test(style.overflowX + style.overflowY);
    // Text typed into a field scrolls in it.
    if (clips && !clamped && !element.matches('.visually-hidden, input') && (overWidth || overHeight))
      sight.cut.push(`cut ${name(element)}`);
  }

  const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  while (words.nextNode()) {
    const holder = words.currentNode.parentElement;
    if (!holder?.checkVisibility() || holder.closest(`${mayScroll}, .visually-hidden, script, style`)) continue;
    // An ideographic space hangs over the end of a line and paints nothing (CSS Text 3, 4.1.3).
    for (const { 0: written, index } of (words.currentNode.nodeValue ?? '').matchAll(/[^\u3000]+/g)) {
      range.setStart(words.currentNode, index);
      range.setEnd(words.currentNode, index + written.length);
      for (const { left, right, width } of range.getClientRects()) {
        if (width > 0 && (left < -0.5 || right > innerWidth + 0.5)) sight.cut.push(`outside ${name(holder)}`);
      }
    }
  }
  for (const slip of document.querySelectorAll('.slip')) {
    const book = slip.closest('.book')?.getBoundingClientRect();
    const { bottom, right } = slip.getBoundingClientRect();
    if (!book || bottom > book.bottom + 0.5 || right > book.right + 0.5)
      sight.cut.push(`beyond its cover: ${name(slip)}`);
  }

  for (const target of document.querySelectorAll(
    'header nav a, footer nav a, .pager a, .topics a, summary, .begin a, button:not([hidden]), .share li a, .anchor',
  )) {
    if (!target.checkVisibility()) continue;
    const { width, height } = target.getBoundingClientRect();
    // WCAG 2.2, 2.5.8 Target Size (Minimum).
    if (width < 24 || height < 24) sight.small.push(`${Math.round(width)} × ${Math.round(height)} px ${name(target)}`);
  }
  return sight;
}

export interface Sight {
  readonly wide: readonly string[];
  readonly scrollers: readonly string[];
  readonly cut: readonly string[];
  readonly small: readonly string[];
}

interface Screen {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  /** size of the text in percent */
  readonly text?: number;
  readonly deviceScaleFactor?: number;
  readonly javaScriptEnabled?: boolean;
}
