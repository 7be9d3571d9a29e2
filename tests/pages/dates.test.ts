import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { JSDOM } from 'jsdom';
import { beforeAll, expect, test, vi } from 'vitest';
import { readContent } from '../../src/loaders/read-content.ts';
import { makeEdition, type Edition } from '../../src/edition/make-edition.ts';
import { publication, usePublication } from '../../src/publication.ts';
import { listKeyed, type Keyed } from './keyed-pages.ts';

const { content, current } = vi.hoisted(() => {
  const folder = `${process.cwd()}/tests/fixtures/site`;
  process.env['KAWARABAN_CONTENT'] = folder;
  return { content: folder, current: { edition: undefined as Edition | undefined } };
});
vi.mock(import('../../src/edition/edition.ts'), () => ({
  getEditionOfAll: () => Promise.resolve(undefined),
  getEdition: () => Promise.resolve(current.edition as Edition),
}));
usePublication({ ...publication, language: 'pt' });

let pages: readonly Keyed[];
let container: AstroContainer;

beforeAll(async () => {
  vi.spyOn(console, 'warn').mockReturnValue();
  const now = new Date('2024-06-01T00:00:00Z');
  current.edition = makeEdition(await readContent({ contentDir: content, moments: { now, clock: now } }), now);
  pages = await listKeyed(current.edition);
  container = await AstroContainer.create();
});

test.each([
  ['/', '.nameplate span', 'Sábado, 10 de fevereiro de 2024'],
  ['/latest/', 'h2', 'Quarta-feira 7 de fevereiro de 2024'],
  ['/archive/', '.months a', 'Fevereiro'],
  ['/2024/', '.months a', 'Fevereiro'],
  ['/2024/02/', 'h1', 'Fevereiro de 2024'],
  ['/2024/02/', 'title', 'Fevereiro de 2024 · Kawaraban'],
  ['/2024/02/', '[rel=next]', 'Janeiro de 2024'],
  ['/2024/02/05/', 'h1', 'Segunda-feira, 5 de fevereiro de 2024'],
])('on %s a date that begins a line of its own has a capital: %s', async (address, place, expected) => {
  const document = await pageAt(address);
  const texts = [...document.querySelectorAll(place)].map((one) => one.textContent.replace(/\s+/g, ' ').trim());
  expect(texts.join(' | ')).toContain(expected);
});

test('a date within a sentence has none', async () => {
  const description = (await pageAt('/2024/02/')).querySelector('meta[name=description]');
  expect(description?.getAttribute('content')).toBe('Reportagens publicadas em fevereiro de 2024.');
});

async function pageAt(address: string): Promise<Document> {
  const page = pages.find(({ name }) => name.startsWith(`${address} `));
  return new JSDOM(String(await page?.make(container))).window.document;
}
