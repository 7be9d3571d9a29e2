import { readFile } from 'node:fs/promises';
import path from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { IndexMaker } from '../../src/search/index-maker.ts';
import type { SearchDocument } from '../../src/views/search/search-document.ts';
import { makeStoryFile, nameOfStoryFile } from '../../src/search/search-story-file.ts';
import { termsOf } from '../../src/search/story-terms.ts';
import { PostingsWriter } from '../../src/search/write-postings.ts';
import { Engine } from '../../src/reader/search/engine/engine.ts';
import { TermFile } from '../../src/reader/search/engine/postings.ts';
import { parseQuery } from '../../src/reader/search/query/query.ts';
import { freshFolder, listFiles, writeFiles } from '../../tools/lib/folders.ts';

let asked: string[] = [];

/** Writes a part of an index, and the files of its stories beside it. */
async function makeIndex(documents: readonly SearchDocument[], folder: string): Promise<void> {
  const index = new IndexMaker(`${path.basename(folder)}/`);
  const stories = documents.map((document) => {
    const [file, bytes] = makeStoryFile({ row: document.row, text: document.text });
    index.add(nameOfStoryFile(file) ?? '', termsOf(document), document);
    return [file.replace('search/index/', ''), bytes] as const;
  });
  await writeFiles(path.dirname(folder), Object.fromEntries([...index.finish(), ...stories]));
}

/** Makes an index in parts and queries it. */
async function indexOf(name: string, parts: Readonly<Record<string, readonly SearchDocument[]>>): Promise<Engine> {
  const folder = await freshFolder(`search-${name}`);
  const made = Object.entries(parts);
  for (const [part, documents] of made) await makeIndex(documents, path.join(folder, part));
  vi.stubGlobal('fetch', async (file: string) => {
    asked.push(path.relative(folder, file));
    return new Response(await readFile(file));
  });
  const shards = made.map(([name, documents]) => ({ name, count: documents.length }));
  return new Engine(`${folder}/`, shards, 'en');
}

function story(slug: string, text: string, more: Partial<SearchDocument> & { title?: string } = {}): SearchDocument {
  const { title = 'Sample', ...fields } = more;
  const row = { path: `/2024/01/05/${slug}/`, title, lang: 'en', dir: 'ltr', iso: '2024-01-05T09:00:00Z', when: '', zone: '', zoneName: '', kicker: '' } as const; // prettier-ignore
  return { row, text, names: [], topics: [], series: undefined, agency: undefined, language: undefined, ...fields };
}

const ask = (engine: Engine, search: string) => engine.search(parseQuery(search));

async function slugs(engine: Engine, search: string): Promise<readonly (string | undefined)[]> {
  const answer = await ask(engine, search);
  const results = await answer.load(0, 99);
  return results.map(({ row }) => row.path.split('/').at(-2)).sort();
}

afterEach(() => {
  asked = [];
});

describe('an index in several parts', () => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await indexOf('parts', {
      '2024-1': [
        story('the', 'The only thing in it is the article.'),
        story('un', 'The UN and the insured, in a theatrical hour.'),
        story('both', 'Harbours by night, and dawn at the harbour.'),
        story('ruby', '瓦版の歴史を読む。'),
        story('named', 'Short.', { names: ['Sample Author', 'Tidal Energy'], title: 'At the pier' }),
      ],
      '2023-1': [
        story('theatre', 'A theatre opens.'),
        story('unesco', 'Unesco has an insurance.'),
        story('lodz', 'Łódź, Straße, Bjørn and a café.'),
      ],
    });
  });

  test.each([
    ['theatre', ['theatre']],
    ['insurance', ['unesco']],
    ['Unesco', ['unesco']],
    ['UN', ['un']],
    ['harbour dawn', ['both']],
    ['harbour theatre', []],
    ['theatre nosuchword', []],
    ['"dawn at the harbour"', ['both']],
    ['"harbour at dawn"', []],
    ['瓦版の歴史', ['ruby']],
    ['版', ['ruby']],
    ['かわら', []],
    ['lodz', ['lodz']],
    ['Bjoern strasse cafe', ['lodz']],
    ['tidal energy', ['named']],
    ['"author tidal"', []],
    ['"short sample"', []],
    ['pier', ['named']],
    ['constructor', []],
    ['__proto__', []],
  ])('answers %s with %j', async (words, found) => {
    expect(await slugs(engine, `?q=${encodeURIComponent(words)}`)).toEqual(found);
  });

  test('reads the last word as a beginning if no story has it, and says so', async () => {
    const answer = await ask(engine, '?q=theat');
    expect(answer).toMatchObject({ total: 2, insteadOf: { total: 0 } });
    expect(answer.clauses).toMatchObject([{ shown: 'theat', isBeginning: true }]);
    expect(await ask(engine, '?q=theatre')).toMatchObject({ total: 1, insteadOf: undefined });
    expect(await ask(engine, '?q=theat%E2%80%A6')).toMatchObject({ total: 2, insteadOf: undefined });
  });

  test('marks in an excerpt what was searched for', async () => {
    const answer = await ask(engine, '?q=bjorn');
    const [result] = await answer.load(0, 1);
    expect(result?.excerpt.filter(({ isMarked }) => isMarked).map(({ text }) => text)).toEqual(['Bjørn']);
  });
});

test('a story whose headline has the word comes before one that only names it', async () => {
  const engine = await indexOf('headline', {
    '2024-1': [story('text', 'The pier, and more words.'), story('headline', 'Other words.', { title: 'The pier' })],
  });
  const answer = await ask(engine, '?q=pier');
  expect((await answer.load(0, 9)).map(({ row }) => row.path)).toEqual(['/2024/01/05/headline/', '/2024/01/05/text/']);
});

test('a story in a small part does not come first because a word is rarer there', async () => {
  const engine = await indexOf('small', {
    '2024-1': [story('often', 'Tide, tide, tide.'), ...['b', 'c', 'd'].map((slug) => story(slug, 'A tide of it.'))],
    '2023-1': [story('once', 'A tide of it.'), story('other', 'Nothing.')],
  });
  const answer = await ask(engine, '?q=tide');
  const paths = (await answer.load(0, 9)).map(({ row }) => row.path.split('/').at(-2));
  expect(paths).toEqual(['often', 'b', 'c', 'd', 'once']);
});

describe('filters', () => {
  const topic = (name: string, key = name) => ({ name, key });

  test.each(['constructor', '__proto__', 'toString', 'hasOwnProperty'])(
    'a topic, a series and an agency may be called %s',
    async (name) => {
      const named = { topics: [topic(name)], series: topic(name), agency: topic(name) };
      const engine = await indexOf('names', { '2024-1': [story('a', 'One.', named), story('b', 'One.')] });
      const query = parseQuery('?q=one');
      const counts = await engine.count(query, await engine.search(query));
      for (const filter of ['topic', 'series', 'agency'] as const) {
        expect(counts.of(filter)).toEqual([{ names: [name], count: 1 }]);
        expect(await slugs(engine, `?q=one&${filter}=${name}`)).toEqual(['a']);
        expect(await slugs(engine, `?${filter}=valueOf`)).toEqual([]);
      }
    },
  );

  test('names with the same page are one value in all parts, whichever is searched for', async () => {
    const small = [topic('tidal energy', 'tidal-energy')];
    const large = [topic('Tidal Energy', 'tidal-energy')];
    const engine = await indexOf('one-page', {
      '2024-1': [story('a', 'One.', { topics: large }), story('b', 'One.', { topics: small }), story('c', 'One.', { topics: large })],
      '2023-1': [story('d', 'One.', { topics: small })],
    }); // prettier-ignore
    const query = parseQuery('?q=one');
    const counts = await engine.count(query, await engine.search(query));
    expect(counts.of('topic')).toEqual([{ names: ['Tidal Energy', 'tidal energy'], count: 4 }]);
    for (const name of ['Tidal+Energy', 'tidal+energy', 'TIDAL+ENERGY'])
      expect(await slugs(engine, `?topic=${name}`)).toEqual(['a', 'b', 'c', 'd']);
  });
});

test('a beginning of very many words is not looked up, and the result says so', async () => {
  const words = Array.from({ length: 30_000 }, (_, number) => `ab${number.toString(36)}x`);
  const engine = await indexOf('many', { '2024-1': [story('many', words.join(' '))] });
  expect(await ask(engine, '?q=ab')).toMatchObject({ total: 0, isTooWide: true });
  expect(asked.length).toBeLessThan(9);
  expect(await ask(engine, '?q=ab123')).toMatchObject({ total: 1, insteadOf: { total: 0 }, isTooWide: false });
});

test('the same stories give the same files', async () => {
  const stories = [story('a', 'One two.'), story('b', 'Two 港.')];
  const read = async (name: string, documents: readonly SearchDocument[]) => {
    const folder = await freshFolder(`search-${name}`);
    await makeIndex(documents, folder);
    return Promise.all(listFiles(folder).map(async (file) => [file, await readFile(path.join(folder, file), 'hex')]));
  };
  expect(await read('again', stories)).toEqual(await read('first', stories));
});

test('every story is found by every word of it, and by any phrase', async () => {
  const word = fc.constantFrom(
    'the',
    'theatre',
    'Łódź',
    'C++',
    'O’Neill',
    'COVID-19',
    '港町',
    'が',
    '3.5',
    '한국어',
    'Straße',
  );
  const text = fc.array(word, { minLength: 1, maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 5 }), fc.nat(), fc.nat(), async (texts, at, from) => {
      const engine = await indexOf('any', {
        '2024-1': texts.map((words, index) => story(`s${index}`, words.join(' '))),
      });
      const story_ = at % texts.length;
      const words = texts[story_] ?? [];
      const start = from % words.length;
      expect(await slugs(engine, `?q=${encodeURIComponent(words[start] ?? '')}`)).toContain(`s${story_}`);
      const phrase = `"${words.slice(start, start + 3).join(' ')}"`;
      expect(await slugs(engine, `?q=${encodeURIComponent(phrase)}`)).toContain(`s${story_}`);
    }),
    { numRuns: 40 },
  );
});

test('a hundred words in a row are found in a story with a hundred thousand of them', async () => {
  const engine = await indexOf('row', { '2024-1': [story('row', 'a '.repeat(100_000)), story('other', 'a b a b')] });
  expect(await slugs(engine, `?q=${encodeURIComponent('[a'.repeat(100))}`)).toEqual(['row']);
});

test('positions are read as they were written', () => {
  const places = fc.uniqueArray(fc.nat(2_000_000), { minLength: 1 }).map((all) => all.sort((a, b) => a - b));
  const postings = fc.uniqueArray(fc.tuple(fc.nat(5000), places), { minLength: 1, selector: ([story]) => story });
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), postings, (term, all) => {
      const sorted = new Map(all.sort(([a], [b]) => a - b));
      const file = new TermFile(Buffer.concat([format(term.toWellFormed(), sorted), format('z', new Map([[1, [2]]]))]));
      expect(file.get(term.toWellFormed())).toEqual(sorted);
      expect(file.get('z')).toEqual(new Map([[1, [2]]]));
    }),
  );
});

function format(term: string, postings: ReadonlyMap<number, readonly number[]>): Buffer {
  const writer = new PostingsWriter();
  for (const [story, places] of postings) writer.add(story, places);
  return writer.format(term);
}
