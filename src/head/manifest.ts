import { files, href, paths } from '../addresses/urls.ts';
import { directionOf } from '../lib/text/language.ts';
import { publication } from '../publication.ts';

/**
 * The web app manifest (w3.org/TR/appmanifest): the name and look of the installed site. A manifest has one colour for
 * day and night: this is the paper by day.
 */
export function formatManifest(): string {
  const paper = publication.look.colours.paper.day;
  const icon = (path: string, size: number, purpose: 'any' | 'maskable') => ({
    src: href(path),
    sizes: `${size}x${size}`,
    type: 'image/png',
    purpose,
  });
  return JSON.stringify({
    id: href(paths.home),
    name: publication.name,
    short_name: publication.shortName,
    description: publication.description,
    lang: publication.language,
    dir: directionOf(publication.language),
    start_url: href(paths.home),
    scope: href(paths.home),
    display: 'standalone',
    background_color: paper,
    theme_color: paper,
    icons: [
      icon(files.icon192, 192, 'any'),
      icon(files.icon512, 512, 'any'),
      icon(files.iconMaskable, 512, 'maskable'),
    ],
  });
}
