import path from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { sanitizeSchema } from '../../../src/markdown/sanitize-schema.ts';
import { openPaper } from '../../helpers/browser/browser.ts';
import { buildSite } from '../../../tools/lib/build-site.ts';
import { freshFolder, listFiles, writeFiles } from '../../../tools/lib/folders.ts';
import { isRedirect, readPages } from '../../../tools/lib/pages.ts';
import { MARKER, writeAttacks, type Attacks } from './attack-site.ts';
import { knownPaths, openJudge } from '../../../tools/hostile/judge-page.ts';

const out = path.resolve(import.meta.dirname, '../../../.cache/tests/attacks-site');
const allowed = sanitizeSchema.tagNames ?? [];
let attacks: Attacks;

beforeAll(async () => {
  const content = await freshFolder('attacks-content');
  attacks = await writeAttacks(content);
  const { status, output } = await buildSite({ content, out });
  expect(status, output).toBe(0);
}, 240_000);

const paper = openPaper(out);

/** The policy would also stop most of it, but the question is whether the pages themselves are safe. */
const UNPROTECTED = { bypassCSP: true };

test('most attacks get as far as a built page', () => {
  expect(attacks.held).toBeGreaterThan(attacks.total * 0.9);
});

test('no story disappears because of its attacks', async () => {
  const pages = new Map((await readPages(out)).map((page) => [page.path, page]));
  for (const [index, markers] of attacks.markers.entries()) {
    const path = `/2024/01/05/attack-${String(index + 1).padStart(3, '0')}/`;
    const paragraphs = [...(pages.get(path)?.document.querySelectorAll('.prose > p') ?? [])];
    const left = paragraphs.filter(({ textContent }) => textContent === MARKER).length;
    // An attack that is known to swallow what follows is in a separate story.
    if (markers > 1) expect([path, left]).toEqual([path, markers]);
  }
});

test('on no page of the site does an attack run, send a request or leave anything dangerous', async () => {
  const pages = (await readPages(out)).filter((page) => !isRedirect(page)).map((page) => page.path);
  expect(pages.length).toBeGreaterThan(attacks.stories);
  const known = knownPaths(listFiles(out));
  const waiting = [...pages];
  const found: string[] = [];
  await Promise.all(
    Array.from({ length: 6 }, () =>
      paper.read(UNPROTECTED, async (page) => {
        // A refused registration would be reported as an error of the page.
        await page.context().addInitScript(() => void Reflect.deleteProperty(Navigator.prototype, 'serviceWorker'));
        const judge = await openJudge(page.context(), { origin: paper.origin, known, allowed });
        for (let address = waiting.pop(); address; address = waiting.pop()) {
          const place = address;
          found.push(...(await judge.page(encodeURI(address))).map((fault) => `${place} ${fault}`));
        }
      }),
    ),
  );
  expect(found).toEqual([]);
}, 240_000);

test.each([
  ['<script>alert(1)</script>', 'ran alert(1)'],
  ['<img src=/x onerror=alert(2)>', 'asked for ORIGIN/x'],
  ['<img src=https://attacker.example/x>', 'asked for https://attacker.example/x'],
  ['<p onclick=alert(3)>x</p>', 'ran alert(3)'],
  ['<a href="java&Tab;script:alert(4)">x</a>', '<a> leads to java\tscript:alert(4)'],
  ['<p style="color:red">x</p>', '<p> has a style of its own'],
  ['<img src=/x onerror="setTimeout(() => alert(5), 300)">', 'ran alert(5)'],
  ['<svg></svg>', '<svg> is in the story'],
  ['<p id=main>x</p>', 'ids come twice: main'],
  ['</div></main><div>', 'the body is a header main div footer'],
])('the judge finds the fault of %s', async (attack, fault) => {
  const body = `<body><a href=#main>x</a><header></header><main id=main><div class=prose>${attack}</div></main><footer></footer>`;
  await writeFiles(out, { 'live-attack.html': `<!doctype html><title>x</title>${body}` });
  const found = await paper.read(UNPROTECTED, async (page) => {
    const known = knownPaths(['live-attack.html']);
    const judge = await openJudge(page.context(), { origin: paper.origin, known, allowed });
    return judge.page('/live-attack.html');
  });
  expect(found).toContain(fault.replace('ORIGIN', paper.origin));
});
