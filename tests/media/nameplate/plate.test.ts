import { afterEach, describe, expect, test } from 'vitest';
import { publication, usePublication } from '../../../src/publication.ts';
import { getPlate, pageSheet } from '../../../src/media/nameplate/plate.ts';
import type { Publication } from '../../../src/schemas/publication/publication.ts';

const own = publication;
afterEach(() => usePublication(own));

const LOGO = { width: 20, height: 10, markup: '<path d="M0 0h20v10z"/>' };

async function plateOf(facts: Partial<Publication>, look: Partial<Publication['look']> = {}) {
  usePublication({ ...own, ...facts, look: { ...own.look, logo: undefined, ...look } });
  return getPlate();
}

test('a name is as high as a line, and its address depends on what it shows', async () => {
  const plate = await plateOf({ name: 'A Sample' });
  expect(plate).toMatchObject({ hasName: true, split: 0 });
  expect(plate?.height).toBeCloseTo(1, 1);
  expect(plate?.path).toMatch(/^\/fonts\/nameplate-[\da-f]{10}\.svg$/);
  expect((await plateOf({ name: 'A Sample' }))?.path).toBe(plate?.path);
  expect((await plateOf({ name: 'Another Sample' }))?.path).not.toBe(plate?.path);
});

test('a logo is before the name, which begins after it', async () => {
  const name = await plateOf({ name: 'A Sample' });
  const both = await plateOf({ name: 'A Sample' }, { logo: LOGO });
  // As wide as 0.7 em of its height make it, and the gap.
  expect((both?.width ?? 0) - (name?.width ?? 0)).toBeCloseTo(1.4 + 0.28, 2);
  expect(both?.split).toBeGreaterThan(20);
  expect(both?.svg.indexOf(LOGO.markup)).toBeLessThan(both?.svg.lastIndexOf('<path') ?? 0);
});

test('in a right-to-left language the logo is on the right', async () => {
  const plate = await plateOf({ name: 'صحيفة', language: 'ar' }, { logo: LOGO });
  const [, x = ''] = /<g transform="translate\(([\d.]+) /.exec(plate?.svg ?? '') ?? [];
  expect(Number(x)).toBeGreaterThan(1000);
  expect(await pageSheet()).toMatch(/--plate-inks:to left,var\(--mark\) \d+%,var\(--ink\) 0/);
});

test('a long name is set in lines of about the same length', async () => {
  const plate = await plateOf({ name: 'The Sample Gazette of the Northern Harbours' });
  expect(plate?.svg.match(/<path/g)).toHaveLength(2);
  expect(plate?.width).toBeLessThan(13);
  expect(plate?.height).toBeCloseTo(1.95, 1);
});

describe('if headlines use another font family', () => {
  const faces = { ...own.look.faces, 'font-display': 'Georgia, serif' };

  test('the name is text', async () => {
    expect(await plateOf({}, { faces })).toBeUndefined();
    expect(await pageSheet()).not.toContain('--plate');
  });

  test('the logo is drawn beside it', async () => {
    expect(await plateOf({}, { faces, logo: LOGO })).toMatchObject({ hasName: false, split: undefined });
    expect(await pageSheet()).toContain('--plate-inks:var(--mark),var(--mark)');
  });
});
