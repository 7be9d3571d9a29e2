import { describe, expect, test } from 'vitest';
import { formatNextChange, nextChange } from '../../../src/edition/visibility/next-change.ts';
import { makeArticle } from '../../helpers/make.ts';

const now = new Date('2026-11-01T00:00:00Z');
const later = new Date('2026-11-30T21:00:00Z');
const latest = new Date('2026-12-24T00:00:00Z');
const reportOf = (...articles: Parameters<typeof makeArticle>[0][]) => {
  const change = nextChange(articles.map(makeArticle), now);
  return change && formatNextChange(change, 'Asia/Tokyo');
};

describe('the next change', () => {
  test.each([
    ['a scheduled story becomes public', [{ published: later }], '2026-12-01 06:00 JST, 1 story becomes public'],
    ['an embargo ends', [{ embargo: later }], '2026-12-01 06:00 JST, 1 story becomes public'],
    ['a licence ends', [{ expires: later }], '2026-12-01 06:00 JST, 1 story leaves the site'],
    ['a correction takes effect', [{ updated: later }], '2026-12-01 06:00 JST, 1 story is corrected or updated'],
    [
      'the earliest moment counts',
      [{ expires: latest }, { published: later }],
      '2026-12-01 06:00 JST, 1 story becomes public',
    ],
    [
      'everything that happens at one moment is reported together',
      [{ published: later }, { published: later }, { expires: later }],
      '2026-12-01 06:00 JST, 2 stories become public, 1 story leaves the site',
    ],
    [
      'an embargo behind a later schedule changes nothing',
      [{ published: latest, embargo: later }],
      '2026-12-24 09:00 JST, 1 story becomes public',
    ],
    [
      'a withdrawn story that becomes due shows its notice',
      [{ published: later, status: 'withdrawn' as const }],
      '2026-12-01 06:00 JST, 1 story becomes public',
    ],
    [
      'several stories are counted',
      [{ expires: later }, { expires: later }, { updated: later }, { updated: later }],
      '2026-12-01 06:00 JST, 2 stories leave the site, 2 stories are corrected or updated',
    ],
    [
      'a future correction counts from its own time',
      [{ embargo: later, corrections: [{ at: latest, kind: 'correction' as const, text: 'A sample.' }], updated: now }],
      '2026-12-01 06:00 JST, 1 story becomes public',
    ],
    ['a moment at which nothing of a public story changes', [{ embargo: now, published: now }], undefined],
    ['a draft never changes anything', [{ published: later, status: 'draft' as const }], undefined],
    ['an edition of past stories stays as it is', [{}], undefined],
  ])('%s', (_rule, articles, expected) => {
    expect(reportOf(...articles)).toBe(expected);
  });

  test('a call-out ends, together with other changes', () => {
    const callouts = [{ until: later }, { until: later }, { until: now }, {}];
    const change = nextChange([makeArticle({ published: later })], now, undefined, callouts);
    expect(change && formatNextChange(change, 'Asia/Tokyo')).toBe(
      '2026-12-01 06:00 JST, 1 story becomes public, 2 call-outs end',
    );
  });

  test.each([
    [
      'a choice for the front page ends',
      {},
      '2026-12-01 06:00 JST, 1 story of the front page makes way for the newest',
    ],
    [
      'together with a story that leaves the site',
      { expires: later },
      '2026-12-01 06:00 JST, 1 story leaves the site, 1 story of the front page makes way for the newest',
    ],
    ['if it is of a hidden story, nothing changes', { status: 'draft' as const }, undefined],
  ])('%s', (_rule, fields, expected) => {
    const front = { lead: { id: 'aaaaaaaa', until: later }, beside: [{ id: 'nowherea', until: latest }] };
    const change = nextChange([makeArticle(fields)], now, front);
    expect(change && formatNextChange(change, 'Asia/Tokyo')).toBe(expected);
  });
});
