import { expect, test } from 'vitest';
import { calendarIn } from '../../src/dates/calendar.ts';
import { formatZone } from '../../src/dates/zones.ts';
import { wordsOf } from '../../src/words/languages/languages.ts';

const instant = new Date('2023-11-17T09:05:00Z');

test.each([
  ['en', 'November 17, 2023', 'Nov 17, 2023', 'Friday, November 17, 2023', '09:05'],
  ['ja', '2023年11月17日', '2023年11月17日', '2023年11月17日（金）', '9時05分'],
  ['de', '17. November 2023', '17. Nov. 2023', 'Freitag, 17. November 2023', '09:05'],
  ['fr', '17 novembre 2023', '17 nov. 2023', 'vendredi 17 novembre 2023', '09h05'],
  ['pt', '17 de novembro de 2023', '17 de nov. de 2023', 'sexta-feira, 17 de novembro de 2023', '9h05'],
  ['es', '17 de noviembre de 2023', '17 nov 2023', 'viernes, 17 de noviembre de 2023', '09:05'],
  ['ko', '2023년 11월 17일', '2023년 11월 17일', '2023년 11월 17일 금요일', '09:05'],
  ['zh', '2023年11月17日', '2023年11月17日', '2023年11月17日 星期五', '09:05'],
  ['ar', '17 نوفمبر 2023', '17 نوفمبر 2023', 'الجمعة، 17 نوفمبر 2023', '09:05'],
])('%s writes a day and a time as its papers print them', (language, date, shortDate, day, time) => {
  const calendar = calendarIn(language);
  const clock = wordsOf(language)?.dates.clock ?? '';
  expect([calendar.date(instant), calendar.shortDate(instant), calendar.day(instant)]).toEqual([date, shortDate, day]);
  expect(calendar.time(instant, clock)).toBe(time);
});

test.each([
  ['ja', '2023年', '2023年11月', '11月'],
  ['zh', '2023年', '2023年11月', '11月'],
  ['de', '2023', 'November 2023', 'November'],
])('%s names years and months', (language, year, month, monthName) => {
  const calendar = calendarIn(language);
  expect([calendar.year(instant), calendar.month(instant), calendar.monthName(instant)]).toEqual([
    year,
    month,
    monthName,
  ]);
});

test.each([
  ['fr', '1er novembre 2023', 'mercredi 1er novembre 2023'],
  ['pt', '1º de novembro de 2023', 'quarta-feira, 1º de novembro de 2023'],
  ['pt-PT', '1 de novembro de 2023', 'quarta-feira, 1 de novembro de 2023'],
  ['es', '1 de noviembre de 2023', 'miércoles, 1 de noviembre de 2023'],
])('%s writes the first of a month as its papers do', (language, date, day) => {
  const first = new Date('2023-11-01T00:00:00Z');
  expect([calendarIn(language).date(first), calendarIn(language).day(first)]).toEqual([date, day]);
});

test('dates use the calendar of the addresses, even if a country has another one', () => {
  expect(calendarIn('th').year(instant)).not.toContain('2566');
  expect(calendarIn('fa').date(instant)).not.toContain('۱۴۰۲');
});

test.each([
  ['ja', 'Asia/Tokyo', 'JST', '日本標準時'],
  ['de', 'Europe/Berlin', 'MEZ', 'Mitteleuropäische Normalzeit'],
  ['de', 'Asia/Tokyo', 'JST', 'Japanische Normalzeit'],
  ['fr', 'America/New_York', 'EST', 'heure normale de l’Est nord-américain'],
  ['ar', 'Asia/Kathmandu', 'UTC+5:45', 'توقيت نيبال'],
])('in %s the zone %s is %s, %s', (language, zone, short, long) => {
  expect(formatZone(instant, zone, language)).toEqual({ zone: short, zoneName: long });
});
