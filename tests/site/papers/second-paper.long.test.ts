import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Readability } from '@mozilla/readability';
import { JSDOM } from 'jsdom';
import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import { isRed } from '../../../src/lib/colour.ts';
import { buildSite, type BuildResult } from '../../../tools/lib/build-site.ts';
import { freshFolder, listFiles } from '../../../tools/lib/folders.ts';

/*
 * A paper with a different name, language, time zone, base, colours and logo, built by the same code. Nothing of ours
 * is in it.
 */

const CONTENT = path.resolve('tests/fixtures/papers/diario');

/** Our name, motto and host. `kawaraban` in lower case is in the names of the software's own keys. */
const WORDS = /Kawaraban|kawaraban\.example|Pressed once|瓦版/;

/** Every colour of our look, by day and night. */
const COLOURS = /#(?:faf7f0|171612|1c1a17|e8e2d5|55504a|b5ad9f|a5341f|b03a24|f08a72|d9d2c4|3a362e|f3e3b5|4d4218)/i;

/** The arcs of our logo, now and before. */
const MARK = /a10\.7 10\.7 0 01|a12 12 0 0124/;

let out: string;
let built: BuildResult;
let files: readonly string[];

const text = (file: string) => readFileSync(path.join(out, file), 'utf8');
const isText = (file: string) => !/\.(?:png|jpe?g|webp|avif|ico|woff2|br|gz|wav)$/.test(file);

beforeAll(async () => {
  out = path.join(await freshFolder('second-paper'), 'site');
  built = await buildSite({ content: CONTENT, out });
  files = listFiles(out);
});

test('it builds without a warning', () => {
  expect(built.status).toBe(0);
  expect(built.output).not.toContain('  found  ');
  expect(files.length).toBeGreaterThan(120);
});

test.each([
  ['word or address', WORDS],
  ['colour', COLOURS],
  ['mark', MARK],
])('none of its files has a %s of another paper', (_, ours) => {
  expect(files.filter((file) => ours.test(file) || (isText(file) && ours.test(text(file))))).toEqual([]);
});

describe('its pictures', () => {
  const drawn = () => files.filter((file) => /^(?:share\/.*|icon-.*|apple-touch-icon)\.png$/.test(file));

  test('are icons in every size and a card for everything that has one', () => {
    expect(drawn().filter((file) => !file.startsWith('share/'))).toEqual(['apple-touch-icon.png', 'icon-192.png', 'icon-512.png', 'icon-maskable-512.png']); // prettier-ignore
    expect(drawn().filter((file) => file.startsWith('share/')).length).toBeGreaterThanOrEqual(8);
    expect(files).toContain('favicon.ico');
    expect(text('favicon.svg')).toMatch(/#1d4f91.*#8fb6ea/);
  });

  test('have no red pixel', async () => {
    for (const file of drawn()) expect([file, await countRed(path.join(out, file))]).toEqual([file, 0]);
    const ico = readFileSync(path.join(out, 'favicon.ico'));
    expect(await countRed(ico.subarray(22))).toBe(0);
  });

  test('show its blue, and its logo in the middle of each icon', async () => {
    for (const file of drawn())
      expect([file, await has(path.join(out, file), [0x1d, 0x4f, 0x91])]).toEqual([file, true]);
    // Between the two decks of the bridge.
    const { data } = await sharp(path.join(out, 'icon-192.png')).extract({ left: 96, top: 78, width: 1, height: 1 }).removeAlpha().raw().toBuffer({ resolveWithObject: true }); // prettier-ignore
    expect([...data]).toEqual([0x1d, 0x4f, 0x91]);
  });
});

test('its front page begins with the stories that it has chosen, and the next change is the end of a choice', () => {
  const titles = [...text('index.html').matchAll(/amostra (abre|muda|fica|espera)/g)].map(([, verb]) => verb);
  expect([...new Set(titles)]).toEqual(['abre', 'muda', 'fica', 'espera']);
  expect(built.output).toContain(
    'Next change: 2025-02-01 06:00 UTC-3, 1 story of the front page makes way for the newest.',
  );
});

test('its nameplate is its own name, drawn', () => {
  const [plate = '', ...others] = files.filter((file) => file.startsWith('fonts/nameplate-') && file.endsWith('.svg'));
  expect(others).toEqual([]);
  expect(text(plate)).toContain('a8 8 0 00-16 0');
  for (const page of ['index.html', '2024/03/06/mercado/index.html']) {
    expect(text(page)).toContain(`--plate:url(/jornal/${plate})`);
    // Screen readers get the text.
    expect(text(page)).toMatch(/<span class="drawn"><span class="visually-hidden">O Diário de Amostra<\/span><\/span>/);
  }
  expect(text('manifest.webmanifest')).toContain('"theme_color":"#ffffff"');
});

describe('its own pages', () => {
  const page = 'jornal/' as const;
  const linksOf = (file: string, part: 'header' | 'footer') => {
    const html = text(file).split(part === 'header' ? '<header' : '<footer')[1] ?? '';
    const [list = ''] = html.split(`</${part}>`);
    return [...list.matchAll(/<a href="([^"]*)"/g)].map(([, to = '']) => to.replace(`/${page}`, '/'));
  };

  test('have the names of their files as addresses, and their own languages', () => {
    expect(text('sobre/index.html')).toContain('<h1>Sobre o Diário de Amostra</h1>');
    expect(text('acessibilidade/index.html')).toContain('<html lang="pt-BR"');
    expect(files).not.toContain('about/index.html');
  });

  test('are linked at the top and foot, after the links in publication.yaml', () => {
    for (const file of ['index.html', '2024/03/06/mercado/index.html']) {
      expect(linksOf(file, 'header')).toEqual(['/', '/topics/pontes/', '/series/', '/expediente/']);
      expect(linksOf(file, 'footer')).toEqual([
        '/corrections/',
        '/sobre/',
        '/acessibilidade/',
        'https://social.example/@amostra',
      ]);
    }
  });

  test('link to stories and to each other by their files', () => {
    const html = text('sobre/index.html');
    expect(html).toMatch(/href="\/jornal\/2024\/\d\d\/\d\d\/ponte-norte\/">a ponte norte/);
    expect(html).toContain('href="/jornal/expediente/#h-donos">o expediente');
  });

  test('are in sitemap, llms.txt and search, even those without a link', () => {
    for (const file of ['sitemaps/pages.xml', 'llms.txt'])
      for (const name of ['sobre', 'expediente', 'acessibilidade', 'oculta'])
        expect(text(file)).toContain(`https://amostra.example/jornal/${name}/`);
    expect(text('search/parts.json')).toMatch(/ pages:4"$/);
    expect(text('search/titles.json')).toContain('["/oculta/","Uma página sem link"]');
  });

  test('state its policies and what media laws require as structured data', () => {
    const html = text('index.html');
    const at = (name: string) => `https://amostra.example/jornal/${name}/`;
    expect(JSON.parse(/<script type="application\/ld\+json">(\{.*?\})<\/script>/.exec(html)?.[1] ?? '')).toMatchObject({
      legalName: 'Diário de Amostra Ltda.',
      email: 'redacao@amostra.example',
      telephone: '+55 00 0000 0000',
      address: { streetAddress: 'Rua da Amostra, 1, São Paulo', addressCountry: 'BR' },
      publishingPrinciples: at('sobre'),
      masthead: at('expediente'),
      ownershipFundingInfo: [at('expediente'), 'Dona Amostra, Seu Exemplo'],
      correctionsPolicy: at('expediente'),
    });
  });

  test('explain corrections, and the list of corrections links there', () => {
    expect(text('corrections/index.html')).toContain('href="/jornal/expediente/"');
  });
});

describe('its call-outs', () => {
  const on = (file: string) => [...text(file).matchAll(/<aside class="callout [^>]*aria-label="([^"]*)"/g)].map(([, title]) => title); // prettier-ignore
  const LETTER = 'O boletim de amostra';
  const SUPPORT = 'Apoie o Diário';

  test('appear once on a page, for the kinds and topics that they name', () => {
    expect([on('index.html'), on('2024/03/06/mercado/index.html'), on('2024/03/07/farol/index.html')]).toEqual([[LETTER], [LETTER], ['Sabe de mais um farol?']]); // prettier-ignore
    expect([on('series/travessias/index.html'), on('sobre/index.html'), on('by/rita-amostra/index.html')]).toEqual([[SUPPORT], [SUPPORT], [SUPPORT]]); // prettier-ignore
  });

  test('come after the corrections of a story', () => {
    const [story = ''] = text('2024/03/06/mercado/index.html').split('<aside class="callout ');
    expect(story).toMatch(/id="corrections"[\s\S]*<\/article>/);
  });

  test('are in no feed, print, search or list, and pages without one have none of their ids or rules', () => {
    const others = files.filter((file) => isText(file) && !(file.endsWith('/index.html') || file === 'index.html'));
    expect(others.filter((file) => /boletim|Apoie/.test(text(file)) && file !== '_headers' && !file.startsWith('hosts/'))).toEqual([]); // prettier-ignore
    expect(files.filter((file) => file.endsWith('.html') && text(file).includes('.callout') !== on(file).length > 0)).toEqual([]); // prettier-ignore
    expect(on('series/travessias/print/index.html')).toEqual([]);
    expect(text('2024/03/06/mercado/index.html')).not.toMatch(/<aside class="callout (?:(?!<\/aside>)[\s\S])* id="/);
  });

  test('are left out by a reader mode', () => {
    for (const file of files.filter((file) => /^2024\/..\/..\/[^/]+\/index\.html$/.test(file))) {
      const { window } = new JSDOM(text(file), { url: 'https://amostra.example/jornal/' });
      expect(new Readability(window.document).parse()?.textContent).not.toMatch(/boletim|mais um farol/);
    }
  });

  test('send their form only to the service, which the policy names for every server', () => {
    const [form = ''] = /<form action="https:[^]*?<\/form>/.exec(text('index.html')) ?? [];
    expect(form).toMatch(/^<form action="https:\/\/boletim\.example\/assinar" method="post">/);
    expect(form).toContain('<input type="hidden" name="lista" value="diária">');
    expect(form).toMatch(/<label> <span>Seu e-mail<\/span> <input class="field" type="email" name="EMAIL" required/);
    for (const file of ['_headers', 'hosts/Caddyfile', 'hosts/nginx-server.conf'])
      expect([file, /form-action ([^;]*)/.exec(text(file))?.[1]]).toEqual([file, "'self' https://boletim.example"]);
  });
});

describe('its people and topics', () => {
  test('are introduced above the list of their stories', () => {
    const person = text('by/rita-amostra/index.html');
    for (const part of ['Repórter de amostra', 'Desenho de amostra', 'mailto:rita@amostra.example', 'rel="me"'])
      expect(person).toContain(part);
    expect(person).toMatch(/href="\/jornal\/2024\/03\/06\/mercado\/">o mercado/);
    expect(text('topics/pontes/index.html')).toContain('<h2 id="h-linha-do-tempo">Linha do tempo</h2>');
    expect(text('topics/pontes/index.html')).toContain('content="Tudo sobre pontes de amostra."');
  });

  test('are introduced only on the first page of a list', () => {
    const others = files.filter((file) => /^by\/rita-amostra\/page\/.*\.html$/.test(file));
    expect(others.length).toBeGreaterThan(0);
    expect(others.filter((file) => text(file).includes('Repórter de amostra'))).toEqual([]);
  });

  test('are one person, whatever spelling stories use', () => {
    expect(files.filter((file) => /^by\/[^/]+\/index\.html$/.test(file))).toEqual(['by/rita-amostra/index.html']);
    expect(text('2024/03/05/ponte-sul/index.html')).toMatch(/Rita Amostra\s*<\/a>\s*<bdi>Enviada de amostra/);
    expect(text('2024/03/07/farol/index.html')).toMatch(/Rita Amostra\s*<\/a>\s*<bdi>Repórter de amostra/);
  });

  test('do not include a person who has written nothing', () => {
    expect(files.filter((file) => isText(file) && text(file).includes('sem Textos'))).toEqual([]);
  });

  test('are in the structured data', () => {
    const data = /<script type="application\/ld\+json">(\{.*?\})<\/script>/.exec(
      text('by/rita-amostra/index.html'),
    )?.[1];
    expect(JSON.parse(data ?? '')).toMatchObject({
      '@type': 'ProfilePage',
      mainEntity: {
        '@type': 'Person',
        name: 'Rita Amostra',
        jobTitle: 'Repórter de amostra',
        email: 'rita@amostra.example',
        sameAs: ['https://social.example/@rita'],
        image: expect.stringMatching(/^https:\/\/amostra\.example\/jornal\/pictures\//) as string,
      },
    });
  });

  test('have their own feeds', () => {
    for (const file of ['feed.xml', 'atom.xml', 'feed.json']) expect(files).toContain(`by/rita-amostra/${file}`);
    expect(text('feeds.opml')).toContain('https://amostra.example/jornal/by/rita-amostra/feed.xml');
  });

  test('are in the order of their files', () => {
    const list = text('topics/index.html').split('<main')[1] ?? '';
    expect([...list.matchAll(/href="\/jornal\/topics\/([a-z%\dA-Z-]+)\/"/g)].map(([, slug]) => slug)[0]).toBe(
      'mercados',
    );
  });
});

async function countRed(picture: string | Buffer): Promise<number> {
  return (await pixelsOf(picture)).filter((colour) => isRed(`#${colour}`)).length;
}

async function has(picture: string, colour: readonly number[]): Promise<boolean> {
  return (await pixelsOf(picture)).includes(Buffer.from(colour).toString('hex'));
}

/** Every colour of a picture that is not nearly transparent, once. */
async function pixelsOf(picture: string | Buffer): Promise<string[]> {
  const pixels = await sharp(picture).ensureAlpha().raw().toBuffer();
  const colours = new Set<string>();
  for (let at = 0; at < pixels.length; at += 4) if ((pixels[at + 3] ?? 0) > 127) colours.add(pixels.toString('hex', at, at + 3)); // prettier-ignore
  return [...colours];
}
