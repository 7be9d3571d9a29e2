import subsetFont from 'subset-font';

/**
 * Returns the characters that a font maps to glyphs, by code point, read from its format 4 cmap
 * (https://learn.microsoft.com/typography/opentype/spec/cmap#format-4-segment-mapping-to-delta-values).
 */
export async function readCmap(font: Uint8Array): Promise<readonly string[]> {
  // A subset of U+20 to U+FFFD is the whole font, but with tables that can be read.
  const everything = Array.from({ length: 0xfffe - 0x20 }, (_, index) => index + 0x20)
    .filter((code) => code < 0xd800 || code > 0xdfff)
    .map((code) => String.fromCodePoint(code));
  const sfnt = await subsetFont(Buffer.from(font), everything.join(''), { targetFormat: 'sfnt' });
  const view = new DataView(sfnt.buffer, sfnt.byteOffset, sfnt.byteLength);
  const segments = findFormat4(view, findTable(view, 'cmap'));
  return everything.filter((character) => hasGlyph(view, segments, character.codePointAt(0) ?? 0));
}

function findTable(view: DataView, tag: string): number {
  for (let record = 12; record < 12 + 16 * view.getUint16(4); record += 16) {
    const name = String.fromCharCode(...Array.from({ length: 4 }, (_, index) => view.getUint8(record + index)));
    if (name === tag) return view.getUint32(record + 8);
  }
  throw new Error(`The font has no ${tag} table.`);
}

function findFormat4(view: DataView, cmap: number): number {
  for (let record = cmap + 4; record < cmap + 4 + 8 * view.getUint16(cmap + 2); record += 8) {
    const subtable = cmap + view.getUint32(record + 4);
    if (view.getUint16(subtable) === 4) return subtable;
  }
  throw new Error('The font has no cmap of format 4.');
}

function hasGlyph(view: DataView, subtable: number, code: number): boolean {
  const doubled = view.getUint16(subtable + 6);
  for (let ends = subtable + 14, at = 0; at < doubled; at += 2) {
    if (view.getUint16(ends + at) < code) continue;
    const starts = ends + doubled + 2;
    const start = view.getUint16(starts + at);
    if (start > code) return false;
    const delta = view.getUint16(starts + doubled + at);
    const offset = view.getUint16(starts + 2 * doubled + at);
    const glyph = offset === 0 ? code : view.getUint16(starts + 2 * doubled + at + offset + 2 * (code - start));
    return glyph !== 0 && ((glyph + delta) & 0xffff) !== 0;
  }
  return false;
}
