import { files } from '../addresses/urls.ts';
import { siteUrl } from '../publication.ts';
import { HTTPS_ONLY, isVaried, MEDIA_TYPES, regexOf, valuesOf, variableOf, type SiteHeaders } from './headers.ts';
import { quote } from './nginx-redirects.ts';

/**
 * The settings of a site for nginx's `http` block (deploy/nginx/nginx.conf): the headers that differ between files, and
 * the paths that answer with 410 and a notice.
 *
 * @param withdrawn paths of the notices
 */
export function formatNginxMaps(site: SiteHeaders, withdrawn: readonly string[], url: URL = siteUrl): string {
  const base = decodeURI(url.pathname);
  const varied = site.all.filter(([name]) => isVaried(site, name));
  const headers = varied.map(([name, common]) => {
    const files = valuesOf(site, name).map(([pattern, value]) => [`~${regexOf(base, pattern)}`, value] as const);
    return [
      map(`$uri $file_${variableOf(name)}`, [['default', common], ...files]),
      // Errors get the common value, not the file's own.
      map(`$status $${variableOf(name)}`, [
        ['default', common],
        ['~^(?:200|206|304)$', `$file_${variableOf(name)}`],
      ]),
    ];
  });
  const notices = withdrawn.map(
    (path) => [base + path.slice(1), literal(`${base}${path.slice(1)}index.html`)] as const,
  );
  const secure = site.all.filter(([name]) => name === HTTPS_ONLY).map(([, value]) => value);
  return [
    // A plain dollar sign would begin a variable.
    'geo $dollar { default "$"; }\n',
    ...headers.flat(),
    // HTTPS ends here or at the proxy in front.
    ...secure.map((value) =>
      map(`$https:$http_x_forwarded_proto $${variableOf(HTTPS_ONLY)}`, [
        ['default', ''],
        ['~^on:|:https$', value],
      ]),
    ),
    map('$uri $withdrawn', [['default', ''], ...notices]),
  ].join('');
}

/** The settings for the `server` block: types, headers, error pages, redirects and withdrawn addresses. */
export function formatNginxServer(site: SiteHeaders, url: URL = siteUrl): string {
  const types = Object.entries(MEDIA_TYPES).map(([ending, type]) => `  ${quote(type)} ${ending};\n`);
  const headers = site.all.map(([name, value]) => {
    const isVariable = name === HTTPS_ONLY || isVaried(site, name);
    return `add_header ${name} ${isVariable ? `$${variableOf(name)}` : quote(value)} always;\n`;
  });
  return `types {
${types.join('')}}
default_type application/octet-stream;
charset off;
${headers.join('')}error_page 403 404 =404 ${quote(literal(decodeURI(url.pathname) + files.notFound.slice(1)))};
error_page 410 @withdrawn;
if ($moved_to) { return 301 $moved_to$is_args$args; }
if ($withdrawn) { return 410; }
location @withdrawn { rewrite ^ $withdrawn break; }
`;
}

function map(head: string, lines: readonly (readonly [key: string, value: string])[]): string {
  const [source = '', name = ''] = head.split(' ');
  const body = lines.map(([key, value]) => `  ${key === 'default' ? key : quote(key)} ${quote(value)};\n`);
  return `map ${quote(source)} ${name} {\n${body.join('')}}\n`;
}

function literal(path: string): string {
  return path.replaceAll('$', '${dollar}');
}
