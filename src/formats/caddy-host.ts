import { files } from '../model/urls.ts';
import { settings } from '../settings.ts';
import { isVaried, MEDIA_TYPES, valuesOf, type SiteHeaders } from './headers.ts';

const HTTPS_ONLY = 'Strict-Transport-Security';

/**
 * What Caddy has to know of a site in its site block (deploy/caddy/Caddyfile): types, headers, and the paths that answer
 * with 410 and the notice that stands there. The redirects are imported beside it.
 *
 * @param withdrawn paths of the notices
 */
export function formatCaddyHost(site: SiteHeaders, withdrawn: readonly string[], url: URL = settings.url): string {
  const base = decodeURI(url.pathname);
  const varied = site.all.filter(([name]) => isVaried(site, name));
  const headers = site.all.filter(([name]) => name !== HTTPS_ONLY);
  const secure = site.all.filter(([name]) => name === HTTPS_ONLY);
  return [
    ...varied.map(([name, common]) =>
      map(variable(name), [
        ['default', common],
        ...valuesOf(site, name).map(([pattern, value]) => [regex(base, pattern), value] as const),
      ]),
    ),
    map('media_type', [
      ['default', 'application/octet-stream'],
      ['~/$', MEDIA_TYPES['html'] ?? ''],
      // Files without an ending, and folders that are asked for without their slash.
      ['~/[^./]+$', MEDIA_TYPES['txt'] ?? ''],
      ...Object.entries(MEDIA_TYPES).map(([ending, type]) => [`~\\.${ending}$`, type] as const),
    ]),
    map('withdrawn', [
      ['default', ''],
      ...withdrawn.map((path) => [key(base + path.slice(1)), `${escape(base + path.slice(1))}index.html`] as const),
    ]),
    // Apart from the others, which a removal beside them would put off until an error has passed them by.
    'header -Server\n',
    'header {\n',
    '\tContent-Type {media_type}\n',
    ...headers.map(([name, value]) => `\t${name} ${isVaried(site, name) ? `{${variable(name)}}` : quote(value)}\n`),
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
    '\tfile_server {\n\t\tprecompressed br zstd gzip\n\t}\n',
    '}\n',
  ].join('');
}

function map(name: string, lines: readonly (readonly [key: string, value: string])[]): string {
  const body = lines.map(([key, value]) => `\t${key === 'default' ? key : quote(key)} ${quote(value)}\n`);
  return `map {path} {${name}} {\n${body.join('')}}\n`;
}

/** A pattern of paths as a regular expression (RE2); a brace would begin a placeholder. */
function regex(base: string, pattern: string): string {
  const escaped = (base + pattern.slice(1))
    .replace(/[\\^$.+?()[\]|]/g, '\\$&')
    .replaceAll('{', '\\x7b')
    .replaceAll('}', '\\x7d');
  return `~^${escaped.replace(/:\w+/g, '[^/]+').replace(/\*$/, '')}${pattern.endsWith('*') ? '' : '$'}`;
}

/** As in formats/caddy-redirects.ts. */
function key(path: string): string {
  return /[{}]/.test(path) ? regex('/', path) : path;
}

/** A brace in a value begins a placeholder unless it is escaped (caddyserver.com/docs/conventions#placeholders). */
function escape(path: string): string {
  return path.replace(/[{}]/g, '\\$&');
}

function variable(name: string): string {
  return name.toLowerCase().replaceAll('-', '_');
}

function quote(text: string): string {
  return `"${text.replaceAll('"', '\\"')}"`;
}
