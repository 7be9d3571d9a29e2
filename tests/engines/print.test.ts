import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { ENGINES } from './engine.ts';
import { openEngine } from './open-engine.ts';

const PDFTOTEXT = '/usr/bin/pdftotext';
const DESK = { width: 1280, height: 900 };

// WebKit's driver cannot print.
const printers = ENGINES.filter(({ name }) => name === 'Firefox');

describe.each(printers)('printed by $name', (engine) => {
  describe.skipIf(!engine.isInstalled() || !existsSync(PDFTOTEXT))('a page', () => {
    const paper = openEngine(engine);

    test.for([
      ['a story', '/2024/02/05/with-photo/'],
      ['a story without its picture', '/2023/11/17/yoon-kishida-apec/'],
      ['a long story', '/2024/02/01/long-headline/'],
      ['a Japanese story', '/2024/02/07/見本の記事/'],
    ] as const)('of %s begins with the story on its first sheet, and holds every paragraph of it', async ([, path]) => {
      const { paragraphs, sheets } = await paper.read(DESK, async (tab, open) => {
        await open(path);
        return {
          paragraphs: await tab.evaluate(() => [...document.querySelectorAll<HTMLElement>('.prose > p')].map(({ innerText }) => innerText)), // prettier-ignore
          sheets: sheetsOf(await tab.pdf()),
        };
      });
      expect(paragraphs.length).toBeGreaterThan(0);
      expect(bare(sheets[0] ?? '')).toContain(bare(paragraphs[0] ?? '').slice(0, 40));
      const all = bare(sheets.join(''));
      for (const paragraph of paragraphs) expect(all).toContain(bare(paragraph).slice(0, 40));
    });
  });
});

/** The text of each sheet of a PDF document. */
function sheetsOf(pdf: Uint8Array | undefined): string[] {
  if (!pdf) return [];
  const { stdout } = spawnSync(PDFTOTEXT, ['-layout', '-', '-'], { input: pdf, encoding: 'utf8' });
  return stdout.split('\f');
}

/** Letters and digits only: a PDF document has lines, ligatures and hyphens of its own. */
function bare(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}
