/** Adds the characters beyond ASCII that a text shows. */
export function addGlyphs(glyphs: Set<string>, text: string): void {
  for (const [glyph] of text.matchAll(/[^\0-\x7f]/gu)) if (glyph.isWellFormed()) glyphs.add(glyph);
}

/** Characters as one text, in the order of their code points. */
export function joinGlyphs(glyphs: ReadonlySet<string>): string {
  return [...glyphs].sort((a, b) => codePoint(a) - codePoint(b)).join('');
}

function codePoint(character: string): number {
  return character.codePointAt(0) ?? 0;
}
