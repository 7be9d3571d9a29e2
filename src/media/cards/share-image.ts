import { createHash } from 'node:crypto';
import packageJson from '../../../package.json' with { type: 'json' };
import { memoize } from '../../lib/caches/memoize.ts';
import type { Edition } from '../../edition/make-edition.ts';
import type { CachedFile } from '../../lib/planned-file.ts';
import { SHARE_SIZE, type PhotoStrip, type ShareCard, type ShareSubject } from '../../views/share/share-image.ts';
import { previews } from '../../views/pages/site-pages.ts';
import { sharePath } from '../../addresses/urls.ts';
import { warn } from '../../lib/errors/warnings.ts';
import type { PictureFile } from '../../schemas/article-file.ts';
import { publication } from '../../publication.ts';
import { listInWords, sentencesInWords } from '../../words/list.ts';
import { say, words } from '../../words/say.ts';
import { settingOf } from '../../fonts/setting-of.ts';
import { keepOnDisk } from '../../lib/caches/disk-cache.ts';
import { renderCard, renderStrip } from './draw-card.ts';
import { cardCacheFolder } from './card-cache.ts';
import { makePreview, PICTURE_RECIPE } from '../picture.ts';
import { paletteOf } from './card-palette.ts';
import { SIZES } from './card-sizes.ts';
import { drawStrip, STRIP_SIZES } from './photo-strip.ts';
import { drawBase, drawSeal, drawWords, nameBase } from './share-card.ts';
import { sharePaths } from './share-paths.ts';
import { isFontPackage, typeFor } from './share-fonts.ts';

/** Versions of the packages that draw a card: another version may draw it differently. */
const DRAWN_WITH = Object.entries(packageJson.dependencies).filter(
  ([name]) => name === '@takumi-rs/core' || isFontPackage(name),
);

/**
 * Returns the preview picture of a page with everything its tags say. Platforms keep a picture once they have fetched it,
 * so its address has a digest of all that it shows and of the code that draws it. Both the page and the route of the file
 * call this.
 */
export const shareImage = memoize(describe);

async function describe(subject: ShareSubject): Promise<ShareImage> {
  if (subject.kind === 'photo') {
    const { id, picture, file } = subject;
    const { strip, missing } = await leaveOffMissing(subject.strip);
    const drawn =
      strip && digest([drawStrip(strip, STRIP_SIZES[0] ?? { headline: 0, furniture: 0 }), STRIP_SIZES, DRAWN_WITH]);
    const address = sharePath(id, digest([picture.digest, PICTURE_RECIPE, SHARE_SIZE, drawn]).slice(0, 10), 'jpg');
    const alt = strip ? say(words().cards.photo, { photo: subject.alt, facts: describeStrip(strip) }) : subject.alt;
    const source = { kind: 'photo', picture, strip, drawn, file, missing } as const;
    return { ...SHARE_SIZE, path: address, type: 'image/jpeg', alt, source };
  }
  const { card, missing } = await leaveOutMissing(subject.card);
  const key = digestCard(card);
  return {
    ...SHARE_SIZE,
    path: sharePath(subject.id, key.slice(0, 10), 'png'),
    type: 'image/png',
    alt: describeCard(card),
    source: { kind: 'card', card, key, file: subject.file, missing },
  };
}

/** A card is drawn again only when its digest changes. */
async function makeShareImage({ path: address, width, height, source }: ShareImage): Promise<CachedFile> {
  if (source.missing.length > 0) warn(warnOfMissing(source.file, source.missing));
  if (source.kind === 'photo') {
    const { picture, strip, drawn } = source;
    const band = strip && drawn !== undefined ? { drawn, draw: () => renderStrip(strip) } : undefined;
    return makePreview(picture.file, { path: address, width, height }, band);
  }
  return keepOnDisk(cardCacheFolder, source.key, () => renderCard(source.card));
}

/** Every preview picture of a site, one for each address. Two series or topics with the same card share a file. */
export const sharePictures = memoize(async (edition: Edition): Promise<readonly SharePicture[]> => {
  const known = new Map(sharePaths);
  sharePaths.clear();
  const pictures = new Map<string, SharePicture>();
  for (const { digest, makeSubject } of previews(edition)) {
    // This draws the card without its letters.
    const path = known.get(digest) ?? (await shareImage(makeSubject())).path;
    sharePaths.set(digest, path);
    pictures.set(path, { path, make: async () => makeShareImage(await shareImage(makeSubject())) });
  }
  return [...pictures.values()];
});

/**
 * Drops every line with a character that no font has. The publication's name replaces the headline, so that the card
 * stays correct.
 */
async function leaveOutMissing(card: ShareCard): Promise<{ card: ShareCard; missing: readonly string[] }> {
  const missing = new Set<string>();
  const drawable = async (texts: readonly string[]) => {
    const drawn = await Promise.all(texts.map((text) => fitToFonts(text, card.lang)));
    for (const character of drawn.flatMap((line) => line.missing)) missing.add(character);
    return drawn.filter((line) => line.missing.length === 0).map(({ text }) => text);
  };
  const [kicker, facts, [title = publication.name]] = await Promise.all([
    drawable(card.kicker),
    drawable(card.facts),
    drawable([card.title]),
  ]);
  return { card: { ...card, kicker, facts, title }, missing: [...missing].sort() };
}

/** Drops the series from a photo's strip if a letter of its title is missing. */
async function leaveOffMissing(
  strip: PhotoStrip | undefined,
): Promise<{ strip: PhotoStrip | undefined; missing: readonly string[] }> {
  if (!strip) return { strip, missing: [] };
  const lines = await Promise.all(strip.kicker.map((text) => fitToFonts(text, strip.lang)));
  const kicker = lines.filter(({ missing }) => missing.length === 0).map(({ text }) => text);
  return { strip: { ...strip, kicker }, missing: [...new Set(lines.flatMap(({ missing }) => missing))].sort() };
}

/**
 * Returns a text and the characters that no font has. A space of unknown width, such as the one before a French colon,
 * becomes a space that every font has.
 */
async function fitToFonts(text: string, lang: string): Promise<{ text: string; missing: readonly string[] }> {
  const { missing } = await typeFor(text, lang);
  if (missing.length === 0) return { text, missing };
  const isSpace = (character: string) => /\p{Zs}/u.test(character);
  const drawn = [...text].map((one) => (isSpace(one) && missing.includes(one) ? '\u00a0' : one)).join('');
  return { text: drawn, missing: missing.filter((character) => !isSpace(character)) };
}

function describeStrip({ label, kicker, year }: PhotoStrip): string {
  return sentencesInWords([label, listInWords(kicker), year].filter(isSaid));
}

/** Digests the drawing itself, at its largest and smallest size, so that a change in the code gives a new card. */
function digestCard(card: ShareCard): string {
  const words = [SIZES.at(0), SIZES.at(-1)].map((sizes) => sizes && drawWords(card, sizes));
  const seal = card.year === undefined ? undefined : drawSeal(card.year, card);
  const { wide } = settingOf(card.lang);
  return digest([digestBase(card), words, seal, ...(wide ? [wide.characters] : [])]);
}

/** All cards of a cover share this. Its pattern is longer than everything else. */
const digestBase = memoize((card: ShareCard) => digest([drawBase(card), SIZES, paletteOf(card), DRAWN_WITH]), nameBase);

function describeCard({ label, kicker, title, name, facts, year }: ShareCard): string {
  return sentencesInWords([label, listInWords(kicker), title, name, listInWords(facts), year].filter(isSaid));
}

function isSaid(line: string | undefined): line is string {
  return line !== undefined && line !== '';
}

function warnOfMissing(file: string, missing: readonly string[]): string {
  const named = missing.map(
    (character) => `${character} (U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()})`,
  );
  return `${file}: no font of the preview cards has ${named.join(', ')}. That line is left off the card; the page shows it.`;
}

function digest(facts: unknown): string {
  return createHash('sha256').update(JSON.stringify(facts)).digest('hex');
}

interface SharePicture {
  readonly path: string;
  readonly make: () => Promise<CachedFile>;
}

export interface ShareImage {
  readonly path: string;
  /** pixels */
  readonly width: number;
  readonly height: number;
  readonly type: 'image/png' | 'image/jpeg';
  readonly alt: string;
  readonly source:
    | {
        readonly kind: 'photo';
        readonly picture: PictureFile;
        readonly strip: PhotoStrip | undefined;
        /** digest of everything that the strip is drawn from */
        readonly drawn: string | undefined;
        readonly file: string;
        readonly missing: readonly string[];
      }
    | {
        readonly kind: 'card';
        readonly card: ShareCard;
        /** digest of everything that is drawn, in hex */
        readonly key: string;
        readonly file: string;
        readonly missing: readonly string[];
      };
}
