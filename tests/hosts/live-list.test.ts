import { afterEach, describe, expect, test, vi } from 'vitest';
import { permalinksOf, readLiveList, refuseLive } from '../../src/hosts/live-list.ts';
import { formatNginxRedirects } from '../../src/hosts/nginx-redirects.ts';

test.for([['https://news.example/'], ['https://host.example/$a/é/']] as const)(
  'the list of a site at %s names each address with the id of its story',
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

test('a file that is not our list names nothing', () => {
  const page = '<!doctype html>\n  "/a/aaaaaaaa/" "%E0%A4%A";\n  "/b/" "/c/";\n';
  expect(permalinksOf(page, new URL('https://news.example/'))).toEqual([]);
});

describe('the list of the live site is fetched:', () => {
  const site = new URL('https://news.example/');
  const answer = (give: () => Response) => vi.stubGlobal('fetch', () => Promise.resolve(give()));
  const fail = (error: unknown) => vi.stubGlobal('fetch', () => Promise.reject(error as Error));
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
  });

  test('every address in it has to be kept', async () => {
    const to = '/2024/01/05/a/';
    answer(() => new Response(formatNginxRedirects([{ from: '/a/aaaaaaaa/', to }], site)));
    expect(await readLiveList(site)).toMatchObject([
      { path: to, id: 'aaaaaaaa', list: 'https://news.example/redirects/nginx.conf' },
    ]);
  });

  test.for([
    ['has no such file', () => answer(() => new Response('', { status: 404 }))],
    ['has no address yet', () => fail(new TypeError('fetch failed', { cause: errorOf('ENOTFOUND') }))],
  ] as const)('a site that %s has no addresses to keep, which is reported', async ([, set]) => {
    const log = vi.spyOn(console, 'log').mockImplementation(() => undefined);
    set();
    expect(await readLiveList(site)).toEqual([]);
    expect(log.mock.calls.flat()).toEqual([expect.stringContaining('no address has to be kept')]);
  });

  test.for([
    ['status 503', () => answer(() => new Response('', { status: 503 }))],
    ['ECONNREFUSED', () => fail(new TypeError('fetch failed', { cause: errorOf('ECONNREFUSED') }))],
    ['timed out', () => fail(new Error('timed out'))],
    ['no reason', () => fail('no reason')],
  ] as const)('if its addresses are unknown (%s), the build is refused', async ([reason, set]) => {
    set();
    await expect(readLiveList(site)).rejects.toThrow(`could not be read (${reason})`);
  });

  test('an address that the site has is refused, and its text is not fetched', async () => {
    const methods: unknown[] = [];
    vi.stubGlobal('fetch', (_: string, { method }: RequestInit) => {
      methods.push(method);
      return Promise.resolve(new Response());
    });
    await expect(refuseLive('https://news.example/a/')).rejects.toThrow('the live site has it');
    expect(methods).toEqual(['HEAD']);
  });

  test.for([
    ['the site does not have it', () => answer(() => new Response('', { status: 404 })), []],
    [
      'there is no such host, which is reported',
      () => fail(new TypeError('fetch failed', { cause: errorOf('ENOTFOUND') })),
      [expect.stringContaining('There is no host news.example')],
    ],
  ] as const)('an address is let through if %s', async ([, set, reported]) => {
    const log = vi.spyOn(console, 'log').mockImplementation(() => undefined);
    set();
    await refuseLive('https://news.example/a/');
    expect(log.mock.calls.flat()).toEqual(reported);
  });

  function errorOf(code: string): Error {
    return Object.assign(new Error(code), { code });
  }
});
