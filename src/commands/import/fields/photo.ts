import { textOf } from '../read/post.ts';
import type { FieldReader } from './field-reader.ts';

const PICTURE = [
  'image',
  'featured_image',
  'featuredimage',
  'cover',
  'photo',
  'thumbnail',
  'images',
  'header',
  'feature',
];
const FILE = ['image', 'src', 'path', 'url', 'file', 'feature'];
const ALT = ['alt', 'image_alt', 'alttext'];
const CAPTION = ['caption', 'image_caption', 'imagecaption'];
const CREDIT = ['credit', 'image_credit', 'photo_credit', 'attribution', 'attr', 'source'];

/**
 * Returns the lead picture of a post if the post has everything that our photo needs: description, caption and credit.
 * Otherwise the picture is left out, because an import cannot write these.
 */
export function readPhoto(reader: FieldReader): PhotoFields | undefined {
  const field = reader.take(...PICTURE);
  if (!field) return undefined;
  const first: unknown = Array.isArray(field.value) ? field.value[0] : field.value;
  const inner = typeof first === 'object' && first !== null ? first : {};
  const find = (names: readonly string[], flat: readonly string[]): string | undefined => {
    const within = names.map((name): unknown => (Object.hasOwn(inner, name) ? Reflect.get(inner, name) : undefined));
    const text = within.find((value) => typeof value === 'string' && value.trim() !== '');
    if (typeof text === 'string') return text.trim();
    const beside = reader.take(...flat);
    return beside && textOf(beside);
  };
  const image = typeof first === 'string' ? first.trim() : find(FILE, []);
  const alt = find(ALT, ['image_alt', 'alt']);
  const caption = find(CAPTION, ['image_caption', 'caption']);
  const credit = find(CREDIT, ['image_credit', 'photo_credit', 'credit']);
  const lacks = Object.entries({ alt, caption, credit }).flatMap(([name, text]) => (text ? [] : [name]));
  if (image && alt && caption && credit) return { image, alt, caption, credit, field: field.name, line: field.line };
  reader.leaveOut(field.name, image ? `a photo without ${lacks.join(', ')}` : 'no picture is named');
  return undefined;
}

export interface PhotoFields {
  /** As named in the post. */
  readonly image: string;
  readonly alt: string;
  readonly caption: string;
  readonly credit: string;
  readonly field: string;
  readonly line: number;
}
