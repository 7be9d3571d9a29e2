import { cp, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildSite } from '../../../tools/lib/build-site.ts';
import { freshFolder } from '../../../tools/lib/folders.ts';
import { enlarge, openPaper, toolsReady } from '../../helpers/browser/browser.ts';
import { SITES } from '../../helpers/site/sites.ts';
import { OVERLAYS } from '../reader-tools/overlays.ts';
import { look, testWidths } from '../width/width.ts';

/*
 * Every sentence is between ⟦ and ⟧ and two fifths longer, from left to right and from right to left (words/languages/pseudo.ts).
 * Text that is cut or scrolls sideways has no room for other languages, and text without these signs comes from no
 * language file.
 */
describe.each(['en-XA', 'ar-XB'])('in %s', (language) => {
  const out = path.resolve(import.meta.dirname, `../../../.cache/tests/pseudo-${language}`);
  const paper = openPaper(out);

  beforeAll(async () => {
    const content = await freshFolder(`pseudo-content-${language}`);
    await cp(SITES.fixture.content, content, { recursive: true });
    const facts = path.join(content, 'publication.yaml');
    await writeFile(facts, (await readFile(facts, 'utf8')).replace(/^language: .*$/m, `language: ${language}`));
    const { status, output } = await buildSite({ content, out });
    expect(status, output).toBe(0);
  });

  testWidths(
    [
      { name: '320 px', width: 320, height: 640 },
      { name: '320 px with text of 200 %', width: 320, height: 640, text: 200 },
      { name: '1440 px', width: 1440, height: 900 },
    ],
    out,
  );

  describe.each([100, 200])('at 320 px with text of %s percent', (percent) => {
    test.each(Object.entries(OVERLAYS))('%s: nothing is cut or unmarked', async (_, { at, open, shown }) => {
      await paper.read({ viewport: { width: 320, height: 640 } }, async (page) => {
        await page.goto(at);
        await toolsReady(page);
        await enlarge(page, percent);
        await open(page);
        const overlay = page.locator(shown).first();
        await overlay.waitFor();
        expect(await page.evaluate(look, true)).toMatchObject({ wide: [], scrollers: [], cut: [] });
        expect(await overlay.evaluate(unmarked)).toEqual([]);
      });
    });
  });
});

/**
 * Words in an element that are in no sentence of a language file, except the reader's data, names and units. Runs in
 * the page.
 */
function unmarked(element: Element): string[] {
  const copy = element.cloneNode(true) as Element;
  for (const one of copy.querySelectorAll(
    '[lang], option[value]:not([value=""]), time, kbd, textarea, pre, [rel~=external], figcaption > :not(.citation), .field',
  ))
    one.remove();
  const names = ['Newsreader', 'OpenDyslexic', 'kB', 'كيلوبايت'];
  let text = copy.textContent ?? '';
  // One sentence may be in a place of another.
  for (let before = ''; before !== text;) [before, text] = [text, text.replace(/⟦[^⟦⟧]*⟧/g, ' ')];
  return (text.match(/\p{L}{2,}/gu) ?? []).filter((word) => !names.includes(word));
}
