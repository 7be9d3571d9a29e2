import type { Node } from '@takumi-rs/core';
import { SHARE_SIZE, type PhotoStrip } from '../../views/share/share-image.ts';
import { box, drawLabel, inOneLine, setFurniture, text, type Container, type Inks } from './card-boxes.ts';
import { FRAME, type Sizes } from './card-sizes.ts';

/** Height of the strip under a photo. */
export const STRIP = 90;

/** Sizes of a strip's words, largest first. */
export const STRIP_SIZES: readonly Sizes[] = [36, 32, 28, 24, 20, 16].map((furniture) => ({ headline: 0, furniture }));

const STRIP_PADDING = 34;

/** Height for one or two lines of text. */
export const STRIP_ROOM = STRIP - 2 * 12;

/** A slip of paper under a photo: how the story has changed, its place in its series, and its year as a seal. */
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

/** Part and series, in the width that label and year leave. */
export function drawPlace({ inks, label, kicker, year }: PhotoStrip, sizes: Sizes): Container {
  const beside = (label === undefined ? 0 : 250 + 24) + (year === undefined ? 0 : 112 + 24);
  return box({ width: SHARE_SIZE.width - 2 * STRIP_PADDING - beside, flexGrow: 1, display: 'flex' }, [
    text(inOneLine(kicker), { ...setFurniture(sizes), color: inks.ink, fontWeight: 600 }),
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
