import type { Node } from '@takumi-rs/core';
import { INK_COLOURS } from '../../views/covers/inks.ts';
import { drawIcon } from '../draw-icon.ts';
import { settingOfLine } from '../../fonts/scripts.ts';
import { SHARE_SIZE, type PhotoStrip, type ShareCard } from '../../views/share/share-image.ts';
import { wagaraGround } from '../../views/covers/wagara.ts';

/*
 * A card as a printed slip on the pattern of its series, in three pieces: the base, which all cards of a cover share, the words
 * and the seal. Lengths are pixels of a picture 1200 wide, which a chat shows a quarter as large; places are even, because
 * two pixels share a byte.
 */

/** Distance of the slip from the picture's edge; the pattern shows on its far side, where the seal stands. */
const MARGIN = 46;
const SLIP = { width: 960, height: SHARE_SIZE.height - 2 * MARGIN };
const FRAME = { gap: 8, line: 2 };
const PADDING = { inline: 46, block: 34 };
const INSET = { inline: FRAME.gap + FRAME.line + PADDING.inline, block: FRAME.gap + FRAME.line + PADDING.block };
const SEAL = 140;

/** What the words may fill. */
export const ROOM = { width: SLIP.width - 2 * INSET.inline, height: SLIP.height - 2 * INSET.block };

/** Tiles are whole pixels then, so that they repeat exactly and weigh little. */
const PATTERN_SCALE = 1.5;

/** From this size down a word longer than a line is broken; above it, it asks for a smaller setting. */
export const BREAK_WORDS_AT = 30;

/** Sizes of headline and furniture, largest first: a card is set in the first pair in which all of it fits. */
export const SIZES: readonly Sizes[] = [
  { headline: 156, furniture: 34 },
  { headline: 136, furniture: 34 },
  { headline: 118, furniture: 34 },
  { headline: 104, furniture: 34 },
  { headline: 92, furniture: 34 },
  { headline: 82, furniture: 34 },
  { headline: 74, furniture: 34 },
  { headline: 66, furniture: 34 },
  { headline: 60, furniture: 32 },
  { headline: 54, furniture: 32 },
  { headline: 48, furniture: 30 },
  { headline: 42, furniture: 28 },
  { headline: 36, furniture: 26 },
  { headline: 30, furniture: 24 },
  { headline: 24, furniture: 20 },
  { headline: 19, furniture: 17 },
  { headline: 15, furniture: 14 },
];

/** Where in the sizes a headline of this length is likely to fit: each wrong step costs a millisecond. */
export function guessSize({ title, lang }: Pick<ShareCard, 'title' | 'lang'>): number {
  const side = settingOfLine(title, lang).tracking === 0 ? 1.15 : 0.73;
  const likely = Math.sqrt((ROOM.width * ROOM.height * 0.55) / title.length) / side;
  const index = SIZES.findIndex(({ headline }) => headline <= likely);
  return index < 0 ? SIZES.length - 1 : index;
}

/** The sixteen colours of a card: those of the pieces, and what lies between two of them at an edge. */
export function paletteOf({ cover, inks: { paper, ink: text, muted, accent } }: ShareCard): readonly string[] {
  const { ink, ground } = INK_COLOURS[cover.colour].light;
  const between = (from: string, to: string, steps: readonly number[]) => steps.map((step) => mix(from, to, step));
  return [
    ...[paper, text, muted, accent],
    ...between(paper, text, [1 / 4, 1 / 2, 3 / 4]),
    ...between(paper, muted, [1 / 3, 2 / 3]),
    ...between(paper, accent, [1 / 3, 2 / 3]),
    ...[ground, ink],
    ...between(ground, ink, [1 / 4, 1 / 2, 3 / 4]),
  ];
}

/** Names what {@link drawBase} draws: cards with the same name share it. */
export function nameBase({ cover, dir, inks }: ShareCard): string {
  return `${cover.pattern} ${cover.colour} ${dir} ${Object.values(inks).join(' ')}`;
}

/** Ground and empty slip, the same for all cards of a cover. A headline that runs from right to left mirrors them. */
export function drawBase({ cover, dir, inks }: ShareCard): Piece {
  const { width, height } = SHARE_SIZE;
  const ground = wagaraGround(cover.pattern, INK_COLOURS[cover.colour].light, 'ground', PATTERN_SCALE);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${ground}</svg>`;
  const left = slipLeft(dir);
  return {
    x: 0,
    y: 0,
    ...SHARE_SIZE,
    images: [{ src: 'ground', svg }],
    node: box({ ...SHARE_SIZE, display: 'flex' }, [
      { type: 'image', src: 'ground', width, height },
      box(
        {
          position: 'absolute',
          top: MARGIN,
          left,
          ...SLIP,
          display: 'flex',
          padding: FRAME.gap,
          backgroundColor: inks.paper,
        },
        [box({ width: '100%', height: '100%', border: `${FRAME.line}px solid ${inks.ink}` }, [])],
      ),
    ]),
  };
}

/** The words on the slip. */
export function drawWords(card: ShareCard, sizes: Sizes): Piece {
  const column = drawColumn(card, sizes);
  return {
    x: slipLeft(card.dir) + INSET.inline,
    y: MARGIN + INSET.block,
    ...ROOM,
    images: drawLogo(card),
    node: box({ ...ROOM, display: 'flex', backgroundColor: card.inks.paper }, [
      { ...column, style: { ...column.style, height: ROOM.height } },
    ]),
  };
}

/** The year as a seal (hanko) beside the slip. */
export function drawSeal(year: string, { dir, inks }: ShareCard): Piece {
  const beside = (SHARE_SIZE.width - MARGIN - SLIP.width - SEAL) / 2;
  const style = { ...setFurniture({ headline: 0, furniture: 46 }), color: inks.paper, fontWeight: 600, lineHeight: 1 };
  const frame = {
    width: '100%',
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    border: `2px solid ${inks.paper}`,
  };
  return {
    x: 2 * Math.round((dir === 'rtl' ? beside : SHARE_SIZE.width - beside - SEAL) / 2),
    y: SHARE_SIZE.height - MARGIN - SEAL,
    width: SEAL,
    height: SEAL,
    images: [],
    node: box({ width: SEAL, height: SEAL, display: 'flex', padding: 7, backgroundColor: inks.accent }, [
      box(frame, [text(year, { ...style, whiteSpace: 'nowrap' })]),
    ]),
  };
}

/** Height of the strip under a photo. */
export const STRIP = 90;

/** Sizes of a strip's words, largest first. */
export const STRIP_SIZES: readonly Sizes[] = [36, 32, 28, 24, 20, 16].map((furniture) => ({ headline: 0, furniture }));

const STRIP_PADDING = 34;

/** What fills a strip's height in one or two lines. */
export const STRIP_ROOM = STRIP - 2 * 12;

/** A slip of paper under a photo: what was done to the story, its place in its series, and its year as a seal. */
export function drawStrip(strip: PhotoStrip, sizes: Sizes): Container {
  const { width } = SHARE_SIZE;
  return box(
    {
      width,
      height: STRIP,
      display: 'flex',
      flexDirection: strip.dir === 'rtl' ? 'row-reverse' : 'row',
      alignItems: 'center',
      gap: 24,
      paddingLeft: STRIP_PADDING,
      paddingRight: STRIP_PADDING,
      borderTop: `${FRAME.line}px solid ${strip.inks.ink}`,
      backgroundColor: strip.inks.paper,
    },
    [
      ...(strip.label === undefined ? [] : [drawLabel(strip.label, { headline: 0, furniture: 34 }, strip.inks)]),
      drawPlace(strip, sizes),
      ...(strip.year === undefined ? [] : [drawYear(strip.year, strip.inks)]),
    ],
  );
}

/** Part and series, as wide as label and year leave them. */
export function drawPlace({ inks, label, kicker, year }: PhotoStrip, sizes: Sizes): Container {
  const beside = (label === undefined ? 0 : 250 + 24) + (year === undefined ? 0 : 112 + 24);
  return box({ width: SHARE_SIZE.width - 2 * STRIP_PADDING - beside, flexGrow: 1, display: 'flex' }, [
    text(kicker.join(' · '), { ...setFurniture(sizes), color: inks.ink, fontWeight: 600 }),
  ]);
}

function drawYear(year: string, inks: Inks): Node {
  const style = { ...setFurniture({ headline: 0, furniture: 36 }), color: inks.paper, fontWeight: 600, lineHeight: 1 };
  return box(
    {
      width: 112,
      height: STRIP_ROOM,
      flexShrink: 0,
      display: 'flex',
      alignItems: 'center',
      justifyContent: 'center',
      backgroundColor: inks.accent,
    },
    [text(year, { ...style, whiteSpace: 'nowrap' })],
  );
}

/** The words as a column of their own height. */
export function drawColumn(card: ShareCard, sizes: Sizes): Container {
  const { inks, dir, label, kicker, title, lang } = card;
  const head = [
    ...(label === undefined ? [] : [drawLabel(label, sizes, inks)]),
    ...(kicker.length === 0
      ? []
      : [text(kicker.join(' · '), { ...setFurniture(sizes), color: inks.accent, fontWeight: 600 })]),
  ];
  const above = { ...stacked, gap: sizes.furniture * 0.3, marginBottom: sizes.furniture * 0.4 };
  return {
    ...box({ width: ROOM.width, display: 'flex', flexDirection: 'column' }, [
      ...(head.length === 0 ? [] : [box(above, head)]),
      { ...text(title, { ...setHeadline(title, lang, sizes), color: inks.ink }), lang, dir },
      box({ flexGrow: 1, minHeight: sizes.furniture * 0.8 }, []),
      drawFoot(card, sizes),
    ]),
    dir,
  };
}

/** The headline alone, as narrow as its longest word. */
export function drawLongestWord({ title, lang, dir }: ShareCard, sizes: Sizes): Container {
  const style = { ...setHeadline(title, lang, sizes), width: 'min-content' };
  return box({ display: 'flex', width: 'min-content' }, [{ ...text(title, style), lang, dir }]);
}

function drawFoot(card: ShareCard, sizes: Sizes): Node {
  const { inks, name, facts } = card;
  const side = sizes.furniture * 2.2;
  const gap = sizes.furniture * 0.6;
  return box({ display: 'flex', alignItems: 'center', gap }, [
    drawMark(card, side),
    box({ ...stacked, maxWidth: ROOM.width - side - gap }, [
      text(name, { ...setFurniture(sizes), color: inks.ink, fontWeight: 600 }),
      ...(facts.length === 0
        ? []
        : [text(facts.join(' · '), { ...setFurniture(sizes), color: inks.muted, fontWeight: 450 })]),
    ]),
  ]);
}

function drawLabel(label: string, sizes: Sizes, inks: Inks): Node {
  const fontSize = sizes.furniture * 0.85;
  return text(label.toUpperCase(), {
    ...setFurniture(sizes),
    fontSize,
    lineHeight: 1,
    padding: `${fontSize * 0.36}px ${fontSize * 0.5}px ${fontSize * 0.16}px`,
    backgroundColor: inks.accent,
    color: inks.paper,
    fontWeight: 650,
    letterSpacing: '0.08em',
  });
}

/** Name of the logo among the drawings of a card. */
const LOGO = 'logo';

/** The logo on a square of the accent, as icons have it; without one the first letter of the name. */
function drawMark({ inks, logo, initial }: ShareCard, side: number): Node {
  const style = { width: side, height: side, flexShrink: 0 };
  if (logo) return { type: 'image', src: LOGO, width: side, height: side, style };
  const letter = { ...setHeadline(initial, 'en', { headline: side * 0.78, furniture: 0 }), color: inks.paper, lineHeight: 1, width: 'auto' }; // prettier-ignore
  return box({ ...style, display: 'flex', alignItems: 'center', justifyContent: 'center', backgroundColor: inks.accent }, [text(initial, letter)]); // prettier-ignore
}

function drawLogo({ inks: { paper, accent }, logo }: ShareCard): readonly Drawing[] {
  return logo ? [{ src: LOGO, svg: drawIcon(logo, { ground: accent, ink: paper, corner: 2, side: 128 }) }] : [];
}

const stacked = { display: 'flex', flexDirection: 'column', alignItems: 'flex-start' };

function setHeadline(title: string, lang: string, { headline: fontSize }: Sizes): Style {
  const { head, tracking, breaks } = settingOfLine(title, lang);
  return {
    width: '100%',
    fontSize,
    fontWeight: 500,
    fontVariationSettings: '"opsz" 72',
    lineHeight: 1.06 * head,
    textWrap: 'balance',
    ...(tracking !== 0 && { letterSpacing: '-0.01em' }),
    ...(breaks === 'keep-all' && { wordBreak: breaks }),
    ...(fontSize <= BREAK_WORDS_AT && { overflowWrap: 'anywhere' }),
  };
}

function setFurniture({ furniture: fontSize }: Sizes): Style {
  return {
    fontSize,
    lineHeight: 1.2,
    fontVariationSettings: '"opsz" 16',
    fontFeatureSettings: '"pnum"',
    overflowWrap: 'anywhere',
  };
}

function slipLeft(dir: ShareCard['dir']): number {
  return dir === 'rtl' ? SHARE_SIZE.width - MARGIN - SLIP.width : MARGIN;
}

/** Furniture speaks the site's language, also beside a headline that runs the other way. */
function text(words: string, style: Style): Node {
  return { type: 'text', text: words, dir: 'ltr', style };
}

function box(style: Style, children: readonly Node[]): Container {
  return { type: 'container', style, children: [...children] };
}

/** `#rrggbb` that lies between two others, `step` of the way. */
function mix(from: string, to: string, step: number): string {
  const channels = [1, 3, 5].map((start) => {
    const [a = 0, b = 0] = [from, to].map((colour) => Number.parseInt(colour.slice(start, start + 2), 16));
    return Math.round(a + (b - a) * step)
      .toString(16)
      .padStart(2, '0');
  });
  return `#${channels.join('')}`;
}

export interface Sizes {
  readonly headline: number;
  readonly furniture: number;
}

/** A part of the picture: where it lies, how large it is, what is drawn and the drawings that asks for. */
export interface Piece {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly images: readonly Drawing[];
  readonly node: Node;
}

interface Drawing {
  readonly src: string;
  readonly svg: string;
}

type Inks = ShareCard['inks'];
type Container = Extract<Node, { type: 'container' }> & { style: Style };
type Style = Readonly<Record<string, string | number>>;
