import path from 'node:path';
import { stringify } from 'yaml';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildSite } from '../../tools/lib/build-site.ts';
import { freshFolder, writeFiles } from '../../tools/lib/folders.ts';
import { SAMPLE } from '../../tools/lib/publication.ts';
import { storyFile } from '../../tools/lib/stories.ts';
import { openPaper } from '../helpers/browser/browser.ts';

/** Names so short that their edges tell at which side they are. */
const STORIES = {
  en: { lang: 'en', title: 'A sample', authors: [{ name: 'Ada' }] },
  ar: { lang: 'ar', title: 'عينة', authors: [{ name: 'علي' }] },
};

describe.each(['en', 'ar'])('a paper in %s', (language) => {
  const out = path.resolve(`.cache/tests/directions-${language}`);
  const paper = openPaper(out);
  beforeAll(async () => {
    const content = await freshFolder(`directions-${language}-content`);
    await writeFiles(content, {
      'publication.yaml': stringify({ ...SAMPLE, language }),
      'articles/en.md': storyFile({ id: 'sampleb2', agency: undefined, ...STORIES.en }),
      'articles/ar.md': storyFile({ id: 'samplec2', agency: undefined, ...STORIES.ar }, 'هذه عينة.'),
    });
    const { status, output } = await buildSite({ content, out });
    expect(status, output).toBe(0);
  });

  test.each([
    ['en', 'left', 390],
    ['en', 'left', 1440],
    ['ar', 'right', 390],
    ['ar', 'right', 1440],
  ] as const)(
    'the byline of a story in %s begins at the %s, under its headline, at %i px',
    async (slug, side, width) => {
      await paper.read({ viewport: { width, height: 900 } }, async (page) => {
        await page.goto(`/2024/01/05/${slug}/`);
        const [headline, byline] = await page.evaluate((edge) => {
          const edgeOf = (node: Node | null) => {
            const range = document.createRange();
            range.selectNodeContents(node ?? document);
            return range.getBoundingClientRect()[edge];
          };
          return [edgeOf(document.querySelector('h1')), edgeOf(document.querySelector('.byline .name'))];
        }, side);
        expect(Math.abs((headline ?? 0) - (byline ?? 999))).toBeLessThan(8);
      });
    },
  );
});
