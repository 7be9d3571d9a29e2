import { describe, expect, test } from 'vitest';
import { explainInstant, parseInstant } from '../../../src/schemas/fields/instant.ts';

describe('a time has an offset', () => {
  test.each([
    ['2023-11-17T09:10:00+09:00', '2023-11-17T00:10:00.000Z'],
    ['2023-11-17T09:10+09:00', '2023-11-17T00:10:00.000Z'],
    ['2024-02-29T00:00:00Z', '2024-02-29T00:00:00.000Z'],
    ['2023-12-31t23:59:59z', '2023-12-31T23:59:59.000Z'],
    ['2023-11-17T00:00:00-09:30', '2023-11-17T09:30:00.000Z'],
    ['1971-05-31T23:35:30-00:44:30', '1971-06-01T00:20:00.000Z'],
    ['1880-01-01T09:18:59+09:18:59', '1880-01-01T00:00:00.000Z'],
    ['1844-12-30T12:00:00-15:56:00', '1844-12-31T03:56:00.000Z'],
  ])('%s', (text, instant) => {
    expect(parseInstant(text)?.toISOString()).toBe(instant);
  });

  test.each([
    ['2023-11-17', 'no time and no offset'],
    ['2023-11-31', 'November has 30 days; no time and no offset'],
    ['2023-11-31 25:10', 'November has 30 days; a day has hours 00 to 23; no offset from UTC'],
    ['2023-11-17 09:10', 'no offset from UTC'],
    ['2023-11-17T09:10:00', 'no offset from UTC'],
    ['17 November 2023', 'not a date and time'],
    ['2023-11-17T09:10:00.5Z', 'not a date and time'],
    ['2023-02-29T00:00:00Z', 'February 2023 has 28 days'],
    ['1900-02-29T00:00:00Z', 'February 1900 has 28 days'],
    ['2023-04-31T00:00:00Z', 'April has 30 days'],
    ['2023-11-00T00:00:00Z', 'November has 30 days'],
    ['2023-13-01T00:00:00Z', 'a year has 12 months'],
    ['2023-11-17T24:00:00Z', 'a day has hours 00 to 23'],
    ['2023-11-17T09:60:00Z', 'an hour has minutes 00 to 59'],
    ['2023-11-17T09:10:60Z', 'a minute has seconds 00 to 59'],
    ['2023-11-17T09:10:00+16:00', 'an offset is between -15:59 and +15:59'],
    ['0000-01-01T00:00:00Z', 'a year is between 1000 and 9998'],
    ['9999-12-31T23:59:59-12:00', 'a year is between 1000 and 9998'],
  ])('%s is refused: %s', (text, note) => {
    expect(parseInstant(text)).toBeUndefined();
    expect(explainInstant(text)).toBe(note);
  });
});
