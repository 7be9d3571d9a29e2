import { describe, expect, test } from 'vitest';
import { shareImage, sharePictures } from '../../../src/media/cards/share-image.ts';
import { sharePaths } from '../../../src/media/cards/share-paths.ts';
import type { ShareCard, ShareSubject } from '../../../src/views/share/share-image.ts';
import { editionOf, makeArticle } from '../../helpers/make.ts';
import { makeShareCard } from '../../helpers/make-card.ts';

const imageOf = (fields: Partial<ShareCard> = {}) =>
  shareImage({ kind: 'card', id: 'aaaaaaaa', file: 'articles/sample.md', card: makeShareCard(fields) });

describe('the pictures of an edition', () => {
  const story = makeArticle({ id: 'open2222', topics: [] });

  test('keep their addresses while they show the same, and removed ones are forgotten', async () => {
    const before = pathsOf(await sharePictures(editionOf([story])));
    const digests = [...sharePaths.keys()];
    for (const digest of digests) sharePaths.set(digest, `/share/known-${digest}.png`);
    expect(pathsOf(await sharePictures(editionOf([story])))).toEqual(
      digests.map((digest) => `/share/known-${digest}.png`),
    );
    sharePaths.clear();
    expect(pathsOf(await sharePictures(editionOf([story])))).toEqual(before);
    await sharePictures(editionOf([]));
    expect(sharePaths.size).toBe(1);
  });

  test('change their address if their story changes, whatever was saved', async () => {
    const before = pathsOf(await sharePictures(editionOf([story])));
    const after = pathsOf(await sharePictures(editionOf([{ ...story, title: 'Another sample headline' }])));
    expect(after).toHaveLength(before.length);
    expect(after.filter((path) => before.includes(path))).toHaveLength(1);
  });

  const pathsOf = (pictures: Awaited<ReturnType<typeof sharePictures>>) => pictures.map(({ path }) => path);
});

describe('the address', () => {
  test('is the id and a digest, and stays while the card says the same', async () => {
    const { path } = await imageOf();
    expect(path).toMatch(/^\/share\/aaaaaaaa-[0-9a-f]{10}\.png$/);
    expect((await imageOf()).path).toBe(path);
  });

  test.each<[string, Partial<ShareCard>]>([
    ['headline', { title: 'Another sample headline' }],
    ['kicker', { kicker: ['Part 2 of 3'] }],
    ['label', { label: 'Corrected' }],
    ['byline or date', { facts: ['Sample Agency', 'November 18, 2023'] }],
    ['publication', { name: 'Another' }],
    ['year', { year: '2022' }],
    ['pattern', { cover: { pattern: 'kikko', colour: 'indigo' } }],
    ['ink', { cover: { pattern: 'seigaiha', colour: 'tea' } }],
    ['direction', { dir: 'rtl' }],
    ['language', { lang: 'de' }],
  ])('changes with the %s', async (_, fields) => {
    expect((await imageOf(fields)).path).not.toBe((await imageOf()).path);
  });

  test('of a photo changes with its bytes', async () => {
    const picture = { path: 'a.jpg', file: 'articles/a.jpg', width: 1600, height: 1000, digest: '0123456789abcdef' };
    const photo = { kind: 'photo', id: 'aaaaaaaa', file: 'articles/a.md', alt: 'A sample', picture } as const;
    const of = (fields: Partial<Extract<ShareSubject, { kind: 'photo' }>>) =>
      shareImage({ ...photo, strip: undefined, ...fields });
    const strip = {
      label: undefined,
      inks: makeShareCard().inks,
      kicker: ['Part 3 of 12', 'A series'],
      year: undefined,
      lang: 'en',
      dir: 'ltr',
    } as const;
    const images = await Promise.all([
      of({}),
      of({ picture: { ...picture, digest: 'fedcba9876543210' } }),
      of({ strip }),
      of({ strip: { ...strip, label: 'Corrected' } }),
      of({ strip: { ...strip, year: '2022' } }),
    ]);
    expect(images.filter(({ path }) => !/^\/share\/aaaaaaaa-[0-9a-f]{10}\.jpg$/.test(path))).toEqual([]);
    expect(new Set(images.map(({ path }) => path)).size).toBe(images.length);
    expect(images.map(({ alt }) => alt).slice(2)).toEqual([
      'A sample (Part 3 of 12, A series)',
      'A sample (Corrected. Part 3 of 12, A series)',
      'A sample (Part 3 of 12, A series. 2022)',
    ]);
  });
});

test('the alternative text is what the card says', async () => {
  const { alt } = await imageOf({ label: 'Corrected', kicker: ['Part 3 of 12', 'Sample Harbours'], year: '2023' });
  expect(alt).toBe(
    'Corrected. Part 3 of 12, Sample Harbours. A sample headline of an ordinary length. Kawaraban. Sample Agency, November 17, 2023. 2023',
  );
});

describe('a character that no font has', () => {
  test('takes its line off the card and out of its description, and is named', async () => {
    const image = await imageOf({ title: 'A sample 𓀀', facts: ['Agency 𓁐', 'November 17, 2023'] });
    expect(image.alt).toBe('Sample Topic. Kawaraban. Kawaraban. November 17, 2023');
    expect(image.source).toMatchObject({ missing: ['𓀀', '𓁐'], file: 'articles/sample.md' });
  });

  // The figure space, the thin space, the narrow no-break space of French, the ideographic space.
  test.each(['\u2007', '\u2009', '\u202f', '\u205f', '\u3000'])(
    'leaves its line where it is when it is a space: %j',
    async (space) => {
      const { alt, source } = await imageOf({ title: `Un exemple${space}: rien`, lang: 'fr' });
      expect(alt).toMatch(/Un exemple\p{Zs}: rien/u);
      expect(source.missing).toEqual([]);
    },
  );
});
