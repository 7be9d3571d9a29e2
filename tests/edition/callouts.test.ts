import { describe, expect, test } from 'vitest';
import { calloutFor, formOrigins, currentCallouts } from '../../src/edition/callouts.ts';
import type { Callout } from '../../src/schemas/callout.ts';
import { makeCallout } from '../helpers/make.ts';

const NOW = new Date('2026-11-01T00:00:00Z');
const callout = (id: string, fields: Partial<Callout> = {}) => makeCallout({ id, ...fields });
const shown = (all: readonly Callout[], ...asked: [Callout['where'][number], string[]?]) =>
  calloutFor({ callouts: currentCallouts(all, NOW) }, ...asked)?.id;

describe('a page has the first call-out that fits it', () => {
  test('by their order, then by file name', () => {
    expect(currentCallouts([callout('c'), callout('b', { order: 2 }), callout('a'), callout('d', { order: 1 })], NOW).map(({ id }) => id)).toEqual(['d', 'b', 'a', 'c']); // prettier-ignore
  });

  test('for its kind of page', () => {
    const all = [callout('a', { where: ['front', 'series'] }), callout('b', { where: ['articles'] })];
    expect([shown(all, 'articles'), shown(all, 'series'), shown(all, 'pages')]).toEqual(['b', 'a', undefined]);
  });

  test('for one of its topics, however it is spelt', () => {
    const all = [callout('a', { topics: ['Light Houses'], order: 1 }), callout('b')];
    expect([shown(all, 'articles', ['light houses']), shown(all, 'articles', ['Harbours']), shown(all, 'articles')]).toEqual(['a', 'b', 'b']); // prettier-ignore
  });

  test('before its end, not from that moment on', () => {
    const later = new Date(NOW.getTime() + 1);
    expect(currentCallouts([callout('a', { until: NOW }), callout('b', { until: later })], NOW)).toMatchObject([
      { id: 'b' },
    ]);
  });
});

test('the origins of the forms of call-outs are listed, each once', () => {
  const form = (action: string) => ({ form: { action, button: 'Go', email: 'email', hidden: [] } });
  const callouts = [
    callout('a', form('https://Letters.example/one?x=1')),
    callout('b', form('https://letters.example:443/two')),
    callout('c', form('https://letters.example:8443/')),
    callout('d'),
  ];
  expect(formOrigins({ callouts })).toEqual(['https://letters.example', 'https://letters.example:8443']);
});
