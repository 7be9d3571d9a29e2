import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { formatProblems } from '../../src/lib/errors/problem.ts';
import { readPublication } from '../../src/loaders/read-publication.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'kawaraban-publication-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const LEAST = 'name: A Sample Paper\nurl: https://paper.example/\nlanguage: pt\ntimeZone: Europe/Lisbon\n';

function read(text: string | Buffer, given = {}) {
  writeFileSync(path.join(folder, 'publication.yaml'), text);
  return readPublication(folder, given);
}

/** The report about a file with the minimal facts, in which these lines replace others or are added. */
function reportOf(lines: string): string {
  const name = /^(?:name|url|language|timeZone)(?=:)/.exec(lines)?.[0];
  const text = name === undefined ? LEAST + lines : LEAST.replace(new RegExp(`^${name}: .*$`, 'm'), lines);
  return formatProblems(read(text).problems.map((problem) => ({ ...problem, file: 'p.yaml' })));
}

test('four lines are a publication; everything else has a default', () => {
  expect(read(LEAST).facts).toMatchObject({
    name: 'A Sample Paper',
    shortName: 'A Sample Paper',
    motto: '',
    description: 'A Sample Paper',
    tagAuthority: 'paper.example,2026-01-01',
    lists: { home: 11, page: 30, next: 3, feed: 20 },
    profiles: [],
    offline: true,
  });
});

test('settings from outside take precedence, and the ids of feeds stay', () => {
  const { facts } = read(LEAST, { url: 'http://localhost/', offline: false });
  expect(facts).toMatchObject({ url: 'http://localhost/', offline: false, tagAuthority: 'paper.example,2026-01-01' });
});

test('a file saved by another system reads the same', () => {
  expect(read(`\uFEFF${LEAST.replaceAll('\n', '\r\n')}`).facts).toEqual(read(LEAST).facts);
});

describe('a mistake is reported with its position and what to write:', () => {
  // prettier-ignore
  test.each([
    ['timeZone: Europe/Lisbom', '4:11  timeZone', 'Europe/Lisbom   (no such time zone)', 'timeZone: Europe/Lisbon'],
    ['timeZone: Lisbon', '4:11  timeZone', 'Lisbon   (no such time zone)', 'timeZone: Europe/Lisbon'],
    ['timeZone: +01:00', '4:11  timeZone', '+01:00   (no such time zone)', 'an IANA time zone, such as Asia/Tokyo'],
    ['language: portuguese', '3:11  language', 'portuguese   (not a language tag)', 'pt, or another language tag'],
    ['url: paper.example', '2:6  url', 'paper.example   (not the address of a front page)', 'url: https://paper.example'],
    ['url: ftp://paper.example/', '2:6  url', 'ftp://paper.example/   (not the address of a front page)', 'the address of the front page, such as https://news.example/ or https://host.example/news/'],
    ['url: https://paper.example/?a=b', '2:6  url', 'https://paper.example/?a=b   (not the address of a front page)', 'the address of the front page, such as https://news.example/ or https://host.example/news/'],
    ['name: ""', '1:7  name', '""   (empty)', 'the name of the publication, such as The Harbour Gazette'],
    ['tagAuthority: paper.example', '5:15  tagAuthority', 'paper.example   (not a host and a day)', 'a host and a day, such as news.example,2026-01-31'],
    ['tagAuthority: paper.example,2023-02-30', '5:15  tagAuthority', 'paper.example,2023-02-30   (not a day of the calendar)', 'a host and a day, such as news.example,2026-01-31'],
    ['country: Portugal', '5:10  country', 'Portugal   (no country has this code)', 'the ISO 3166 code of a country, such as JP'],
    ['moto: A motto', '5:1  moto', 'moto   (unknown field)', 'motto: A motto'],
    ['lists: { home: none }', '5:16  lists.home', 'none', 'a whole number from 1'],
    ['lists: { pages: 3 }', '5:10  lists.pages', 'pages   (unknown field)', 'page'],
    ['corrections: the desk', '5:14  corrections', 'the desk', 'an e-mail address, a path of this site, or the address of another site'],
    ['offline: yes', '5:10  offline', 'yes', 'offline: true'],
    ['share: { networks: [{ name: X, address: "https://x.example/?u={adress}" }] }', '5:41  share.networks[0].address', '"https://x.example/?u={adress}"   ({adress} has no meaning here)', 'an address with {url} in it, such as https://social.example/share?text={title}&url={url}'],
    ['share: { networks: [{ name: X, address: "https://x.example/" }] }', '5:41  share.networks[0].address', '"https://x.example/"   (no {url} in it)', 'an address with {url} in it, such as https://social.example/share?text={title}&url={url}'],
    ['navigation: [{ label: Harbours, to: topics/harbours }]', '5:37  navigation[0].to', 'topics/harbours', 'a path of this site, such as /topics/harbours/, or the address of another site'],
    ['footer: [{ label: A, to: "javascript:alert(1)" }]', '5:26  footer[0].to', '"javascript:alert(1)"', 'a path of this site, such as /topics/harbours/, or the address of another site'],
    ['formerFeeds: [{ from: /index.xml, to: /series/ }]', '5:39  formerFeeds[0].to', '/series/   (not a feed of this site)', 'the path of a feed of this site, such as /feed.xml'],
    ['formerFeeds: [{ from: "/?feed=rss2", to: /feed.xml }]', '5:23  formerFeeds[0].from', '"/?feed=rss2"', 'a path from the front page, such as /index.xml'],
    ['profiles: [https://social.example/@a]', '5:12  profiles[0]', 'https://social.example/@a', '{ name: …, address: https://social.example/@a }'],
    ['profiles: https://social.example/@a', '5:11  profiles', 'https://social.example/@a', 'profiles: [{ name: …, address: https://social.example/@a }]'], // prettier-ignore
    ['motto: Read: before noon', '5:8  motto', 'Read: before noon   (a colon in a value)', 'motto: "Read: before noon"'],
  ])('%s', (lines, place, found, write) => {
    expect(reportOf(lines)).toBe(`p.yaml:${place}\n  found     ${found}\n  write     ${write}`);
  });

  test('all of them at once', () => {
    const text = 'name: ""\nurl: paper.example\nlanguage: english\ntimeZone: Nowhere\n';
    expect(read(text).problems.map(({ field }) => field)).toEqual(['name', 'url', 'language', 'timeZone']);
  });

  test('a missing file, with the lines to write', () => {
    const { problems } = readPublication(path.join(folder, 'nowhere'), {});
    expect(problems).toMatchObject([{ line: 1, field: 'file', note: 'there is no such file' }]);
    const [, lines = ''] = problems[0]?.write.split('\n\n') ?? [];
    expect(read(lines).facts).toMatchObject({ name: 'The Harbour Gazette' });
  });

  test('a file in another encoding', () => {
    expect(read(Buffer.from('name: Diário', 'latin1')).problems).toMatchObject([{ field: 'file', note: 'not UTF-8' }]);
  });
});

describe('stories are still read with', () => {
  test('a mistake in a fact that does not affect them', () => {
    expect(read(`${LEAST}moto: A motto\n`).forStories).toMatchObject({ timeZone: 'Europe/Lisbon', language: 'pt' });
  });

  test('but not with a mistake in the time zone, which would report correct addresses', () => {
    expect(read(LEAST.replace('Lisbon', 'Lisbom')).forStories).toBeUndefined();
  });
});
