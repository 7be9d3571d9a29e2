import { expect, test } from 'vitest';
import { permalinksOf } from '../../src/build/live-list.ts';
import { formatNginxRedirects } from '../../src/hosts/nginx-redirects.ts';

test.for([['https://news.example/'], ['https://host.example/$a/é/']] as const)(
  'the list that a site at %s carries names each address with the id of its story',
  ([address]) => {
    const url = new URL(address);
    const to = '/2024/01/05/見本/';
    const list = formatNginxRedirects(
      [
        { from: '/feed/', to: '/feed.xml' },
        { from: '/say "it"/', to },
        { from: '/2019/story.html/', to },
        { from: '/a/aaaaaaaa/', to },
      ],
      url,
    );
    expect(permalinksOf(list, url).map(({ path, id }) => [path, id])).toEqual([
      ['/2019/story.html/', 'aaaaaaaa'],
      [to, 'aaaaaaaa'],
    ]);
  },
);

test('what is no list of ours names nothing', () => {
  const page = '<!doctype html>\n  "/a/aaaaaaaa/" "%E0%A4%A";\n  "/b/" "/c/";\n';
  expect(permalinksOf(page, new URL('https://news.example/'))).toEqual([]);
});
