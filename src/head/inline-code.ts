import { createHash } from 'node:crypto';
import { manifest } from 'virtual:astro:manifest';
import { blocksFor, uprightOf } from '../fonts/fonts.ts';
import type { Edition } from '../edition/make-edition.ts';
import { settingOf } from '../fonts/setting-of.ts';
import { publication } from '../publication.ts';
import { href } from '../addresses/urls.ts';
import { earlyScript } from '../reader/early.ts';
import { faviconStyle } from '../media/icons.ts';
import { pageSheet } from '../media/nameplate/plate.ts';
import { scriptSheets } from '../styles/layers.ts';
import { calloutSheet, partSheets } from '../styles/part-sheets.ts';
import type { InlineCode } from '../hosts/content-security-policy.ts';
import { formatFontCss } from '../fonts/font-css.ts';
import { getFontFaces } from '../fonts/font-subset.ts';
import { leadScript } from '../hosts/redirect-page.ts';

/**
 * Returns the code inside the pages themselves, before any page is made: the bundler has the style sheet of each route,
 * and the rest is the same on every page. tests/site/hosts/policy.test.ts compares it with all pages.
 */
export async function getInlineCode({ glyphs, callouts }: Pick<Edition, 'glyphs' | 'callouts'>): Promise<InlineCode> {
  const faces = await getFontFaces(blocksFor(glyphs));
  const scripts = scriptSheets();
  const { wide } = settingOf(publication.language);
  const address = (fileName: string) => href(`/fonts/${fileName}`);
  const fonts = [formatFontCss(faces, address), formatFontCss(faces, address, wide)];
  if (scripts.some(({ isUpright }) => isUpright)) fonts.push(formatFontCss(uprightOf(faces), address, wide));
  const sheets = manifest.routes.flatMap(({ styles = [] }) => styles.flatMap(({ content }) => content ?? []));
  const own = callouts.length > 0 ? [calloutSheet] : [];
  return {
    scripts: digests([earlyScript, leadScript]),
    styles: digests([
      await pageSheet(),
      ...scripts.map(({ css }) => css),
      ...partSheets,
      ...fonts,
      ...sheets,
      ...own,
      faviconStyle(),
    ]),
  };
}

/** Hashes as a policy lists them (w3.org/TR/CSP3/#grammardef-hash-source), sorted and without duplicates. */
function digests(codes: readonly string[]): readonly string[] {
  const named = codes.map((code) => `sha256-${createHash('sha256').update(code).digest('base64')}`);
  return [...new Set(named)].sort();
}
