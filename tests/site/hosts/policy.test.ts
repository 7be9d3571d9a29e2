import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { listFiles } from '../../../tools/lib/folders.ts';
import { readPages } from '../../../tools/lib/pages.ts';
import { digestOf, policyOf } from '../../../tools/lib/policy.ts';
import { SITES } from '../../helpers/site/sites.ts';

const DATA = 'script[type="application/ld+json"]';

describe.for(['fixture', 'based', 'empty'] as const)('the policy of the %s site', (name) => {
  const { out } = SITES[name];

  test('names every inline style and script of a page, and no page has one in an attribute', async () => {
    const policy = await policyOf(out);
    const pages = await readPages(out);
    expect(pages.length).toBeGreaterThan(0);
    const faults = pages.flatMap(({ path, document }) => [
      ...[...document.querySelectorAll('style')]
        .filter(({ textContent }) => !policy.get('style-src')?.includes(digestOf(textContent ?? '')))
        .map(({ textContent }) => `${path} style ${textContent?.slice(0, 40)}`),
      ...[...document.querySelectorAll(`script:not([src], ${DATA})`)]
        .filter(({ textContent }) => !policy.get('script-src')?.includes(digestOf(textContent ?? '')))
        .map(({ textContent }) => `${path} script ${textContent?.slice(0, 40)}`),
      ...[...document.querySelectorAll('*')]
        .flatMap((element) => element.getAttributeNames())
        .filter((attribute) => attribute === 'style' || attribute.startsWith('on'))
        .map((attribute) => `${path} ${attribute}=`),
    ]);
    expect(faults).toEqual([]);
  });

  test('names every style in a drawing', async () => {
    const policy = await policyOf(out);
    for (const file of listFiles(out).filter((file) => file.endsWith('.svg'))) {
      const svg = await readFile(path.join(out, file), 'utf8');
      const styles = [...svg.matchAll(/<style>([^<]*)<\/style>/g)].map(([, style = '']) => digestOf(style));
      expect([file, styles.filter((style) => !policy.get('style-src')?.includes(style))]).toEqual([file, []]);
      expect(svg).not.toMatch(/<script|\sstyle=|\son\w+=/);
    }
  });
});

test('if every type of page exists, the policy names nothing that no page has', async () => {
  const policy = await policyOf(SITES.fixture.out);
  const found = new Set(["'self'"]);
  const drawings = listFiles(SITES.fixture.out).filter((file) => file.endsWith('.svg'));
  for (const file of drawings) {
    const svg = await readFile(path.join(SITES.fixture.out, file), 'utf8');
    for (const [, style = ''] of svg.matchAll(/<style>([^<]*)<\/style>/g)) found.add(digestOf(style));
  }
  for (const { document } of await readPages(SITES.fixture.out)) {
    for (const { textContent } of document.querySelectorAll(`style, script:not([src], ${DATA})`)) {
      found.add(digestOf(textContent ?? ''));
    }
  }
  const named = ['style-src', 'script-src'].flatMap((directive) => policy.get(directive) ?? []);
  expect(named.filter((source) => !found.has(source))).toEqual([]);
});

test('one policy with few digests is enough, and it allows nothing else', async () => {
  const policy = await policyOf(SITES.fixture.out);
  const digestsOf = (directive: string) => policy.get(directive)?.filter((source) => source.startsWith("'sha256-"));
  // The look of the paper is a separate style sheet, so that another look compiles nothing. Rules that few stories need
  // are separate, too.
  expect(digestsOf('style-src')?.length).toBeLessThanOrEqual(15);
  // The scripts that run before the first paint, and that redirect from a former address.
  expect(digestsOf('script-src')).toHaveLength(2);
  expect(policy.get('default-src')).toEqual(["'none'"]);
  expect(policy.get('require-trusted-types-for')).toEqual(["'script'"]);
  expect([...policy.values()].flat()).not.toContain("'unsafe-inline'");
});
