import { files } from '../addresses/urls.ts';
import { drawIcon, placeMark, SIDE, type IconLook } from './draw-icon.ts';
import { firstLetter } from '../lib/text/first-letter.ts';
import { memoize } from '../lib/caches/memoize.ts';
import { publication } from '../publication.ts';
import type { Logo } from '../schemas/look/logo.ts';
import { EM } from './nameplate/outline.ts';
import { outlineOf } from './nameplate/plate.ts';

/*
 * The icons of the site show its logo, or the first letter of its name, in the colour of paper on a square of the accent
 * colour.
 */

/** Corner radius of icons that the system does not round. */
const CORNER = 4;

/** Systems may crop a maskable icon to a circle of four fifths of its width (w3.org/TR/appmanifest/#icon-masks). */
const ROOM_IN_CIRCLE = 0.52;

/** Height of a capital letter of Newsreader, in ems. It centres the letter, even one with a descender. */
const CAPITAL = 0.66;

/** Every icon of the site by its path. All depend on the look and on the first letter of the name: a key needs both. */
export const icons: readonly Icon[] = [
  { path: files.faviconSvg, make: async () => drawFavicon(await getMark()) },
  { path: files.faviconIco, make: async () => wrapIco(await render(SIDE, { corner: CORNER })) },
  // iOS rounds the corners, and paints transparent pixels black.
  { path: files.touchIcon, make: () => render(180, {}) },
  { path: files.icon192, make: () => render(192, { corner: CORNER }) },
  { path: files.icon512, make: () => render(512, { corner: CORNER }) },
  { path: files.iconMaskable, make: () => render(512, { room: ROOM_IN_CIRCLE }) },
];

/** The style inside the favicon, for the policy that applies when it is opened as a page. */
export function faviconStyle(): string {
  const { mark, paper } = publication.look.colours;
  return `rect{fill:${mark.day}}g{color:${paper.day}}@media(prefers-color-scheme:dark){rect{fill:${mark.night}}g{color:${paper.night}}}`;
}

/** The mark of all icons: the logo, or the first letter of the name. */
export function getMark(): Promise<Logo> {
  const { look, shortName, language } = publication;
  return markOf({ logo: look.logo, name: shortName, language });
}

const markOf = memoize(
  async ({ logo, name, language }: { logo: Logo | undefined; name: string; language: string }): Promise<Logo> =>
    logo ?? (await drawLetter(firstLetter(name), language)),
  JSON.stringify,
);

/** A letter as a logo. A letter that no font has is a plain square. */
async function drawLetter(letter: string, language: string): Promise<Logo> {
  const outline = await outlineOf(letter, language);
  if (!outline) return { width: SIDE, height: SIDE, markup: `<rect width="${SIDE}" height="${SIDE}"/>` };
  const height = Math.max(CAPITAL * EM, -outline.top);
  return { width: outline.width, height, markup: `<path transform="translate(0 ${height})" d="${outline.path}"/>` };
}

function drawFavicon(mark: Logo): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${SIDE} ${SIDE}"><style>${faviconStyle()}</style><rect width="${SIDE}" height="${SIDE}" rx="${CORNER}"/>${placeMark(mark)}</svg>`;
}

async function render(side: number, shape: Pick<IconLook, 'corner' | 'room'>): Promise<Uint8Array<ArrayBuffer>> {
  const { default: sharp } = await import('sharp');
  const { mark, paper } = publication.look.colours;
  const svg = drawIcon(await getMark(), { ground: mark.day, ink: paper.day, ...shape });
  const density = (72 * side) / SIDE;
  return new Uint8Array(
    await sharp(Buffer.from(svg), { density }).resize(side, side).png({ palette: true }).toBuffer(),
  );
}

/** An ICO file with one PNG picture (learn.microsoft.com, Icons: ICONDIR and ICONDIRENTRY). */
function wrapIco(png: Uint8Array): Uint8Array<ArrayBuffer> {
  const head = new DataView(new ArrayBuffer(22));
  head.setUint16(2, 1, true);
  head.setUint16(4, 1, true);
  head.setUint8(6, SIDE);
  head.setUint8(7, SIDE);
  head.setUint16(10, 1, true);
  head.setUint16(12, 32, true);
  head.setUint32(14, png.length, true);
  head.setUint32(18, head.byteLength, true);
  return new Uint8Array([...new Uint8Array(head.buffer), ...png]);
}

interface Icon {
  readonly path: string;
  readonly make: () => Promise<string | Uint8Array<ArrayBuffer>>;
}
