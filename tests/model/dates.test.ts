import { describe, expect, test } from 'vitest';
import {
  formatDay,
  formatForTerminal,
  formatIso,
  isOverAYearOld,
  localDay,
  makeMoment,
} from '../../src/model/dates.ts';

describe('localDay', () => {
  test.each([
    ['2023-11-17T00:10:00Z', 'Asia/Tokyo', [2023, 11, 17]],
    ['2023-11-16T15:00:00Z', 'Asia/Tokyo', [2023, 11, 17]],
    ['2023-11-16T14:59:59Z', 'Asia/Tokyo', [2023, 11, 16]],
    ['2023-11-17T00:10:00Z', 'America/Los_Angeles', [2023, 11, 16]],
    ['2023-12-31T15:00:00Z', 'Asia/Tokyo', [2024, 1, 1]],
    ['2024-01-01T04:59:59Z', 'America/New_York', [2023, 12, 31]],
    ['2024-02-29T10:00:00Z', 'Pacific/Kiritimati', [2024, 3, 1]],
    ['2024-03-01T05:00:00Z', 'Pacific/Niue', [2024, 2, 29]],
    ['2023-06-30T18:14:59Z', 'Asia/Kathmandu', [2023, 6, 30]],
    ['2023-06-30T18:15:00Z', 'Asia/Kathmandu', [2023, 7, 1]],
  ])('%s is in %s the day %j', (instant, zone, [year, month, day]) => {
    expect(localDay(new Date(instant), zone)).toEqual({ year, month, day });
  });
});

describe('a story is over a year old', () => {
  test.each([
    ['2023-11-17T00:10:00Z', '2024-11-17T00:10:00Z', 'UTC', false],
    ['2023-11-17T00:10:00Z', '2024-11-17T00:10:00.001Z', 'UTC', true],
    ['2023-03-01T00:00:00Z', '2024-03-01T00:00:00.001Z', 'UTC', true],
    ['2024-02-29T10:00:00Z', '2025-02-28T10:00:00Z', 'UTC', false],
    ['2024-02-29T10:00:00Z', '2025-02-28T10:00:00.001Z', 'UTC', true],
    ['2024-02-29T16:00:00Z', '2025-02-28T16:00:00Z', 'Asia/Tokyo', false],
    ['2024-02-29T16:00:00Z', '2025-02-28T16:00:00.001Z', 'Asia/Tokyo', true],
    ['2020-01-01T00:00:00Z', '2024-01-01T00:00:00Z', 'UTC', true],
    ['2024-01-01T00:00:00Z', '2023-01-01T00:00:00Z', 'UTC', false],
  ])('%s at %s in %s: %s', (instant, now, zone, expected) => {
    expect(isOverAYearOld(new Date(instant), new Date(now), zone)).toBe(expected);
  });
});

describe('formatIso keeps the offset the zone had at that instant', () => {
  test.each([
    ['2023-11-17T00:10:00Z', 'Asia/Tokyo', '2023-11-17T09:10:00+09:00'],
    ['2024-03-10T09:59:59Z', 'America/Los_Angeles', '2024-03-10T01:59:59-08:00'],
    ['2024-03-10T10:00:00Z', 'America/Los_Angeles', '2024-03-10T03:00:00-07:00'],
    ['2024-10-27T00:30:00Z', 'Europe/London', '2024-10-27T01:30:00+01:00'],
    ['2024-10-27T01:30:00Z', 'Europe/London', '2024-10-27T01:30:00+00:00'],
    ['2024-01-01T00:00:00Z', 'UTC', '2024-01-01T00:00:00+00:00'],
    ['2024-01-01T00:00:00Z', 'Asia/Kathmandu', '2024-01-01T05:45:00+05:45'],
    ['2024-01-01T00:00:00Z', 'America/St_Johns', '2023-12-31T20:30:00-03:30'],
  ])('%s in %s is %s', (instant, zone, expected) => {
    expect(formatIso(new Date(instant), zone)).toBe(expected);
  });
});

describe('makeMoment names the zone, short and in full', () => {
  test.each([
    ['2023-11-17T00:10:00Z', 'Asia/Tokyo', '09:10', 'JST', 'Japan Standard Time'],
    ['2023-11-17T00:10:00Z', 'Asia/Seoul', '09:10', 'KST', 'Korean Standard Time'],
    ['2024-01-15T12:00:00Z', 'America/New_York', '07:00', 'EST', 'Eastern Standard Time'],
    ['2024-07-15T12:00:00Z', 'America/New_York', '08:00', 'EDT', 'Eastern Daylight Time'],
    ['2024-07-15T12:00:00Z', 'Europe/London', '13:00', 'BST', 'British Summer Time'],
    ['2024-07-15T12:00:00Z', 'Europe/Berlin', '14:00', 'CEST', 'Central European Summer Time'],
    ['2024-07-15T12:00:00Z', 'Asia/Kathmandu', '17:45', 'UTC+5:45', 'Nepal Time'],
    ['2024-07-15T12:00:00Z', 'UTC', '12:00', 'UTC', 'Coordinated Universal Time'],
  ])('%s in %s is %s %s, %s', (instant, zone, time, short, full) => {
    expect(makeMoment(new Date(instant), zone)).toMatchObject({ time, zone: short, zoneName: full });
  });

  test('dates are written out in the zone of the story', () => {
    expect(makeMoment(new Date('2023-12-31T15:30:00Z'), 'Asia/Tokyo')).toMatchObject({
      date: 'January 1, 2024',
      shortDate: 'Jan 1, 2024',
    });
  });
});

test('the day of an edition is written with its weekday', () => {
  expect(formatDay({ year: 2023, month: 11, day: 17 })).toBe('Friday, November 17, 2023');
});

test('the terminal shows an instant with its zone', () => {
  expect(formatForTerminal(new Date('2026-11-30T21:00:00Z'), 'Asia/Tokyo')).toBe('2026-12-01 06:00 JST');
});
