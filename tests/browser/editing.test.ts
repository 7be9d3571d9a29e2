import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import { freePort } from '../../src/commands/server/free-port.ts';
import { openBrowser } from '../helpers/browser/browser.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';
import { withoutTestRunner } from '../../tools/lib/build-site.ts';
import { writeFiles } from '../../tools/lib/folders.ts';
import { storyFile } from '../../tools/lib/stories.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const PAPER = path.join(ROOT, 'tests/fixtures/papers/diario');
const STORY_OF_PAPER = '/2024/03/06/mercado/';
const STORY = 'articles/2024/with-photo.md';
const REPORT = [`${STORY}:5:12  published`, '2024-02-31T12:00:00+09:00   (February 2024 has 29 days)'];

test('while editing, a mistake shows in the page and the terminal from saving it until it is fixed', async () => {
  const content = await temporaryFolder();
  await cp(path.join(ROOT, 'tests/fixtures/site'), content, { recursive: true });
  const file = path.join(content, STORY);
  const sound = await readFile(file, 'utf8');
  const server = await startDevServer(content);
  onTestFinished(() => server.stop());
  const page = await (await openBrowser()).newPage();
  onTestFinished(() => page.close());

  await page.goto(`${server.origin}/2024/02/05/with-photo/`);
  await page.getByRole('heading', { name: 'A sample story with a picture' }).waitFor();

  await writeFile(file, sound.replace('2024-02-05T', '2024-02-31T'));
  for (const line of REPORT) await page.getByText(line).first().waitFor();
  for (const line of REPORT) expect(server.said().split(line)).toHaveLength(2);
  // One bad story breaks no other page, and lists show it as it was.
  const front = await fetch(`${server.origin}/`);
  expect([front.status, await front.text()]).toEqual([200, expect.stringContaining('A sample story with a picture')]);
  expect(await (await fetch(`${server.origin}/_overview/`)).text()).toContain(REPORT[0]);

  await writeFile(file, sound.replace('A sample story', 'A mended story'));
  await page.getByRole('heading', { name: 'A mended story with a picture' }).waitFor();
});

test('while editing, the facts of the publication, and its words, change on every page as soon as they are saved', async () => {
  const content = await temporaryFolder();
  await cp(path.join(ROOT, 'tests/fixtures/site'), content, { recursive: true });
  const file = path.join(content, 'publication.yaml');
  const sound = await readFile(file, 'utf8');
  const server = await startDevServer(content);
  onTestFinished(() => server.stop());
  const read = async (address: string) => (await fetch(`${server.origin}${address}`)).text();
  expect(await read('/2024/02/05/with-photo/')).toContain('Pressed once, read anywhere');

  await writeFile(file, sound.replace(/^motto: .*$/m, 'motto: Another motto'));
  await expect.poll(() => read('/2024/02/05/with-photo/')).toContain('Another motto');
  expect(await read('/feeds/')).toContain('Another motto');

  await writeFiles(content, { 'words/en.yaml': 'article: { readNext: Another story }\n' });
  await expect.poll(() => read('/2024/02/05/with-photo/')).toContain('Another story');

  await writeFile(file, sound.replace('Asia/Tokyo', 'Asia/Tokio'));
  await expect.poll(() => server.said()).toContain('write     timeZone: Asia/Tokyo');

  await writeFile(file, sound.replace('kawaraban.example/', 'kawaraban.example/news/'));
  await expect.poll(() => server.said()).toContain(`Kawaraban is at ${server.origin}/news/ `);
  await expect.poll(() => read('/news/2024/02/05/with-photo/')).toContain('href="/news/archive/"');
});

test('while editing, mistakes in the facts of the publication are shown until they are fixed, and then the site starts', async () => {
  const content = await temporaryFolder();
  await cp(path.join(ROOT, 'tests/fixtures/site'), content, { recursive: true });
  const file = path.join(content, 'publication.yaml');
  const sound = await readFile(file, 'utf8');
  await writeFile(file, sound.replace('Asia/Tokyo', 'Asia/Tokio'));
  const server = await startDevServer(content);
  onTestFinished(() => server.stop());
  const page = await (await openBrowser()).newPage();
  onTestFinished(() => page.close());

  await page.goto(`${server.origin}/2024/02/05/with-photo/`);
  await page.getByText('write     timeZone: Asia/Tokyo').waitFor();
  expect(server.said()).toContain('write     timeZone: Asia/Tokyo');

  await writeFile(file, sound);
  await page.getByRole('heading', { name: 'A sample story with a picture' }).waitFor();
});

test('while editing, pages in another language are the same as if the site had started with it', async () => {
  const content = await temporaryFolder();
  await cp(PAPER, content, { recursive: true });
  const pages = ['/', STORY_OF_PAPER, '/archive/', '/series/travessias/', '/corrections/', '/saved/'];
  const readAll = (origin: string) =>
    Promise.all(
      pages.map(async (address) => (await (await fetch(`${origin}/jornal${address}`)).text()).replaceAll(origin, '')),
    );

  const running = await startDevServer(content);
  onTestFinished(() => running.stop());
  for (const html of await readAll(running.origin)) expect(html).toContain('<html lang="pt');
  await writeFiles(content, { 'publication.yaml': edited('publication.yaml', /^language: .*$/m, 'language: en') });
  await expect.poll(async () => (await readAll(running.origin))[0]).toContain('<html lang="en"');

  const started = await startDevServer(content);
  onTestFinished(() => started.stop());
  const withoutTimes = (html: string) => html.replace(/(?<=[?&]t=)\d+/g, '');
  expect((await readAll(running.origin)).map(withoutTimes)).toEqual((await readAll(started.origin)).map(withoutTimes));
});

describe('while editing', () => {
  const changes = paperThatIsEdited();

  test.each<[what: string, shows: Change]>([
    ['look', (n) => [{ 'look.css': `:root { --accent: light-dark(#1e6b3${n}, #8fd3a5); }` }, STORY_OF_PAPER, `--accent:light-dark(#1e6b3${n},`]], // prettier-ignore
    ['logo', (n) => [{ 'logo.svg': square(n) }, '/favicon.svg', `M${n} 1h6v6z`]],
    ['front page', (n) => [{ 'front.yaml': `lead: { id: ${n % 2 ? 'diariobb' : 'diariodd'} }` }, '/', n % 2 ? /<main[^]*?A segunda ponte[^]*O farol/ : /<main[^]*?O farol[^]*A segunda ponte/]], // prettier-ignore
    ['motto', (n) => [{ 'publication.yaml': edited('publication.yaml', /^motto: .*$/m, `motto: Lema ${n}`) }, STORY_OF_PAPER, `Lema ${n}`]], // prettier-ignore
    ['word', (n) => [{ 'words/pt.yaml': `page: { skip: Ao texto ${n} }\n` }, STORY_OF_PAPER, `Ao texto ${n}`]],
    [
      'word of a script',
      (n) => [{ 'words/pt.yaml': `reader: { share: { copyLink: Copiar ${n} } }\n` }, STORY_OF_PAPER, `Copiar ${n}`],
    ],
    ['story', (n) => [{ 'articles/2024/farol.md': edited('articles/2024/farol.md', 'O farol', `O ${n}º farol`) }, '/', `O ${n}º farol`]], // prettier-ignore
    ['series', (n) => [{ 'series/travessias.md': edited('series/travessias.md', 'Uma série', `${n} séries`) }, '/series/travessias/', `${n} séries`]], // prettier-ignore
    ['page', (n) => [{ 'pages/sobre.md': edited('pages/sobre.md', 'Um jornal', `${n} jornais`) }, '/sobre/', `${n} jornais`]], // prettier-ignore
    ['person', (n) => [{ 'people/dona-amostra.md': edited('people/dona-amostra.md', 'não existe', `não existe ${n}`) }, '/by/rita-amostra/', `não existe ${n}`]], // prettier-ignore
    ['topic', (n) => [{ 'topics/pontes.md': edited('topics/pontes.md', 'duas margens', `${n} margens`) }, '/topics/pontes/', `${n} margens`]], // prettier-ignore
    ['call-out', (n) => [{ 'callouts/apoio.md': edited('callouts/apoio.md', 'seus leitores', `${n} leitores`) }, '/', `${n} leitores`]], // prettier-ignore
    [
      'choice for reading without a network',
      (n) => [
        { 'publication.yaml': `${edited('publication.yaml', /^offline: .*$/m, '')}offline: ${n % 2 === 0}\n` },
        STORY_OF_PAPER,
        `"__OFFLINE__":${n % 2 === 0}`,
      ],
    ],
    [
      'language',
      (n) => [
        { 'publication.yaml': edited('publication.yaml', /^language: .*$/m, `language: ${n % 2 ? 'es' : 'en'}`) },
        STORY_OF_PAPER,
        `<html lang="${n % 2 ? 'es' : 'en'}"`,
      ],
    ],
  ])('another %s shows within two seconds', async (_, change) => {
    expect(await changes.fastest(change)).toBeLessThan(2000);
  });

  test('another look and logo show everywhere, and the last good ones stay if the next are refused', async () => {
    const { content, read, server } = changes;
    const plateOf = (html: string) => /--plate:url\(([^)]*)\)/.exec(html)?.[1];
    await writeFiles(content, { 'look.css': ':root { --accent: light-dark(#1e6b3a, #8fd3a5); }' });
    await expect.poll(() => read(STORY_OF_PAPER)).toContain('--accent:light-dark(#1e6b3a,#8fd3a5)');
    expect(await read('/favicon.svg')).toContain('#1e6b3a');

    const before = plateOf(await read('/'));
    await writeFiles(content, { 'logo.svg': square(7) });
    await expect.poll(async () => plateOf(await read('/')) ?? before).not.toBe(before);
    expect(await read((plateOf(await read('/')) ?? '').replace('/jornal', ''))).toContain('M7 1h6v6z');
    expect(await read('/favicon.svg')).toContain('M7 1h6v6z');

    await writeFiles(content, { 'front.yaml': 'lead: { id: diariobb }' });
    const leads = async () => /A segunda ponte|farol/.exec((await read('/')).split('<main').at(-1) ?? '')?.[0];
    await expect.poll(leads).toBe('A segunda ponte');

    await writeFiles(content, { 'look.css': ':root { --acent: light-dark(#1e6b3a, #8fd3a5); }', 'front.yaml': 'lead: { id: diari2bb }' }); // prettier-ignore
    await expect.poll(() => server.said()).toContain('write     --accent: light-dark(#1e6b3a, #8fd3a5);');
    expect(server.said()).toContain(`write     diariobb   (${path.basename(content)}/articles/2024/ponte-sul.md)`);
    expect(await read(STORY_OF_PAPER)).toContain('--accent:light-dark(#1e6b3a,#8fd3a5)');
    expect(await leads()).toBe('A segunda ponte');
  });
});

test('while editing, a hidden story has its page, which says so, and is in only one list', async () => {
  const content = await temporaryFolder();
  await cp(path.join(ROOT, 'tests/fixtures/site/publication.yaml'), path.join(content, 'publication.yaml'));
  const states = {
    draft: { status: 'draft' },
    later: { published: '2998-01-05T09:00:00Z' },
    held: { embargo: '2998-01-05T09:00:00Z' },
    over: { expires: '2024-06-01T00:00:00Z' },
  };
  for (const [name, fields] of Object.entries(states)) {
    await writeFiles(content, { [`articles/${name}.md`]: storyFile({ id: `${name}aaaaaaaa`.slice(0, 8), title: `Sample ${name}`, ...fields }) }); // prettier-ignore
  }
  await writeFiles(content, { 'articles/open.md': storyFile({ id: 'openaaaa', title: 'Sample open' }) });
  const server = await startDevServer(content);
  onTestFinished(() => server.stop());
  const read = async (address: string) => (await fetch(`${server.origin}${address}`)).text();
  expect(await read('/2024/01/05/draft/')).toContain('Not public: it is a draft');
  expect(await read('/2998/01/05/later/')).toContain('Not public: it becomes public at 2998-01-05');
  expect(await read('/2024/01/05/held/')).toContain('Not public: it is under embargo until 2998-01-05');
  expect(await read('/2024/01/05/over/')).toContain('Not public: its licence ended at 2024-06-01');
  expect(await read('/2024/01/05/open/')).not.toContain('Not public');
  const [overview, front] = [await read('/_overview/'), await read('/')];
  for (const name of Object.keys(states)) {
    expect(overview).toContain(`>Sample ${name}<`);
    expect(overview).toContain(`>${path.basename(content)}/articles/${name}.md<`);
    expect(front).not.toContain(`Sample ${name}`);
  }
  expect(overview).not.toContain('Sample open');
});

test('while editing, a half-written or deleted call-out breaks no page', async () => {
  const content = await temporaryFolder();
  await cp(path.join(ROOT, 'tests/fixtures/site'), content, { recursive: true });
  const callout = '---\ntitle: A sample letter\nwhere: [articles]\n---\n\nEvery morning.\n';
  await writeFiles(content, { 'callouts/letter.md': callout });
  const server = await startDevServer(content);
  onTestFinished(() => server.stop());
  const read = async () => (await fetch(`${server.origin}/2024/02/05/with-photo/`)).text();
  const isWhole = (html: string) => html.trimEnd().endsWith('</html>');
  expect(await read()).toContain('Every morning.');

  for (const half of ['---\ntitle: A sample le', '', callout.replace('Every', `${'> '.repeat(60)}Every`)]) {
    await writeFiles(content, { 'callouts/letter.md': half });
    expect(await read()).toSatisfy(isWhole);
    await expect.poll(() => server.said()).toContain('callouts/letter.md:');
    expect(await read()).toSatisfy(isWhole);
    expect(await read()).toContain('Every morning.');
  }
  await writeFiles(content, { 'callouts/letter.md': callout.replace('Every', 'Each') });
  await expect.poll(read).toContain('Each morning.');
  expect(server.said()).toContain(`Changed: ${path.basename(content)}/callouts/letter.md`);

  await rm(path.join(content, 'callouts/letter.md'));
  expect(await read()).toSatisfy(isWhole);
  await expect.poll(read).not.toContain('Each morning.');
});

test('while editing, short links, earlier addresses and QR codes answer too', async () => {
  const server = await startDevServer(path.join(ROOT, 'tests/fixtures/site'));
  onTestFinished(() => server.stop());
  const read = async (address: string) => (await fetch(`${server.origin}${address}`)).text();
  for (const address of ['/a/withfoto/', '/2024/02/05/former-name/']) {
    expect(await read(address)).toContain('url=/2024/02/05/with-photo/');
  }
  expect(await read('/a/withfoto.svg')).toContain('<svg');
});

/** The second paper of the tests in `npm run dev`, for all tests of a group. */
function paperThatIsEdited() {
  let content = '';
  let server: Awaited<ReturnType<typeof startDevServer>> | undefined;
  beforeAll(async () => {
    content = await temporaryFolder();
    await cp(PAPER, content, { recursive: true });
    server = await startDevServer(content);
  });
  afterAll(async () => {
    await server?.stop();
  });
  const isRunning = () => {
    if (!server) throw new Error('Nothing is edited: change files within tests.');
    return server;
  };
  const read = async (address: string) => (await fetch(`${isRunning().origin}/jornal${address}`)).text();

  /** Milliseconds from the file to the page. */
  const time = async ([files, address, words]: ReturnType<Change>) => {
    const shown = typeof words === 'string' ? expect.stringContaining(words) : expect.stringMatching(words);
    expect(await read(address)).not.toEqual(shown);
    const begun = performance.now();
    await writeFiles(content, files);
    await expect.poll(() => read(address), { interval: 20 }).toEqual(shown);
    return performance.now() - begun;
  };
  return {
    get content() {
      return content;
    },
    get server() {
      return isRunning();
    },
    read,
    /**
     * Milliseconds until a change shows. Other work on the machine can only delay it, so the fastest of up to five late
     * ones counts. If the code itself is slow, all of them are late.
     */
    async fastest(change: Change): Promise<number> {
      let fastest = Infinity;
      for (let n = 1; n <= 5 && fastest >= 2000; n++) fastest = Math.min(fastest, await time(change(n)));
      return fastest;
    },
  };
}

/** A file of the second paper with changed words. */
function edited(file: string, words: string | RegExp, others: string): string {
  return readFileSync(path.join(PAPER, file), 'utf8').replace(words, others);
}

function square(left: number): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 8"><path d="M${left} 1h6v6z"/></svg>`;
}

/** Files to write for the `n`-th time, where the change shows, and what is found there afterwards. */
type Change = (n: number) => [files: Record<string, string>, address: string, words: string | RegExp];

/** `npm run dev` on a port of its own. */
async function startDevServer(content: string) {
  const port = await freePort();
  const child = spawn(process.execPath, ['src/commands/dev.ts', '--port', String(port)], {
    cwd: ROOT,
    env: {
      ...withoutTestRunner(process.env),
      KAWARABAN_CONTENT: content,
      KAWARABAN_OUT: path.join(ROOT, '.cache/tests/editing'),
    },
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (said += String(text)));
  const origin = `http://localhost:${port}`;
  await vi.waitFor(() => fetch(origin), { timeout: 60_000, interval: 200 });
  return {
    origin,
    said: () => said,
    stop: () =>
      new Promise<void>((resolve) => {
        child.once('close', () => {
          resolve();
        });
        child.kill();
      }),
  };
}
