import { describe, expect, test } from 'vitest';
import { formatCaddyRedirects } from '../../src/hosts/caddy-redirects.ts';
import { formatHostRedirects } from '../../src/hosts/host-redirects.ts';
import { formatNginxRedirects } from '../../src/hosts/nginx-redirects.ts';
import type { Redirect, Redirects } from '../../src/views/addresses/redirects.ts';

const url = new URL('https://host.example/');
const TO = '/2024/01/05/sample/';

describe('_redirects', () => {
  test('lists earlier paths first, then short links, each with the newest story first', () => {
    const text = write({ aliases: ['/new/', '/old/'], shortLinks: ['/a/aaaaaaaa/'] });
    expect(text).toBe(`/new/ ${TO} 301\n/old/ ${TO} 301\n/a/aaaaaaaa/ ${TO} 301\n`);
  });

  test.for([
    ['/見本/', '/%E8%A6%8B%E6%9C%AC/'],
    ['/two words/', '/two%20words/'],
    ['/{x}$y;`z/', '/%7Bx%7D$y;%60z/'],
    // Both hosts read a word after a colon as a placeholder.
    ['/12:noon/', '/12%3Anoon/'],
  ] as const)('writes %s as browsers request it: %s', ([path, source]) => {
    expect(write({ aliases: [path] })).toBe(`${source} ${TO} 301\n`);
  });

  test('treats a last part with a dot also as a file', () => {
    expect(write({ aliases: ['/2019/story.html/'] })).toBe(`/2019/story.html/ ${TO} 301\n/2019/story.html ${TO} 301\n`);
  });

  test('respects the base path', () => {
    const { text } = format({ aliases: ['/old/'] }, { url: new URL('https://host.example/news/') });
    expect(text).toBe('/news/old/ /news/2024/01/05/sample/ 301\n');
  });

  test('takes precedence over the pages at the same paths on Netlify, which would otherwise show these', () => {
    expect(format({ aliases: ['/old/'] }, { isNetlify: true }).text).toBe(`/old/ ${TO} 301!\n`);
  });

  test('has at most the 2,000 lines that Cloudflare reads; short links get what earlier paths leave', () => {
    const some = many('/old', 1500);
    const both = format({ aliases: some, shortLinks: many('/a', 1000) });
    expect(both).toMatchObject({ left: 0 });
    expect(both.text.match(/\n/g)).toHaveLength(2000);
    expect(both.text.match(/^\/old/gm)).toHaveLength(1500);
    expect(format({ aliases: many('/old', 2003) }).left).toBe(3);
    expect(format({ aliases: many('/old', 2003) }, { isNetlify: true }).left).toBe(0);
  });

  test('leaves out a line that is longer than Cloudflare’s 1,000 characters', () => {
    const long = `/${'見'.repeat(80)}/${'本'.repeat(80)}/`;
    const { text, left } = format({ aliases: [long, '/old/'] });
    expect(text).toBe(`/old/ ${TO} 301\n`);
    expect(left).toBe(1);
  });
});

describe('the map of nginx', () => {
  test.for([
    ['/見本/', '"/見本/"'],
    ['/two words; {x} $y/', '"/two words; {x} $y/"'],
    ["/it's/", '"/it\'s/"'],
  ] as const)('has %s as the decoded key %s', ([path, key]) => {
    expect(formatNginxRedirects(lead([path]), url)).toContain(`\n  ${key} "${TO}";\n`);
  });

  test('respects the base path, and no $ in it begins a variable', () => {
    expect(formatNginxRedirects(lead(['/old/']), new URL('https://host.example/n$ws/'))).toContain(
      '\n  "/n$ws/old/" "/n%24ws/2024/01/05/sample/";\n',
    );
  });
});

describe('the snippet for Caddy', () => {
  test.for([
    ['/見本/', '"/見本/"'],
    ['/two words; $y `z/', '"/two words; $y `z/"'],
    // {$HOME} would be filled from the environment, {path} from the request.
    ['/{$HOME}/(x)/', '"~^/\\x7b\\$HOME\\x7d/\\(x\\)/$"'],
  ] as const)('has %s as %s', ([path, key]) => {
    expect(formatCaddyRedirects(lead([path]), url)).toContain(`\n\t${key} "${TO}"\n`);
  });
});

/** The text for Cloudflare at the root of its host. */
function write(paths: Paths): string {
  return format(paths).text;
}

function format({ aliases = [], shortLinks = [] }: Paths, place: { url?: URL; isNetlify?: boolean } = {}) {
  const redirects: Redirects = { feeds: [], aliases: lead(aliases), shortLinks: lead(shortLinks) };
  return formatHostRedirects(redirects, { url, isNetlify: false, ...place });
}

function lead(paths: readonly string[]): Redirect[] {
  return paths.map((from) => ({ from, to: TO }));
}

function many(folder: string, count: number): string[] {
  return Array.from({ length: count }, (_, index) => `${folder}/${index}/`);
}

interface Paths {
  readonly aliases?: readonly string[];
  readonly shortLinks?: readonly string[];
}
