import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { ENGINES } from './engine.ts';
import { openEngine } from './open-engine.ts';

const PDFTOTEXT = '/usr/bin/pdftotext';
/** What pdftotext writes for a glyph without a known letter. */
const UNNAMED = '\ufffd';
const DESK = { width: 1280, height: 900 };

// WebKit's driver cannot print.
const printers = ENGINES.filter(({ name }) => name === 'Firefox');

describe.each(printers)('printed by $name', (engine) => {
  describe.skipIf(!engine.isInstalled() || !existsSync(PDFTOTEXT))(
    'a page',
    { meta: { needs: `${engine.name} and ${PDFTOTEXT}` } },
    () => {
      const paper = openEngine(engine);

      test.for([
        ['a story', '/2024/02/05/with-photo/'],
        ['a story without its picture', '/2023/11/17/yoon-kishida-apec/'],
        ['a long story', '/2024/02/01/long-headline/'],
        ['a Japanese story', '/2024/02/07/見本の記事/'],
      ] as const)(
        'of %s begins with the story on its first sheet, contains every paragraph, and leaves no sheet empty',
        async ([, path]) => {
          const { paragraphs, addresses, sheets } = await paper.read(DESK, async (tab, open) => {
            await open(path);
            return {
              paragraphs: await tab.evaluate(readParagraphs),
              addresses: await tab.evaluate(() => [...document.querySelectorAll<HTMLAnchorElement>('.prose a[rel]:not(.address)')].map(({ href }) => href)), // prettier-ignore
              sheets: sheetsOf(await tab.pdf()),
            };
          });
          expect(paragraphs.length).toBeGreaterThan(0);
          // On paper the address of a link follows its words.
          const words = (text: string) =>
            addresses.reduce((rest, address) => rest.replace(bare(address), ''), bare(text));
          expect(words(sheets[0] ?? '')).toSatisfy((sheet: string) =>
            holds(sheet, bare(paragraphs[0] ?? '').slice(0, 40)),
          );
          const all = words(sheets.join(''));
          // Each sheet ends with a form feed.
          expect(sheets.slice(0, -1).map(bare)).not.toContain('');
          for (const paragraph of paragraphs)
            expect(all).toSatisfy((text: string) => holds(text, bare(paragraph).slice(0, 40)), paragraph);
        },
      );
    },
  );
});

/** The paragraphs of a story, without ruby and the like above the text. Runs in the page. */
function readParagraphs(): string[] {
  return [...document.querySelectorAll('.prose > p')].map((paragraph) => {
    const words = paragraph.cloneNode(true) as Element;
    for (const reading of words.querySelectorAll('rt, rp')) reading.remove();
    return words.textContent;
  });
}

/**
 * Whether a document contains a text. For some glyphs of Japanese fonts Firefox does not give the letters: each matches
 * any letter.
 */
function holds(document: string, text: string): boolean {
  const letters = [...text];
  const read = [...document];
  return read.some((_, start) =>
    letters.every((letter, index) => [letter, UNNAMED].includes(read[start + index] ?? '')),
  );
}

/** The text of each sheet of a PDF document. */
function sheetsOf(pdf: Uint8Array | undefined): string[] {
  if (!pdf) return [];
  const { stdout } = spawnSync(PDFTOTEXT, ['-layout', '-', '-'], { input: pdf, encoding: 'utf8' });
  return stdout.split('\f');
}

/** Letters, digits and unnamed glyphs only: a PDF document has lines, ligatures and hyphens of its own. */
function bare(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\ufffd]+/gu, '');
}
