import { DOMParser } from '@xmldom/xmldom';
import ExifReader, { type ExpandedTags } from 'exifreader';
import { withoutInvisible } from '../../schemas/fields/invisible.ts';

/** What cameras write about themselves instead of a caption. */
const CAMERA_CAPTION = /^(?:olympus|sony|samsung|kodak|minolta|konica|digital).{0,20}(?:camera|dsc|picture)?$/i;

/**
 * Reads the caption, credit and rights that a picture holds. IPTC and XMP, which agencies fill in, come before EXIF,
 * which cameras write.
 *
 * @returns what was found; nothing for a picture that has no such data or is damaged
 */
export function readPhotoFacts(bytes: Uint8Array): PhotoFacts {
  const { xmp, iptc, exif } = readTags(bytes);
  const caption = first(xmp?.['description'], iptc?.['Caption/Abstract'], exif?.['ImageDescription']);
  const rights = first(xmp?.['rights'], iptc?.['Copyright Notice'], exif?.['Copyright']);
  const makers = [
    first(xmp?.['creator'], iptc?.['By-line'], exif?.['Artist']),
    first(xmp?.['Credit'], iptc?.['Credit'], xmp?.['Source'], iptc?.['Source']),
  ].filter((maker) => maker !== undefined);
  return {
    caption: caption !== undefined && CAMERA_CAPTION.test(caption) ? undefined : caption,
    credit: makers.length > 0 ? [...new Set(makers)].join(' / ') : rights,
    alt: first(xmp?.['AltTextAccessibility']),
    rights: [rights, first(xmp?.['UsageTerms'], xmp?.['WebStatement'])].filter((right) => right !== undefined),
  };
}

function readTags(bytes: Uint8Array): ExpandedTags {
  try {
    return ExifReader.load(Buffer.from(bytes), { expanded: true, domParser: new DOMParser({ onError: () => undefined }) }); // prettier-ignore
  } catch {
    return {};
  }
}

/** The text of the first tag that has one, in a single line. */
function first(...tags: readonly unknown[]): string | undefined {
  for (const tag of tags) {
    const text = withoutInvisible(textOf(tag)) ?? textOf(tag);
    const line = text.replace(/\s+/g, ' ').trim();
    if (line !== '') return line;
  }
  return undefined;
}

/** An XMP tag may hold several names, or its text in several languages: the first is the default. */
function textOf(tag: unknown): string {
  if (typeof tag !== 'object' || tag === null) return '';
  if (Array.isArray(tag)) return tag.map(textOf).filter(Boolean).join(', ');
  const value: unknown = 'value' in tag ? tag.value : undefined;
  if (Array.isArray(value) && value.some(hasLanguage)) return textOf(value.find(isForAll) ?? value[0]);
  if (Array.isArray(value) && value.every((item) => typeof item === 'object')) return textOf(value);
  return 'description' in tag ? String(tag.description) : '';
}

function hasLanguage(item: unknown): boolean {
  return languageOf(item) !== undefined;
}

function isForAll(item: unknown): boolean {
  return languageOf(item) === 'x-default';
}

function languageOf(item: unknown): unknown {
  if (typeof item !== 'object' || item === null || !('attributes' in item)) return undefined;
  const { attributes } = item;
  return typeof attributes === 'object' && attributes !== null ? Reflect.get(attributes, 'lang') : undefined;
}

export interface PhotoFacts {
  readonly caption: string | undefined;
  readonly credit: string | undefined;
  readonly alt: string | undefined;
  /** the copyright notice and the terms of use */
  readonly rights: readonly string[];
}
