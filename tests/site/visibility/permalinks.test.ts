import { access, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildSite, runCommand } from '../../../tools/lib/build-site.ts';
import { digestFolder, freshFolder, listFiles, writeFiles } from '../../../tools/lib/folders.ts';
import { attributeOf, isRedirect, pageAt, readPages } from '../../../tools/lib/pages.ts';
import { serveFolder } from '../../helpers/site/serve.ts';
import { SITES } from '../../helpers/site/sites.ts';
import { storyFile } from '../../../tools/lib/stories.ts';

const EDITOR = { CI: '' };

describe('an address', () => {
  let content: string;
  let out: string;
  const ledger = () => readFile(path.join(content, 'permalinks.tsv'), 'utf8');

  beforeAll(async () => {
    const folder = await freshFolder('permalinks');
    content = path.join(folder, 'content');
    out = path.join(folder, 'site');
    await writeFiles(content, {
      'articles/first.md': storyFile({ id: 'firstaaa', aliases: ['/earlier/'] }),
      'articles/hidden.md': storyFile({ id: 'hiddenaa', status: 'draft' }),
    });
  });

  test('is not permanent after a preview', async () => {
    const { status } = await buildSite({ content, out, env: EDITOR });
    expect(status).toBe(0);
    expect(listFiles(content)).not.toContain('permalinks.tsv');
  });

  test('is permanent once it is published, which is reported, and the ledger is not in the site', async () => {
    const { status, output } = await runCommand('publish', { content, out, env: EDITOR, args: ['--no-upload'] });
    expect(status).toBe(0);
    expect(output).toContain(
      'permalinks.tsv has 2 new addresses: /2024/01/05/first/, /earlier/. Commit it with the stories.',
    );
    expect(await ledger()).toBe('/2024/01/05/first/\tfirstaaa\n/earlier/\tfirstaaa\n');
    expect(listFiles(out).filter((file) => file.endsWith('.tsv'))).toEqual([]);
  });

  test('that would be lost stops publishing: site and ledger stay as they are', async () => {
    const good = await digestFolder(out);
    const before = await ledger();
    await rm(path.join(content, 'articles/first.md'));
    await writeFiles(content, { 'articles/second.md': storyFile({ id: 'firstaaa' }) });
    await writeFiles(content, { 'articles/new.md': storyFile({ id: 'newaaaaa' }) });
    const { status, output } = await runCommand('publish', { content, out, env: EDITOR, args: ['--no-upload'] });
    expect(status).toBe(1);
    expect(output).toContain('.cache/tests/permalinks/content/articles/second.md:1:1  aliases');
    expect(output).toContain('write     aliases: [ /2024/01/05/first/, /earlier/ ]');
    expect(await ledger()).toBe(before);
    expect(await digestFolder(out)).toEqual(good);
  });

  test('redirects after the line that the report proposes', async () => {
    const aliases = ['/2024/01/05/first/', '/earlier/'];
    await writeFiles(content, { 'articles/second.md': storyFile({ id: 'firstaaa', aliases }) });
    expect((await runCommand('publish', { content, out, env: EDITOR, args: ['--no-upload'] })).output).toContain(
      'has 2 new addresses',
    );
    const page = await pageAt(out, '/2024/01/05/first/');
    expect(attributeOf(page, 'meta[http-equiv=refresh]', 'content')).toBe('0; url=/2024/01/05/second/');
  });

  test('is recorded before the upload begins, and stays if the upload fails', async () => {
    const folder = path.join(content, '../uploads');
    const [own, site] = [path.join(folder, 'content'), path.join(folder, 'site')];
    const publish = () => runCommand('publish', { content: own, out: site, env: EDITOR });
    await writeFiles(own, { 'articles/first.md': storyFile({ id: 'firstaaa' }) });
    const without = await publish();
    expect([without.status, without.output]).toEqual([1, expect.stringContaining('publish:\n  command: rsync')]);
    expect(listFiles(own)).not.toContain('permalinks.tsv');

    const facts = await readFile(path.join(own, 'publication.yaml'), 'utf8');
    const withCommand = (command: string) => writeFiles(own, { 'publication.yaml': `${facts}\npublish:\n  command: ${command}\n` }); // prettier-ignore
    await withCommand(`cp '${own}/permalinks.tsv' '${folder}/uploaded.tsv'`);
    expect(await publish()).toMatchObject({ status: 0, output: expect.stringContaining('The site is published.') as string }); // prettier-ignore
    expect(await readFile(path.join(folder, 'uploaded.tsv'), 'utf8')).toBe('/2024/01/05/first/\tfirstaaa\n');

    await withCommand('exit 3');
    await writeFiles(own, { 'articles/second.md': storyFile({ id: 'secondaa' }) });
    const failed = await publish();
    expect([failed.status, failed.output]).toEqual([1, expect.stringContaining('The upload failed with status 3')]); // prettier-ignore
    expect(await readFile(path.join(own, 'permalinks.tsv'), 'utf8')).toContain('/2024/01/05/second/\tsecondaa\n');
  });

  test('on the live site is kept without a ledger, and named', async () => {
    const served = await serveFolder(out);
    try {
      const moved = path.join(content, '../moved');
      const url = `${served.origin}/`;
      await writeFiles(moved, { 'articles/third.md': storyFile({ id: 'firstaaa' }) });
      const build = { content: moved, out: path.join(moved, '../moved-site'), url, args: ['--live'] };
      const { status, output } = await buildSite(build);
      expect(status).toBe(1);
      expect(output).toContain('write     aliases: [ /2024/01/05/first/, /earlier/, /2024/01/05/second/ ]');
      expect(output).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/redirects\/nginx\.conf:\d+:1 {2}address\n.*\/2024\/01\/05\/new\/ .*no story has the id newaaaaa/m); // prettier-ignore
    } finally {
      await served.close();
    }
  });

  test('is removed only if the live site does not have it', async () => {
    const served = await serveFolder(out);
    try {
      const forget = (address: string) =>
        runCommand('forget', { content, out, url: `${served.origin}/`, env: EDITOR, args: [address] });
      const refused = await forget('/2024/01/05/new/');
      expect([refused.status, refused.output]).toEqual([1, expect.stringContaining('the live site has it')]);
      expect(await ledger()).toContain('/2024/01/05/new/');
      await writeFiles(content, { 'permalinks.tsv': `${await ledger()}/2024/01/05/unsent/\tunsentaa\n` });
      expect((await forget(`${served.origin}/2024/01/05/unsent/`)).status).toBe(0);
      expect(await ledger()).not.toContain('unsent');
    } finally {
      await served.close();
    }
  });
});

describe.for([
  ['at the root of a host', SITES.fixture.out, ''],
  ['under a base path', SITES.based.out, '/news'],
] as const)('every address that redirects, %s,', ([, out, base]) => {
  test('is in the files for hosts, and nothing else is', async () => {
    const pages = (await readPages(out)).filter(isRedirect);
    const expected = pages.map((page) => [
      base + page.path,
      attributeOf(page, 'meta[http-equiv=refresh]', 'content')?.replace('0; url=', ''),
    ]);
    expect(expected.length).toBeGreaterThan(3);
    const text = (file: string) => readFile(path.join(out, file), 'utf8');
    const hosts = (await text('_redirects')).trim().split('\n');
    const nginx = [...(await text('redirects/nginx.conf')).matchAll(/^ {2}"(.*)" "(.*)";$/gm)];
    const caddy = [...(await text('redirects/Caddyfile')).matchAll(/^\t"(.*)" "(.*)"$/gm)];
    // A path that ends like a file exists twice, as a file and as a folder.
    const folders = (rules: readonly (readonly (string | undefined)[])[]) =>
      rules.filter(([from]) => from?.endsWith('/')).sort();
    const fromHosts = hosts.map((line) => line.split(' ')).map(([from = '', to]) => [decodeURI(from), to]);
    expect(folders(fromHosts)).toEqual(expected.sort());
    expect(folders(nginx.map(([, from, to]) => [from, to]))).toEqual(expected);
    expect(folders(caddy.map(([, from, to]) => [from, to]))).toEqual(expected);
  });

  test('redirects to an existing page by script, by refresh without script, by its canonical address and by a link', async () => {
    for (const page of (await readPages(out)).filter(isRedirect)) {
      const to = attributeOf(page, 'meta[http-equiv=refresh]', 'content')?.replace('0; url=', '') ?? '';
      expect(attributeOf(page, 'a', 'href')).toBe(to);
      expect(page.document.querySelector('meta[http-equiv=refresh]')?.parentElement?.localName).toBe('noscript');
      expect(page.document.querySelectorAll('script')).toHaveLength(1);
      expect(new URL(attributeOf(page, 'link[rel=canonical]', 'href') ?? '').pathname).toBe(to);
      await access(path.join(out, decodeURI(to.slice(base.length)), 'index.html'));
    }
  });
});

test('on Netlify the redirects are written so that they come before the pages', async () => {
  const folder = await freshFolder('netlify');
  const content = path.join(folder, 'content');
  await writeFiles(content, { 'articles/a.md': storyFile({ id: 'aaaaaaaa' }) });
  const out = path.join(folder, 'site');
  expect((await buildSite({ content, out, env: { NETLIFY: 'true' } })).status).toBe(0);
  expect(await readFile(path.join(out, '_redirects'), 'utf8')).toBe('/a/aaaaaaaa/ /2024/01/05/a/ 301!\n');
});
