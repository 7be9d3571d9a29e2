import type { Logo } from '../schemas/look/logo.ts';

/** Side of an icon's drawing. */
export const SIDE = 32;

/** Share of the side that a logo may fill. */
const ROOM = 0.72;

/** An icon in two colours, as `#rrggbb`. */
export function drawIcon(mark: Logo, { ground, ink, corner = 0, room, side }: IconLook): string {
  const size = side === undefined ? '' : ` width="${side}" height="${side}"`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${SIDE} ${SIDE}"${size} color="${ink}"><rect width="${SIDE}" height="${SIDE}" rx="${corner}" fill="${ground}"/>${placeMark(mark, room)}</svg>`;
}

/** Draws the mark in the middle of the square, as large as the margin allows. */
export function placeMark({ width, height, markup }: Logo, room = ROOM): string {
  const scale = (SIDE * room) / Math.max(width, height);
  const [x, y] = [(SIDE - width * scale) / 2, (SIDE - height * scale) / 2];
  return `<g transform="translate(${short(x)} ${short(y)}) scale(${scale.toPrecision(5)})" fill="currentColor">${markup}</g>`;
}

function short(value: number): string {
  return String(Math.round(value * 100) / 100);
}

export interface IconLook {
  /** `#rrggbb` */
  readonly ground: string;
  readonly ink: string;
  readonly corner?: number;
  /** share of the side that the mark may fill */
  readonly room?: number;
  /** pixels, for a renderer that needs a size */
  readonly side?: number;
}
