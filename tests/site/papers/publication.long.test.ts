import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildSite, type BuildResult } from '../../../tools/lib/build-site.ts';
import { freshFolder, listFiles, writeFiles } from '../../../tools/lib/folders.ts';
import { seriesFile, storyFile } from '../../../tools/lib/stories.ts';

/** A paper with a different name, language, time zone, base and networks. */
const FACTS = `name: O Diário de Amostra
shortName: Amostra
motto: Só uma amostra
description: Uma amostra de um jornal.
url: https://amostra.example/jornal/
language: pt
timeZone: America/Sao_Paulo
country: BR
lists: { home: 3, page: 5 }
navigation:
  - { label: Últimas, to: / }
  - { label: Pontes, to: /topics/pontes/ }
  - { label: Elsewhere, to: "https://outside.example/" }
footer:
  - { label: Erros, to: /corrections/ }
corrections: correcoes@amostra.example
profiles:
  - { name: Mastodon, address: "https://social.example/@amostra" }
share:
  networks:
    - { name: Rede, address: "https://rede.example/?u={url}" }
`;

let content: string;
let out: string;
let first: BuildResult;

const build = (facts: string, env = {}) =>
  writeFile(path.join(content, 'publication.yaml'), facts).then(() => buildSite({ content, out, env }));
/** The name in messages of the build. */
const shown = '.cache/tests/second-publication/content';
/** Address of the preview card of a page. */
const cardOf = (file: string) => /property="og:image" content="([^"]*)"/.exec(page(file))?.[1];
const page = (file: string) => readFileSync(path.join(out, file), 'utf8');

beforeAll(async () => {
  const folder = await freshFolder('second-publication');
  [content, out] = [path.join(folder, 'content'), path.join(folder, 'site')];
  await writeFiles(content, {
    'series/amostra.md': seriesFile({ title: 'Uma série de amostra' }),
    'articles/a.md': storyFile({ id: 'aaaaaaaa', title: 'Uma amostra', published: '2024-01-02T01:00:00Z', topics: ['Pontes'] }), // prettier-ignore
  });
  first = await build(FACTS);
});

test('a second paper builds, in its own zone and under its own base', () => {
  expect(first).toMatchObject({ status: 0 });
  // 22:00 on the previous day, by its clocks.
  expect(page('2024/01/01/a/index.html')).toContain(
    '<link rel="canonical" href="https://amostra.example/jornal/2024/01/01/a/">',
  );
  expect(page('index.html')).toMatch(/<html lang="pt"/);
  expect(JSON.parse(page('manifest.webmanifest'))).toMatchObject({
    name: 'O Diário de Amostra',
    short_name: 'Amostra',
  });
});

test('its links are at the top and foot of its pages', () => {
  const html = page('2024/01/01/a/index.html');
  expect(html).toMatch(/<a href="\/jornal\/topics\/pontes\/">\s*Pontes/);
  expect(html).toMatch(/<a href="https:\/\/outside.example\/">\s*Elsewhere/);
  expect(html).toMatch(/<a href="https:\/\/social.example\/@amostra" rel="me">/);
  expect(html).toContain('https://rede.example/?u=');
});

test('its page of corrections says where readers send them', () => {
  expect(page('corrections/index.html')).toMatch(
    /<a [^>]*href="mailto:correcoes@amostra.example"[^>]*>\s*correcoes@amostra.example\s*<\/a>/,
  );
});

test('its structured data has its country and profiles', () => {
  expect(page('index.html').includes('<meta property="og:locale" content="pt_BR">')).toBe(true);
  expect(page('index.html')).toContain('"address":{"@type":"PostalAddress","addressCountry":"BR"}');
  expect(page('index.html')).toContain('"sameAs":["https://social.example/@amostra"]');
});

test('nothing in it names another paper', () => {
  const texts = listFiles(out).filter((file) =>
    /\.(?:html|xml|json|txt|svg|opml|webmanifest|css)$|_headers|_redirects|hosts\//.test(file),
  );
  expect(texts.length).toBeGreaterThan(40);
  const named = texts.filter((file) => /Kawaraban|kawaraban\.example|Pressed once/.test(page(file)));
  expect(named).toEqual([]);
});

describe('after an edit of its facts', () => {
  test('nothing is compiled, every page is made again, and the report says why', async () => {
    const { status, output } = await build(FACTS.replace('Só uma', 'Outra'));
    expect([status, output]).toEqual([0, expect.not.stringContaining('Compiling')]);
    expect(output).toContain('the facts of the publication');
    expect(page('2024/01/01/a/index.html')).toContain('Outra amostra');
    expect(page('feed.xml')).toContain('O Diário de Amostra');
  });

  test('another address from outside makes them again too, and compiles nothing while the path is the same', async () => {
    const url = { KAWARABAN_URL: 'https://preview.example/jornal/' };
    const { output } = await build(FACTS, url);
    expect(output).not.toContain('Compiling');
    expect(page('index.html')).toContain('https://preview.example/jornal/');
    expect(await build(FACTS, url)).toMatchObject({ output: expect.stringContaining('0 written') as string });
  });

  test('a mistake in the zone is one refusal with its position; the last good site stays', async () => {
    const { status, output } = await build(FACTS.replace('Sao_Paulo', 'Sao_Paolo'));
    expect(status).toBe(1);
    expect(output).toBe(`1 problem in 1 file of the content:

${shown}/publication.yaml:7:11  timeZone
  found     America/Sao_Paolo   (no such time zone)
  write     timeZone: America/Sao_Paulo

The last good site was left as it is.
`);
    expect(page('2024/01/01/a/index.html')).toContain('Só uma amostra');
  });

  test('mistakes in it and in a story are reported together', async () => {
    await writeFiles(content, { 'articles/b.md': storyFile({ id: 'bbbbbbbb', title: '' }) });
    const { output } = await build(FACTS.replace('motto:', 'moto:'));
    expect(output).toContain('2 problems in 2 files');
    expect(output).toMatch(/content\/articles\/b\.md:.* {2}title/);
    expect(output).toMatch(/content\/publication\.yaml:3:1 {2}moto/);
  });

  test('a dead link at the top of its pages is a warning with its position', async () => {
    await writeFiles(content, { 'articles/b.md': storyFile({ id: 'bbbbbbbb' }) });
    const { status, output } = await build(FACTS.replace('/topics/pontes/', '/topics/ponte/'));
    expect(status).toBe(0);
    expect(output).toContain(`${shown}/publication.yaml:12:26  navigation[1].to
  found     /topics/ponte/   (there is nothing at this address)
  write     to: /topics/pontes/`);
  });
});

describe('a look of its own', () => {
  const look = (css: string) => writeFiles(content, { 'look.css': css });

  test('is on every page, in cards, manifest and feeds, nothing is compiled, and feeds stay as they are', async () => {
    await build(FACTS);
    const [feed, card] = [page('feed.xml'), cardOf('index.html')];
    await look(
      ':root { --accent: light-dark(#1d4f91, #8fb6ea); --paper: light-dark(#ffffff, #101418); --column: 36rem }',
    );
    const { status, output } = await build(FACTS);
    expect([status, output]).toEqual([0, expect.not.stringContaining('Compiling')]);
    expect(output).toContain('the look of the publication');
    for (const file of ['index.html', '2024/01/01/a/index.html', 'feed.css'])
      expect(page(file)).toContain('--accent:light-dark(#1d4f91,#8fb6ea)');
    expect(page('index.html')).toContain(
      '<meta name="theme-color" content="#101418" media="(prefers-color-scheme: dark)">',
    );
    expect(JSON.parse(page('manifest.webmanifest'))).toMatchObject({ theme_color: '#ffffff' });
    expect(page('feed.xml')).toBe(feed);
    expect(cardOf('index.html')).not.toBe(card);
  });

  test('replaces all our colours that it sets', () => {
    const texts = listFiles(out).filter((file) => /\.(?:html|css|js|webmanifest|xml)$/.test(file));
    expect(texts.filter((file) => /#(?:a5341f|b03a24|f08a72|faf7f0|171612)/i.test(page(file)))).toEqual([]);
  });

  test('is refused with the position and the line to paste; the last good site stays', async () => {
    await look(':root {\n  --accent: light-dark(#8fb6ea, #8fb6ea);\n  --colum: 36rem;\n}\n');
    const { status, output } = await build(FACTS);
    expect(status).toBe(1);
    expect(output).toContain(`2 problems in 1 file of the content:

${shown}/look.css:2:3  --accent`);
    expect(output).toMatch(/write {5}--accent: light-dark\(#[\da-f]{6}, #8fb6ea\);/);
    expect(output).toContain(`${shown}/look.css:3:3  --colum
  found     --colum   (not a token of the look)
  write     --column: 36rem;`);
    expect(page('index.html')).toContain('--accent:light-dark(#1d4f91,#8fb6ea)');
    await look('');
  });
});

describe('words of its own', () => {
  const words = (file: string, text: string) => writeFiles(content, { [`words/${file}`]: text });

  test('replace ours on every page, and nothing is compiled for them', async () => {
    await build(FACTS);
    await words('pt.yaml', 'page: { skip: Erramos }\n');
    const { status, output } = await build(FACTS);
    expect([status, output]).toEqual([0, expect.not.stringContaining('Compiling')]);
    for (const file of ['index.html', '2024/01/01/a/index.html'])
      expect(page(file).includes('>Erramos</a>')).toBe(true);
  });

  test('are in the scripts, which are compiled for them', async () => {
    await words('pt.yaml', 'reader: { share: { copyLink: Copie o link da amostra } }\n');
    const { output } = await build(FACTS);
    // The compiled site of an earlier run of this test still exists.
    expect(output).toContain('for the code or the settings');
    const scripts = listFiles(out).filter((file) => file.endsWith('.js'));
    expect(scripts.filter((file) => page(file).includes('Copie o link da amostra'))).not.toEqual([]);
  });

  test('are refused like a story, with position and English sentence; the last good site stays', async () => {
    await words('pt.yaml', 'page: { skip: Erramos }\n');
    await build(FACTS);
    await words('pt.yaml', 'nav: { correction: Erros }\nlists: { titleOfPage: "{name}, {p}" }\n');
    const { status, output } = await build(FACTS);
    expect(status).toBe(1);
    expect(output).toBe(`2 problems in 1 file of the content:

${shown}/words/pt.yaml:1:8  nav.correction
  found     correction   (unknown field)
  write     corrections

${shown}/words/pt.yaml:2:23  lists.titleOfPage
  found     "{name}, {p}"   ({p} has no meaning here)
  write     a sentence with {name} and {page}; in English: "{name}, page {page}"

The last good site was left as it is.
`);
    expect(page('index.html').includes('Erramos')).toBe(true);
  });

  test('can be in a language that the software lacks; missing sentences are in English and reported', async () => {
    await words('pt.yaml', 'page: { skip: Erramos }\n');
    await words('nl.yaml', 'page: { skip: Naar de tekst }\n');
    const { status, output } = await build(FACTS.replace('language: pt', 'language: nl'));
    expect(status).toBe(0);
    expect(output).toContain(`${shown}/words/nl.yaml:1:1  file\n  found     no words for `);
    expect(output).toContain(`${shown}/words/pt.yaml:1:1  file\n  found     nothing   (this language is not used)`);
    expect(page('index.html').includes('>Naar de tekst</a>')).toBe(true);
    expect(page('index.html').includes('All series')).toBe(true);
  });
});
