import { describe, expect, test } from 'vitest';
import { openPaper } from '../../helpers/browser/browser.ts';

const paper = openPaper();

describe.each([
  // Washi paper and sumi ink; the other way round at night.
  { colorScheme: 'light', paperColour: 'rgb(250, 247, 240)', ink: 'rgb(28, 26, 23)' },
  { colorScheme: 'dark', paperColour: 'rgb(23, 22, 18)', ink: 'rgb(232, 226, 213)' },
] as const)('with the system set to $colorScheme', ({ colorScheme, paperColour, ink }) => {
  test('paper and ink follow', async () => {
    const colours = await paper.read({ colorScheme }, async (page) => {
      await page.goto('/2024/02/01/long-headline/');
      return page.evaluate(() => {
        const colourOf = (selector: string) =>
          getComputedStyle(document.querySelector(selector) ?? document.body).color;
        return {
          paper: getComputedStyle(document.documentElement).backgroundColor,
          text: colourOf('.prose p'),
          headline: colourOf('h1'),
        };
      });
    });
    expect(colours).toEqual({ paper: paperColour, text: ink, headline: ink });
  });

  test('the bars of the browser take the colour of the paper', async () => {
    const themeColour = await paper.read({ colorScheme }, async (page) => {
      await page.goto('/');
      return page.evaluate(() => {
        const metas = [...document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]')];
        const probe = document.body.appendChild(document.createElement('i'));
        probe.style.color = metas.find(({ media }) => matchMedia(media).matches)?.content ?? '';
        return getComputedStyle(probe).color;
      });
    });
    expect(themeColour).toBe(paperColour);
  });
});

test('a page that is open changes with the system', async () => {
  await paper.read({ colorScheme: 'light' }, async (page) => {
    await page.goto('/');
    const background = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    const day = await background();
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await background()).not.toBe(day);
  });
});

test('a cover has another pair of inks by night', async () => {
  const inks = async (colorScheme: 'light' | 'dark') =>
    paper.read({ colorScheme }, async (page) => {
      await page.goto('/series/');
      return page
        .locator('.book svg')
        .first()
        .evaluate((drawing) => getComputedStyle(drawing).color);
    });
  expect(await inks('light')).not.toBe(await inks('dark'));
});
