import { files } from '../addresses/urls.ts';
import { siteUrl } from '../publication.ts';
import { key, quote } from './caddy-redirects.ts';
import { HTTPS_ONLY, isVaried, MEDIA_TYPES, regexOf, valuesOf, variableOf, type SiteHeaders } from './headers.ts';

/**
 * The settings of a site for Caddy's site block (deploy/caddy/Caddyfile): types, headers, and the paths that answer with
 * 410 and a notice. The redirects are imported separately.
 *
 * @param withdrawn paths of the notices
 */
export function formatCaddyHost(site: SiteHeaders, withdrawn: readonly string[], url: URL = siteUrl): string {
  const base = decodeURI(url.pathname);
  const varied = site.all.filter(([name]) => isVaried(site, name));
  const headers = site.all.filter(([name]) => name !== HTTPS_ONLY);
  const secure = site.all.filter(([name]) => name === HTTPS_ONLY);
  return [
    ...varied.map(([name, common]) =>
      map(variableOf(name), [
        ['default', common],
        ...valuesOf(site, name).map(([pattern, value]) => [`~${regexOf(base, pattern)}`, value] as const),
      ]),
    ),
    map('media_type', [
      ['default', 'application/octet-stream'],
      ['~/$', MEDIA_TYPES['html'] ?? ''],
      // Files without an extension, and folders requested without their slash.
      ['~/[^./]+$', MEDIA_TYPES['txt'] ?? ''],
      ...Object.entries(MEDIA_TYPES).map(([ending, type]) => [`~\\.${ending}$`, type] as const),
    ]),
    map('withdrawn', [
      ['default', ''],
      ...withdrawn.map((path) => [key(base + path.slice(1)), `${escape(base + path.slice(1))}index.html`] as const),
    ]),
    // On its own line: a removal in the block would defer all of it, and error pages would lack these headers.
    'header -Server\n',
    'header {\n',
    '\tContent-Type {media_type}\n',
    ...headers.map(([name, value]) => `\t${name} ${isVaried(site, name) ? `{${variableOf(name)}}` : quote(value)}\n`),
    '}\n',
    '@secure protocol https\n',
    ...secure.map(([name, value]) => `header @secure ${name} ${quote(value)}\n`),
    '@withdrawn not vars {withdrawn} ""\n',
    'error @withdrawn "Gone" 410\n',
    'handle_errors {\n',
    '\theader -Server\n',
    '\theader ?Vary Accept-Encoding\n',
    ...varied.map(([name, common]) => `\theader ${name} ${quote(common)}\n`),
    `\theader Content-Type ${quote(MEDIA_TYPES['html'] ?? '')}\n`,
    '\t@gone expression {err.status_code} == 410\n',
    '\t@other expression {err.status_code} != 410\n',
    '\trewrite @gone {withdrawn}\n',
    `\trewrite @other ${quote(escape(base + files.notFound.slice(1)))}\n`,
    '\tfile_server {\n\t\tprecompressed br gzip\n\t}\n',
    '}\n',
  ].join('');
}

function map(name: string, lines: readonly (readonly [key: string, value: string])[]): string {
  const body = lines.map(([key, value]) => `\t${key === 'default' ? key : quote(key)} ${quote(value)}\n`);
  return `map {path} {${name}} {\n${body.join('')}}\n`;
}

/** An unescaped brace in a value begins a placeholder (caddyserver.com/docs/conventions#placeholders). */
function escape(path: string): string {
  return path.replace(/[{}]/g, '\\$&');
}
