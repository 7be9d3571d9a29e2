import { describe, expect, test } from 'vitest';
import { asOf, visibility } from '../../../src/edition/visibility/visibility.ts';
import { makeArticle } from '../../helpers/make.ts';

const at = (time: string) => new Date(`2023-11-17T${time}Z`);
const published = at('09:00:00');

describe('visibility', () => {
  test.each([
    ['a story before its time is scheduled', {}, '08:59:59', 'scheduled'],
    ['a story is public from its time on', {}, '09:00:00', 'public'],
    ['an embargo holds even if the story is published', { embargo: at('12:00:00') }, '11:59:59', 'embargoed'],
    ['an embargo ends exactly at its time', { embargo: at('12:00:00') }, '12:00:00', 'public'],
    ['a licence holds until its time', { expires: at('12:00:00') }, '11:59:59', 'public'],
    ['a licence ends exactly at its time', { expires: at('12:00:00') }, '12:00:00', 'expired'],
    ['a draft stays a draft whatever its dates say', { status: 'draft' as const }, '23:00:00', 'draft'],
    ['a withdrawn story is withdrawn', { status: 'withdrawn' as const }, '10:00:00', 'withdrawn'],
    [
      'a story withdrawn before it was public leaves no notice',
      { status: 'withdrawn' as const },
      '08:00:00',
      'scheduled',
    ],
    [
      'a withdrawn story whose licence is over leaves no notice',
      { status: 'withdrawn' as const, expires: at('12:00:00') },
      '13:00:00',
      'expired',
    ],
  ])('%s', (_rule, fields, now, expected) => {
    expect(visibility(makeArticle({ published, ...fields }), at(now))).toBe(expected);
  });
});

describe('asOf', () => {
  const article = makeArticle({
    published,
    updated: at('11:00:00'),
    corrections: [{ at: at('12:00:00'), kind: 'correction', text: 'A sample correction.' }],
  });

  test('an update with a later date is not in the story yet', () => {
    expect(asOf(article, at('10:59:59')).updated).toBeUndefined();
    expect(asOf(article, at('11:00:00')).updated).toEqual(at('11:00:00'));
  });

  test('a correction with a later date is not in the story yet', () => {
    expect(asOf(article, at('11:59:59')).corrections).toEqual([]);
    expect(asOf(article, at('12:00:00')).corrections).toHaveLength(1);
  });
});
