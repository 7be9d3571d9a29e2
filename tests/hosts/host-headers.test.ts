import { describe, expect, test } from 'vitest';
import { siteHeaders } from '../../src/hosts/headers.ts';
import { formatHostHeaders } from '../../src/hosts/host-headers.ts';

const url = new URL('https://host.example/');
const site = siteHeaders({ scripts: ['sha256-early'], styles: ['sha256-sheet'] });

describe('_headers', () => {
  test('begins with the headers of every response, the policy first', () => {
    const [rule, policy] = write().split('\n');
    expect(rule).toBe('/*');
    expect(policy).toMatch(
      /^ {2}Content-Security-Policy: default-src 'none'; script-src 'self' .*'sha256-early'; style-src 'self' 'sha256-sheet';/,
    );
  });

  test('allows forms only to the site itself and to the services of call-outs', () => {
    const policyOf = (forms?: readonly string[]) => String(siteHeaders({ scripts: [], styles: [] }, forms).all[0]);
    expect(policyOf()).toContain("; form-action 'self'; ");
    expect(policyOf(['https://letters.example'])).toContain("; form-action 'self' https://letters.example; ");
  });

  test('removes a header before a file has another value, because Cloudflare would join the two', () => {
    expect(write()).toContain('\n/_astro/*\n  ! Cache-Control\n  Cache-Control: public, max-age=31536000, immutable\n');
  });

  test('has no such line for Netlify, where the later rule applies', () => {
    expect(write({ isNetlify: true })).not.toContain('!');
    expect(write({ isNetlify: true })).toContain('\n/_astro/*\n  Cache-Control: public');
  });

  test('respects the base path', () => {
    const rules = write({ url: new URL('https://host.example/news/') }).match(/^\/.*/gm) ?? [];
    expect(rules.filter((rule) => !rule.startsWith('/news/'))).toEqual([]);
    expect(rules).toContain('/news/*');
  });

  test('stays within the 100 rules and 2,000 characters per line that Cloudflare reads', () => {
    expect(write().match(/^\//gm)?.length).toBeLessThanOrEqual(100);
    const many = siteHeaders({ scripts: [], styles: Array.from({ length: 40 }, () => `sha256-${'x'.repeat(44)}`) });
    expect(() => formatHostHeaders(many, { url, isNetlify: false })).toThrow(/a line of 2\d\d\d characters/);
  });
});

function write(place: { url?: URL; isNetlify?: boolean } = {}): string {
  return formatHostHeaders(site, { url, isNetlify: false, ...place });
}
