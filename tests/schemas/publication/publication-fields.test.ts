import { describe, expect, test } from 'vitest';
import {
  country,
  link,
  placeOfReaders,
  shareAddress,
  siteAddress,
  tagAuthority,
} from '../../../src/schemas/publication/publication-fields.ts';

/** What is wrong with a value; undefined if nothing is. */
function noteOf(
  schema: typeof country | typeof shareAddress | typeof tagAuthority | typeof siteAddress,
  value: string,
) {
  const [issue] = schema.safeParse(value).error?.issues ?? [];
  return issue && 'params' in issue ? issue.params?.['note'] : undefined;
}

describe('a country is named by its ISO 3166 code', () => {
  test.each([
    ['JP', 'JP'],
    ['pt', 'PT'],
  ])('%s is %s', (code, country2) => {
    expect(country.parse(code)).toBe(country2);
  });

  test.each(['EU', 'ZZ', 'QQ', 'Japan', '392', ''])('%j is not a country', (code) => {
    expect(noteOf(country, code)).toBe('no country has this code');
  });
});

describe('an address for sharing has a place for the story’s address', () => {
  test.each([
    ['https://social.example/share?text={title}&url={url}', undefined],
    ['https://social.example/?u={url}', undefined],
    ['https://social.example/?u={link}', '{link} has no meaning here'],
    ['https://social.example/?u={url}&t={titel', '{titel has no meaning here'],
    ['https://social.example/?t={title}', 'no {url} in it'],
    ['mailto:?body={url}', 'not an absolute address'],
    ['/share?u={url}', 'not an absolute address'],
    ['https://social.example/?u={url}\f', 'a line break or a tab, U+000C'],
  ])('%s: %s', (address, note) => {
    expect(noteOf(shareAddress, address)).toBe(note);
  });
});

test.each([
  ['news.example,2026-01-31', undefined],
  ['news.example,2026', undefined],
  ['news.example', 'not a host and a day'],
  ['news.example,2026-02-30', 'not a day of the calendar'],
])('the authority of a tag %s: %s', (authority, note) => {
  expect(noteOf(tagAuthority, authority)).toBe(note);
});

test.each(['\n', '\t', '\v', '\f', '\u0085', '\u2028'])('no address has %j in it', (sign) => {
  for (const schema of [link, placeOfReaders]) {
    expect(schema.safeParse(`https://host.example/?a${sign}b`).success).toBe(false);
    expect(schema.safeParse('https://host.example/?a b').success).toBe(true);
  }
});

test('the address of the front page ends with a slash', () => {
  expect(siteAddress.parse('https://host.example/news')).toBe('https://host.example/news/');
  expect(noteOf(siteAddress, 'news.example')).toBe('not the address of a front page');
});

test.each(['https://host.example/ñ/', 'https://host.example/our%20paper/', 'https://host.example/our paper/'])(
  'the path of the front page needs no encoding, as in %s',
  (address) => {
    expect(noteOf(siteAddress, address)).toMatch(/^a path with other characters/);
    expect(siteAddress.parse(address.replace(/\/[^/]+\/$/, '/~our_paper-2/'))).toBe(
      'https://host.example/~our_paper-2/',
    );
  },
);

test.each([
  ['/topics/', true, true],
  ['https://elsewhere.example/', true, true],
  ['mailto:desk@news.example', true, true],
  ['desk@news.example', false, true],
  ['//elsewhere.example/', false, false],
  ['topics', false, false],
  ['/topics/\u202E', false, false],
  ['mailto:desk@news.example?\u0001', false, false],
])('%s is a link: %s, a place where readers write: %s', (value, isLink, isPlace) => {
  expect([link.safeParse(value).success, placeOfReaders.safeParse(value).success]).toEqual([isLink, isPlace]);
});
