import { describe, expect, test } from 'vitest';
import { formatCaddyHost } from '../../src/hosts/caddy-host.ts';
import { siteHeaders } from '../../src/hosts/headers.ts';
import { formatNginxMaps, formatNginxServer } from '../../src/hosts/nginx-host.ts';

const site = siteHeaders({ scripts: ['sha256-early'], styles: ['sha256-sheet'] });
const root = new URL('https://host.example/');
const odd = new URL('https://host.example/n$ws/');

describe('nginx', () => {
  test('serves the notice of a withdrawn story at its decoded path', () => {
    expect(formatNginxMaps(site, ['/2024/02/07/見本/'], root)).toContain(
      'map "$uri" $withdrawn {\n  default "";\n' + '  "/2024/02/07/見本/" "/2024/02/07/見本/index.html";\n}\n',
    );
  });

  test('reads no $ in a path as the beginning of a variable', () => {
    expect(formatNginxMaps(site, ['/gone/'], odd)).toContain('\n  "/n$ws/gone/" "/n${dollar}ws/gone/index.html";\n');
    expect(formatNginxMaps(site, [], odd)).toContain(
      '\n  "~^/n\\\\$ws/reader/" "public, max-age=31536000, immutable";\n',
    );
    expect(formatNginxServer(site, odd)).toContain('\nerror_page 403 404 =404 "/n${dollar}ws/404.html";\n');
  });

  test('sends every header with errors, too', () => {
    const lines = formatNginxServer(site, root).match(/^add_header .*$/gm) ?? [];
    expect(lines.map((line) => line.split(' ')[1])).toEqual(site.all.map(([name]) => name));
    expect(lines.filter((line) => !line.endsWith(' always;'))).toEqual([]);
  });
});

describe('Caddy', () => {
  test('serves the notice of a withdrawn story at its decoded path', () => {
    expect(formatCaddyHost(site, ['/2024/02/07/見本/'], root)).toContain(
      'map {path} {withdrawn} {\n\tdefault ""\n\t"/2024/02/07/見本/" "/2024/02/07/見本/index.html"\n}\n',
    );
  });

  test('sends errors with the headers of all responses', () => {
    const errors = formatCaddyHost(site, [], root).split('handle_errors {\n')[1] ?? '';
    expect(errors).toContain('\theader Cache-Control "no-cache"\n');
    expect(errors).toContain('\theader Cross-Origin-Resource-Policy "same-origin"\n');
  });

  test('sends HSTS only over HTTPS', () => {
    expect(formatCaddyHost(site, [], root).match(/^.*Strict-Transport-Security.*$/gm)).toEqual([
      'header @secure Strict-Transport-Security "max-age=63072000"',
    ]);
  });
});
