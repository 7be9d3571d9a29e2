import type { Node } from '@takumi-rs/core';
import { INK_COLOURS } from '../../views/covers/inks.ts';
import { drawIcon } from '../draw-icon.ts';
import { SHARE_SIZE, type ShareCard } from '../../views/share/share-image.ts';
import { wagaraGround } from '../../views/covers/wagara.ts';
import { box, drawLabel, inOneLine, setFurniture, setHeadline, stacked, text, type Container } from './card-boxes.ts';
import { keepTogether } from './keep-words.ts';
import { FRAME, INSET, MARGIN, ROOM, SEAL, SLIP, type Sizes } from './card-sizes.ts';

/*
 * A card is a printed slip on the pattern of its series. It has three pieces: the base, shared by all cards of a cover,
 * the words and the seal. Lengths are pixels of a picture 1200 wide; chats show it at a quarter of that. Coordinates are
 * even, because two pixels share a byte.
 */

/** At this width tiles are whole pixels, so they repeat exactly and compress well. */
const PATTERN_SCALE = 1.5;

/** Names the drawing of {@link drawBase}. Cards with the same name share it. */
export function nameBase({ cover, dir, inks }: ShareCard): string {
  return `${cover.pattern} ${cover.colour} ${dir} ${Object.values(inks).join(' ')}`;
}

/**
 * The ground and the empty slip, the same for all cards of a cover. They are mirrored for a headline that runs from right
 * to left.
 */
export function drawBase({ cover, dir, inks }: ShareCard): CardPiece {
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
export function drawWords(card: ShareCard, sizes: Sizes): CardPiece {
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
export function drawSeal(year: string, { dir, inks }: ShareCard): CardPiece {
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

/** The words in a column as high as they need. */
export function drawColumn(card: ShareCard, sizes: Sizes): Container {
  const { inks, dir, label, kicker, title, lang } = card;
  const head = [
    ...(label === undefined ? [] : [drawLabel(label, sizes, inks)]),
    ...(kicker.length === 0
      ? []
      : [text(inOneLine(kicker), { ...setFurniture(sizes), color: inks.accent, fontWeight: 600 })]),
  ];
  const above = { ...stacked, gap: sizes.furniture * 0.3, marginBottom: sizes.furniture * 0.4 };
  return {
    ...box({ width: ROOM.width, display: 'flex', flexDirection: 'column' }, [
      ...(head.length === 0 ? [] : [box(above, head)]),
      { ...text(keepTogether(title, lang), { ...setHeadline(title, lang, sizes), color: inks.ink }), lang, dir },
      box({ flexGrow: 1, minHeight: sizes.furniture * 0.8 }, []),
      drawFoot(card, sizes),
    ]),
    dir,
  };
}

/** The headline alone, as narrow as its longest word. */
export function drawLongestWord({ title, lang, dir }: ShareCard, sizes: Sizes): Container {
  const style = { ...setHeadline(title, lang, sizes), width: 'min-content' };
  return box({ display: 'flex', width: 'min-content' }, [{ ...text(keepTogether(title, lang), style), lang, dir }]);
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
        : [text(inOneLine(facts), { ...setFurniture(sizes), color: inks.muted, fontWeight: 450 })]),
    ]),
  ]);
}

/** Name of the logo among the drawings of a card. */
const LOGO = 'logo';

/** Draws the logo on a square of the accent colour, as icons do; without a logo, the first letter of the name. */
function drawMark({ inks, logo, initial }: ShareCard, side: number): Node {
  const style = { width: side, height: side, flexShrink: 0 };
  if (logo) return { type: 'image', src: LOGO, width: side, height: side, style };
  const letter = { ...setHeadline(initial, 'en', { headline: side * 0.78, furniture: 0 }), color: inks.paper, lineHeight: 1, width: 'auto' }; // prettier-ignore
  return box({ ...style, display: 'flex', alignItems: 'center', justifyContent: 'center', backgroundColor: inks.accent }, [text(initial, letter)]); // prettier-ignore
}

function drawLogo({ inks: { paper, accent }, logo }: ShareCard): readonly Drawing[] {
  return logo ? [{ src: LOGO, svg: drawIcon(logo, { ground: accent, ink: paper, corner: 2, side: 128 }) }] : [];
}

function slipLeft(dir: ShareCard['dir']): number {
  return dir === 'rtl' ? SHARE_SIZE.width - MARGIN - SLIP.width : MARGIN;
}

/** A part of the picture: its position and size, its nodes, and the drawings that they use. */
export interface CardPiece {
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
