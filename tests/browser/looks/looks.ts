import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { expect } from 'vitest';
import { toolsReady, type Paper } from '../../helpers/browser/browser.ts';

/*
 * Compares how pages look, so that every change is intended. The pictures have a quarter of the size, which hides
 * letter shapes and font hinting but shows every line and picture.
 */

const FOLDER = path.resolve(import.meta.dirname, '../../fixtures/baselines');
/** Folder for pictures of pages that look different now. */
const SEEN = path.resolve(import.meta.dirname, '../../../.cache/tests/baselines');
const SCALE = 0.25;
/** Steps of 255 from which a pixel counts as different, and the percentage of pixels that may be. */
const MAX_STEP = 48;
const MAX_OTHERS = 0.6;

/**
 * Letters that Newsreader lacks are set in these fonts from npm, because other machines have different fonts. The pages
 * refer to them by an address that only the test serves.
 */
const FACES = [
  ['noto-serif-jp', 'Noto Serif JP Variable'],
  ['noto-naskh-arabic', 'Noto Naskh Arabic Variable'],
] as const;
const FACES_AT = '/faces-of-the-test/';
const FACES_IN = path.resolve(import.meta.dirname, '../../../node_modules/@fontsource-variable');

/** A phone by day and a desktop by night cover both sizes and both schemes. */
export const WAYS = {
  phone: { viewport: { width: 390, height: 844 }, colorScheme: 'light' },
  desk: { viewport: { width: 1440, height: 900 }, colorScheme: 'dark' },
} as const;

/**
 * Compares a page with its picture in `tests/fixtures/baselines/`, which KAWARABAN_BASELINES=renew writes again.
 *
 * @param file of the test, for the line to type
 * @param open what a reader does first
 */
export async function expectKnownLook(paper: Paper, { name, way, address, file, open }: Look): Promise<void> {
  const picture = `${name}-${way}.png`;
  const seen = await paper.read(
    { ...WAYS[way], deviceScaleFactor: SCALE, reducedMotion: 'reduce', bypassCSP: true },
    (tab) => lookOf(tab, address, open),
  );
  if (process.env['KAWARABAN_BASELINES'] === 'renew') {
    await mkdir(FOLDER, { recursive: true });
    await writeFile(path.join(FOLDER, picture), seen);
  }
  const known = await readFile(path.join(FOLDER, picture)).catch(() => undefined);
  const others = known ? await shareOfOthers(known, seen) : 100;
  if (others > MAX_OTHERS) {
    await mkdir(SEEN, { recursive: true });
    await writeFile(path.join(SEEN, picture), seen);
  }
  const renew = `KAWARABAN_BASELINES=renew npx vitest run --config tests/vitest.config.ts ${file}`;
  expect(others, `It looks like .cache/tests/baselines/${picture} now. If that is meant: ${renew}`).toBeLessThanOrEqual(
    MAX_OTHERS,
  );
}

/** Waits for the fonts, which a page does not do for readers. Labels use them, too. */
async function lookOf(page: Page, address: string, open?: Look['open']): Promise<Buffer> {
  await page.clock.setFixedTime('2024-12-01T00:00:00Z');
  await page.route(`**${encodeURI(address)}`, async (route) => {
    const response = await route.fetch();
    const html = await response.text();
    await route.fulfill({ response, body: html.replaceAll('font-display:optional', 'font-display:block') });
  });
  await page.route(`**${FACES_AT}**`, async (route) => {
    await route.fulfill({ path: path.join(FACES_IN, new URL(route.request().url()).pathname.slice(FACES_AT.length)) });
  });
  await page.goto(address);
  await toolsReady(page);
  await page.addStyleTag({ content: await sheetOfFaces() });
  await open?.(page);
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await page.evaluate(picturesInView);
  const picture = await page.screenshot({ animations: 'disabled', caret: 'hide' });
  return sharp(picture).png({ palette: true, colours: 32, effort: 10 }).toBuffer();
}

/** Waits in the page for the pictures in its window. The others are fetched when a reader gets there. */
async function picturesInView(): Promise<void> {
  const inView = [...document.images].filter(
    (image) => image.checkVisibility() && image.getBoundingClientRect().top < innerHeight,
  );
  await Promise.all(inView.map((image) => image.decode()));
}

async function sheetOfFaces(): Promise<string> {
  const sheets = FACES.map(async ([folder]) => {
    const css = await readFile(path.join(FACES_IN, folder, 'index.css'), 'utf8');
    return css.replaceAll('url(./', `url(${FACES_AT}${folder}/`).replaceAll('swap', 'block');
  });
  const others = FACES.map(([, family]) => `,'${family}'`).join('');
  return `${(await Promise.all(sheets)).join('')}:root {
    --font-text: Newsreader${others}, serif !important;
    --font-ui: Newsreader${others}, serif !important;
    --font-display: 'Newsreader Display'${others}, serif !important;
  }`;
}

/** Percentage of pixels that differ. */
async function shareOfOthers(known: Buffer, seen: Buffer): Promise<number> {
  const [before, after] = await Promise.all([known, seen].map((png) => sharp(png).removeAlpha().raw().toBuffer()));
  if (!before || !after || before.length !== after.length) return 100;
  let others = 0;
  for (let at = 0; at < before.length; at += 3) {
    const steps = [0, 1, 2].map((channel) => Math.abs((before[at + channel] ?? 0) - (after[at + channel] ?? 0)));
    if (Math.max(...steps) > MAX_STEP) others += 1;
  }
  return (100 * others) / (before.length / 3);
}

export interface Look {
  /** of the picture, before the way */
  readonly name: string;
  readonly way: keyof typeof WAYS;
  readonly address: string;
  readonly file: string;
  readonly open?: (page: Page) => Promise<void>;
}
