import { hash } from 'node:crypto';
import path from 'node:path';
import packageJson from '../../../package.json' with { type: 'json' };
import { platePath, href } from '../../addresses/urls.ts';
import { keepOnDisk } from '../../lib/caches/disk-cache.ts';
import { directionOf } from '../../lib/text/language.ts';
import { memoize } from '../../lib/caches/memoize.ts';
import { publication } from '../../publication.ts';
import { firstSheet } from '../../styles/layers.ts';
import type { Logo } from '../../schemas/look/logo.ts';
import { BASELINE, EM, outlineText, type Outline } from './outline.ts';

/*
 * The nameplate as a drawing: the name in its headline face with the logo before it. It is there on the first visit,
 * before any font. Pages use it as a mask, so it takes the colours of the style sheet by day, by night and in print.
 */

/** The one family whose letters we can draw. In any other the name is text. */
const FAMILY = /^'?Newsreader Display'?(?:,|$)/;

/** A wider name, in ems, is broken into lines. On a phone it would be no larger than a headline in a list. */
const LINE_WIDTH = 12;

/** Distance between the lines of a name, in ems. */
const LEADING = 0.95;

/** The logo beside the name, in ems: as high as a capital letter, on the baseline, with a small gap. */
const LOGO = { height: 0.7, top: 0.05, gap: 0.28 };

/** Versions of the packages that draw the name: other versions may draw it differently. */
const DRAWN_WITH = JSON.stringify([
  1,
  Object.entries(packageJson.dependencies).filter(([name]) =>
    /^@fontsource-variable|^subset-font$|^harfbuzzjs$/.test(name),
  ),
]);

/** Shared by all content folders: a drawing depends on the name alone. */
const FOLDER = path.resolve('.cache', 'names');

/** The nameplate of the publication; undefined if there is no logo and the name is text. */
export function getPlate(): Promise<Plate | undefined> {
  const { look, name, language } = publication;
  return plateOf({ name, language, logo: look.logo, isDrawn: FAMILY.test(look.faces['font-display']) });
}

/** The first style of every page: the order of the cascade, the look, and the nameplate. */
export async function pageSheet(): Promise<string> {
  return firstSheet() + (await plateSheet());
}

/** Returns what a page needs to know about its nameplate, as custom properties; empty if there is none. */
async function plateSheet(): Promise<string> {
  const plate = await getPlate();
  if (!plate) return '';
  const side = directionOf(publication.language) === 'rtl' ? 'left' : 'right';
  const inks =
    plate.split === undefined ? 'var(--mark),var(--mark)' : `to ${side},var(--mark) ${plate.split}%,var(--ink) 0`;
  const tokens = [
    `--plate:url(${href(plate.path)})`,
    `--plate-width:${plate.width}`,
    `--plate-height:${plate.height}`,
    `--plate-inks:${inks}`,
  ];
  return `@layer tokens{:root{${tokens.join(';')}}}`;
}

/** Returns the outline of a text, from the cache if possible. */
export async function outlineOf(text: string, lang: string): Promise<Outline | undefined> {
  const key = hash('sha256', JSON.stringify([text, lang, DRAWN_WITH]));
  const { bytes } = await keepOnDisk(FOLDER, key, async () => {
    return new TextEncoder().encode(JSON.stringify((await outlineText(text, lang)) ?? null));
  });
  return (JSON.parse(new TextDecoder().decode(bytes)) as Outline | null) ?? undefined;
}

const plateOf = memoize(async ({ name, language, logo, isDrawn }: Asked): Promise<Plate | undefined> => {
  const lines = isDrawn ? await drawLines(name, language) : undefined;
  if (!lines && !logo) return undefined;
  const isMirrored = directionOf(language) === 'rtl';
  const box = layOut(lines, logo);
  const mark = logo && drawLogo(logo, isMirrored ? box.width - box.logoWidth : 0, box);
  const letters = lines?.map(({ path, width }, index) => {
    const free = box.nameWidth - width;
    const x = (isMirrored ? 0 : box.width - box.nameWidth) + (logo ? (isMirrored ? free : 0) : free / 2);
    return `<path transform="translate(${Math.round(x)} ${box.line + index * LEADING * EM})" d="${path}"/>`;
  });
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${box.width} ${box.height}">${mark ?? ''}${letters?.join('') ?? ''}</svg>`;
  return {
    path: platePath(hash('sha256', svg).slice(0, 10)),
    svg,
    hasName: lines !== undefined,
    width: box.width / EM,
    height: box.height / EM,
    // Half-way between logo and name, from the start of the line.
    split: lines && (logo === undefined ? 0 : Math.round((100 * (box.logoWidth + (LOGO.gap * EM) / 2)) / box.width)),
  };
}, JSON.stringify);

/** Sets the name in as few lines as fit the width, each about as long as the others. */
async function drawLines(name: string, lang: string): Promise<readonly Outline[] | undefined> {
  const whole = await outlineOf(name, lang);
  const words = name.split(' ');
  if (!whole || whole.width <= LINE_WIDTH * EM || words.length === 1) return whole && [whole];
  const count = Math.min(words.length, Math.ceil(whole.width / (LINE_WIDTH * EM)));
  const lines = balance(words, count);
  const drawn = await Promise.all(lines.map((line) => outlineOf(line, lang)));
  return drawn.every((line) => line !== undefined) ? drawn : undefined;
}

/** Breaks words into a number of lines so that the longest line is as short as possible. */
function balance(words: readonly string[], count: number): string[] {
  if (count === 1) return [words.join(' ')];
  let best: string[] = [];
  for (let taken = 1; taken <= words.length - count + 1; taken++) {
    const lines = [words.slice(0, taken).join(' '), ...balance(words.slice(taken), count - 1)];
    if (best.length === 0 || longest(lines) < longest(best)) best = lines;
  }
  return best;
}

function longest(lines: readonly string[]): number {
  return Math.max(...lines.map((line) => line.length));
}

function layOut(lines: readonly Outline[] | undefined, logo: Logo | undefined): Box {
  const count = lines?.length ?? 1;
  const nameWidth = Math.max(0, ...(lines ?? []).map(({ width }) => width));
  // Some scripts have marks higher and lower than Latin letters.
  const above = Math.max(BASELINE, -(lines?.[0]?.top ?? 0));
  const below = Math.max(EM - BASELINE, lines?.at(-1)?.bottom ?? 0);
  const height = Math.ceil(above + (count - 1) * LEADING * EM + below);
  const logoHeight = (LOGO.height + (count - 1) * LEADING) * EM;
  const logoWidth = logo ? Math.round((logoHeight * logo.width) / logo.height) : 0;
  const gap = logo && lines ? LOGO.gap * EM : 0;
  return { width: logoWidth + gap + nameWidth, height, nameWidth, logoWidth, logoHeight, line: above };
}

function drawLogo({ height, markup }: Logo, x: number, { line, logoHeight }: Box): string {
  const y = line - BASELINE + LOGO.top * EM;
  return `<g transform="translate(${x} ${y}) scale(${+(logoHeight / height).toFixed(4)})">${markup}</g>`;
}

interface Asked {
  readonly name: string;
  readonly language: string;
  readonly logo: Logo | undefined;
  /** whether headlines are set in the family whose letters can be drawn */
  readonly isDrawn: boolean;
}

interface Box {
  readonly width: number;
  readonly height: number;
  readonly nameWidth: number;
  readonly logoWidth: number;
  readonly logoHeight: number;
  /** position of the first baseline */
  readonly line: number;
}

export interface Plate {
  /** address of the drawing, from the front page */
  readonly path: string;
  readonly svg: string;
  /** whether the name is drawn; otherwise it is text beside the logo */
  readonly hasName: boolean;
  /** in ems */
  readonly width: number;
  readonly height: number;
  /** where the name begins, in per cent of the width, if there is a name */
  readonly split: number | undefined;
}
