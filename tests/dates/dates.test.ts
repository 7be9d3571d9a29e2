import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  formatDay,
  formatForTerminal,
  formatIso,
  formatRfc822,
  isOverAYearOld,
  localDay,
  makeMoment,
} from '../../src/dates/dates.ts';
import { clockIn, instantOf } from '../../src/dates/offsets.ts';

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
    ['1971-06-01T00:44:29Z', 'Africa/Monrovia', [1971, 5, 31]],
    ['1971-06-01T00:44:30Z', 'Africa/Monrovia', [1971, 6, 1]],
    ['1905-06-01T00:36:44Z', 'Europe/Lisbon', [1905, 5, 31]],
    ['1905-06-01T00:36:45Z', 'Europe/Lisbon', [1905, 6, 1]],
    ['1910-06-01T00:25:20Z', 'Europe/Dublin', [1910, 5, 31]],
    ['1880-01-01T14:41:00Z', 'Asia/Tokyo', [1880, 1, 1]],
    ['1880-01-01T14:41:01Z', 'Asia/Tokyo', [1880, 1, 2]],
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

describe('formatIso keeps the offset that the zone had at that time', () => {
  test.each([
    ['2023-11-17T00:10:00Z', 'Asia/Tokyo', '2023-11-17T09:10:00+09:00'],
    ['2024-03-10T09:59:59Z', 'America/Los_Angeles', '2024-03-10T01:59:59-08:00'],
    ['2024-03-10T10:00:00Z', 'America/Los_Angeles', '2024-03-10T03:00:00-07:00'],
    ['2024-10-27T00:30:00Z', 'Europe/London', '2024-10-27T01:30:00+01:00'],
    ['2024-10-27T01:30:00Z', 'Europe/London', '2024-10-27T01:30:00+00:00'],
    ['2024-01-01T00:00:00Z', 'UTC', '2024-01-01T00:00:00+00:00'],
    ['2024-01-01T00:00:00Z', 'Asia/Kathmandu', '2024-01-01T05:45:00+05:45'],
    ['2024-01-01T00:00:00Z', 'America/St_Johns', '2023-12-31T20:30:00-03:30'],
    // -00:44:30, -00:36:45, -00:25:21, +09:18:59: the nearest whole minute, and the same time.
    ['1971-06-01T00:20:00Z', 'Africa/Monrovia', '1971-05-31T23:36:00-00:44'],
    ['1905-06-01T00:20:00Z', 'Europe/Lisbon', '1905-05-31T23:43:00-00:37'],
    ['1910-06-01T00:20:00Z', 'Europe/Dublin', '1910-05-31T23:55:00-00:25'],
    ['1880-01-01T00:00:00Z', 'Asia/Tokyo', '1880-01-01T09:19:00+09:19'],
  ])('%s in %s is %s', (instant, zone, expected) => {
    expect(formatIso(new Date(instant), zone)).toBe(expected);
  });
});

describe('at any time in any zone', () => {
  // Invalid dates never get here: dates are read as text, and days that do not exist are refused there.
  const instants = fc.date({
    min: new Date('1000-01-02T00:00:00Z'),
    max: new Date('9998-12-30T00:00:00Z'),
    noInvalidDate: true,
  });
  const zones = fc.constantFrom(...Intl.supportedValuesOf('timeZone'));

  test('the written time is RFC 3339 and names the same second', () => {
    fc.assert(
      fc.property(instants, zones, (instant, zone) => {
        const iso = formatIso(instant, zone);
        expect(iso).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\+\d\d:\d\d|-(?!00:00)\d\d:\d\d)$/);
        expect(Date.parse(iso)).toBe(Math.floor(instant.getTime() / 1000) * 1000);
      }),
    );
  });

  test('day and time are those of clock and calendar there', () => {
    fc.assert(
      fc.property(instants, zones, (instant, zone) => {
        const { date, time } = makeMoment(instant, zone);
        const clock = { timeZone: zone, hourCycle: 'h23', hour: '2-digit', minute: '2-digit' } as const;
        const calendar = { year: 'numeric', month: 'long', day: 'numeric' } as const;
        expect(`${date}, ${time}`).toBe(
          new Intl.DateTimeFormat('en-US', { ...clock, ...calendar }).format(instant).replace(' at ', ', '),
        );
      }),
    );
  });

  test('the time read from a clock is the same time, except where clocks were set back', () => {
    fc.assert(
      fc.property(instants, zones, (instant, zone) => {
        const clock = clockIn(instant, zone);
        expect(clockIn(instantOf(clock, zone), zone)).toEqual(clock);
        expect(instantOf(clock, zone).getTime()).toBeLessThanOrEqual(instant.getTime());
      }),
    );
  });
});

describe('makeMoment names the zone, in short and in full', () => {
  test.each([
    ['2023-11-17T00:10:00Z', 'Asia/Tokyo', '09:10', 'JST', 'Japan Standard Time'],
    ['2023-11-17T00:10:00Z', 'Asia/Seoul', '09:10', 'KST', 'Korean Standard Time'],
    ['2024-01-15T12:00:00Z', 'America/New_York', '07:00', 'EST', 'Eastern Standard Time'],
    ['2024-07-15T12:00:00Z', 'America/New_York', '08:00', 'EDT', 'Eastern Daylight Time'],
    ['2024-07-15T12:00:00Z', 'Europe/London', '13:00', 'BST', 'British Summer Time'],
    ['2024-07-15T12:00:00Z', 'Europe/Berlin', '14:00', 'CEST', 'Central European Summer Time'],
    ['2024-07-15T12:00:00Z', 'Asia/Kathmandu', '17:45', 'UTC+5:45', 'Nepal Time'],
    ['2024-07-15T12:00:00Z', 'UTC', '12:00', 'UTC', 'Coordinated Universal Time'],
    ['1971-06-01T00:20:00Z', 'Africa/Monrovia', '23:35', 'UTC-0:44:30', 'UTC-0:44:30'],
    ['1910-06-01T00:20:00Z', 'Europe/Dublin', '23:54', 'UTC-0:25:21', 'UTC-0:25:21'],
  ])('%s in %s is %s %s, %s', (instant, zone, time, short, full) => {
    expect(makeMoment(new Date(instant), zone)).toMatchObject({ time, zone: short, zoneName: full });
  });

  test('dates are written out in the zone of the story', () => {
    expect(makeMoment(new Date('2023-12-31T15:30:00Z'), 'Asia/Tokyo')).toMatchObject({
      date: 'January 1, 2024',
      long: 'January 1, 2024 at 00:30',
      short: 'Jan 1, 2024, 00:30',
    });
  });
});

test('the day of an edition is written with its weekday', () => {
  expect(formatDay({ year: 2023, month: 11, day: 17 })).toBe('Friday, November 17, 2023');
});

test('the terminal shows a time with its zone', () => {
  expect(formatForTerminal(new Date('2026-11-30T21:00:00Z'), 'Asia/Tokyo')).toBe('2026-12-01 06:00 JST');
});

test.each([
  ['2023-11-17T00:10:00Z', 'Asia/Tokyo', 'Fri, 17 Nov 2023 09:10:00 +0900'],
  ['2024-01-01T00:00:00Z', 'America/St_Johns', 'Sun, 31 Dec 2023 20:30:00 -0330'],
  ['2024-01-01T00:00:00Z', 'UTC', 'Mon, 01 Jan 2024 00:00:00 +0000'],
])('%s in %s is %s in RSS', (instant, zone, written) => {
  expect(formatRfc822(new Date(instant), zone)).toBe(written);
});
