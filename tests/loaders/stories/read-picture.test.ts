import { symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { formatProblems } from '../../../src/lib/errors/problem.ts';
import { readContent } from '../../../src/loaders/read-content.ts';
import { refusalsOf, story, writeContent } from '../content-folder.ts';

const FILE = 'articles/2023/a.md';

const picture = () => sharp({ create: { width: 6, height: 4, channels: 3, background: 'red' } });
const png = await picture().png().toBuffer();
const jpeg = await picture().jpeg().toBuffer();
const webp = await picture().webp().toBuffer();
const gif = await picture().gif().toBuffer();
const avif = await picture().avif().toBuffer();
const whole = await sharp({
  create: {
    width: 300,
    height: 200,
    channels: 3,
    background: 'teal',
    noise: { type: 'gaussian', mean: 128, sigma: 30 },
  },
})
  .png()
  .toBuffer();
const truncated = whole.subarray(0, whole.length / 2);
const interlaced = await sharp(whole).png({ progressive: true }).toBuffer();
const tiff = await picture().tiff().toBuffer();
const wide = await sharp({ create: { width: 20_001, height: 1, channels: 3, background: 'red' } })
  .png()
  .toBuffer();
const withPhoto = (image: string) => story({ photo: `{ image: ${image}, alt: "", caption: A, credit: B }` });
const withBody = (name: string) => story({}, `Text.\n\n![A picture](${name})\n`);

describe('a picture of a story', () => {
  test.each([
    ['png', png],
    ['jpeg', jpeg],
    ['webp', webp],
    ['gif', gif],
    ['avif', avif],
  ])('is recognized as %s by its bytes, whatever its name', async (_, bytes) => {
    const contentDir = await writeContent({ [FILE]: withPhoto('a.jpg'), 'articles/2023/a.jpg': bytes });
    const { articles, problems } = await readContent({ contentDir });
    expect(problems).toEqual([]);
    expect(articles[0]?.pictures).toEqual([
      {
        path: 'a.jpg',
        file: 'articles/2023/a.jpg',
        width: 6,
        height: 4,
        digest: expect.stringMatching(/^[0-9a-f]{16}$/),
      },
    ]);
  });

  test('has the size in which it is shown, after the rotation that the camera noted', async () => {
    const turned = await picture().jpeg().withMetadata({ orientation: 6 }).toBuffer();
    const contentDir = await writeContent({ [FILE]: withBody('a.jpg'), 'articles/2023/a.jpg': turned });
    expect((await readContent({ contentDir })).articles[0]?.pictures).toMatchObject([{ width: 4, height: 6 }]);
  });

  test('may be below or beside the story’s folder and have spaces and accents in its name; each is listed once, the photo first', async () => {
    const contentDir = await writeContent({
      [FILE]: withPhoto('z.png').replace(
        'The text of',
        '![B](<my photo é.png>)\n\n![A](../shared/a.png)\n\n![Z](z.png)\n\n![Z](z.png)\n\nText of',
      ),
      'articles/2023/z.png': png,
      'articles/2023/my photo e\u0301.png': png,
      'articles/shared/a.png': png,
    });
    const { articles, problems } = await readContent({ contentDir });
    expect(problems).toEqual([]);
    expect(articles[0]?.pictures.map(({ file }) => file)).toEqual([
      'articles/2023/z.png',
      'articles/2023/my photo e\u0301.png',
      'articles/shared/a.png',
    ]);
  });

  const NARROW = 'Screenshot 2026-11-23 at 9.41.00\u202FAM.png';

  test.each([
    ['a narrow no-break space, typed as it is', NARROW, NARROW],
    ['a narrow no-break space, typed as a plain one', NARROW, NARROW.replace('\u202F', ' ')],
    ['a no-break space', 'my\u00A0photo.png', 'my photo.png'],
    ['a wide space', '港\u3000写真.png', '港 写真.png'],
    ['two spaces', 'my  photo.png', 'my  photo.png'],
    ['two spaces, typed as one', 'my  photo.png', 'my photo.png'],
    ['accents in two characters', 'cafe\u0301.png', 'caf\u00e9.png'],
    ['accents in one character', 'caf\u00e9.png', 'cafe\u0301.png'],
    ['accents and spaces', 'cafe\u0301\u202F1.png', 'caf\u00e9 1.png'],
    ['a soft hyphen', 'har\u00ADbour.png', 'harbour.png'],
  ])('is found by the name it looks to have: %s', async (_, file, typed) => {
    for (const text of [withPhoto(`"${typed}"`), withBody(`<${typed}>`), withBody(encodeURI(typed))]) {
      const contentDir = await writeContent({ [FILE]: text, [`articles/2023/${file}`]: png });
      const { articles, problems } = await readContent({ contentDir });
      expect(problems).toEqual([]);
      expect(articles[0]?.pictures).toMatchObject([{ file: `articles/2023/${file}` }]);
    }
  });

  test('is not found if two file names look alike', async () => {
    const files = { 'articles/2023/a\u00A0b.png': png, 'articles/2023/a\u202Fb.png': png };
    expect(await refusalsOf({ [FILE]: withPhoto('a b.png'), ...files })).toContain(
      'found     a b.png   (no file articles/2023/a b.png)\n  write     a%C2%A0b.png, or add the picture',
    );
    expect(await refusalsOf({ [FILE]: withPhoto('a%C2%A0b.png'), ...files })).toBe('');
  });

  test.each([
    ['a different picture is not suggested', 'harbour-opening.jpg', 'mayor-portrait.jpg', undefined],
    ['a misspelt name is suggested', 'harbor.jpg', 'harbour.jpg', 'harbour.jpg'],
    ['another format is suggested', 'harbour.jpg', 'harbour.webp', 'harbour.webp'],
    ['different letter case is suggested', 'Harbour.JPG', 'harbour.jpg', 'harbour.jpg'],
  ])('%s', async (_, typed, file, meant) => {
    const write = meant === undefined ? 'the name of a picture beside the story' : `${meant}, or add the picture`;
    expect(await refusalsOf({ [FILE]: withPhoto(typed), [`articles/2023/${file}`]: png })).toContain(
      `write     ${write}`,
    );
  });

  test('of another site in a body is left to the renderer', async () => {
    for (const address of ['https://x.example/a.png', '//x.example/a.png', 'data:image/png;base64,AA'])
      expect(await refusalsOf({ [FILE]: withBody(address) })).toBe('');
  });
});

describe('a picture is refused', () => {
  test('that is missing, with its position and the closest file', async () => {
    expect(await refusalsOf({ [FILE]: withPhoto('harbor.jpg'), 'articles/2023/harbour.jpg': png })).toBe(
      `content/articles/2023/a.md:6:17  photo.image
  found     harbor.jpg   (no file articles/2023/harbor.jpg)
  write     harbour.jpg, or add the picture`,
    );
    expect(await refusalsOf({ [FILE]: withBody('gone.jpg') })).toBe(`content/articles/2023/a.md:10:1  body
  found     gone.jpg   (no file articles/2023/gone.jpg)
  write     the name of a picture beside the story`);
  });

  test.each([
    ['that is not a picture', 'a.jpg', Buffer.from('just words'), 'not a picture, or a damaged one'],
    ['whose end is missing', 'a.jpg', truncated, 'not a picture, or a damaged one'],
    [
      'that is interlaced and whose end is missing',
      'a.png',
      interlaced.subarray(0, interlaced.length * 0.9),
      'not a picture, or a damaged one',
    ],
    ['that is empty', 'a.jpg', Buffer.alloc(0), 'not a picture, or a damaged one'],
    [
      'that is SVG',
      'a.jpg',
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="5" height="5"/>'),
      'an SVG, which can contain script',
    ],
    ['that is TIFF', 'a.jpg', tiff, 'a tiff file'],
    ['that is wider than 20,000 pixels', 'a.jpg', wide, '20001 × 1 pixels'],
  ])('%s', async (_, image, bytes, note) => {
    const report = await refusalsOf({ [FILE]: withPhoto(image), [`articles/2023/${image}`]: bytes });
    expect(report).toContain(`content/articles/2023/a.md:6:17  photo.image\n  found     ${image}   (${note})`);
  });

  test.each([
    ['../../../outside.png', 'a path that leaves the content folder'],
    ['"%2e%2e/%2e%2e/%2e%2e/outside.png"', 'a path that leaves the content folder'],
    ['/etc/passwd', 'a path from the root'],
    ['https://x.example/a.png', 'a picture on another site'],
    ['//x.example/a.png', 'a picture on another site'],
    ['"data:image/png;base64,AA"', 'a picture on another site'],
    ["'..\\a.png'", 'a backslash or control character'],
    ['../2023', 'not a file'],
  ])('as photo: %s', async (image, note) => {
    expect(await refusalsOf({ [FILE]: withPhoto(image) })).toContain(`(${note})`);
  });

  test('reached by a symbolic link that leaves the content folder', async () => {
    const contentDir = await writeContent({ [FILE]: withPhoto('link.png') });
    await writeFile(path.join(contentDir, '../outside.png'), png);
    await symlink('../../../outside.png', path.join(contentDir, 'articles/2023/link.png'));
    expect(formatProblems((await readContent({ contentDir })).problems)).toContain(
      'found     link.png   (a symbolic link that leaves the content folder)',
    );
  });
});

describe('an animation', () => {
  const frames = Buffer.alloc(6 * 8 * 3, 200).fill(10, 0, 6 * 4 * 3);
  const moving = sharp(frames, { raw: { width: 6, height: 8, channels: 3, pageHeight: 4 } });
  // The animation chunk before the first picture: length, name, two frames, checksum.
  const apng = Buffer.concat([png.subarray(0, 33), Buffer.from('000000086163544c000000020000000000000000', 'hex'), png.subarray(33)]); // prettier-ignore
  const files: readonly (readonly [string, () => Promise<Buffer>, true | undefined])[] = [
    ['moving.gif', () => moving.clone().gif().toBuffer(), true],
    ['moving.webp', () => moving.clone().webp().toBuffer(), true],
    ['moving.png', () => Promise.resolve(apng), true],
    ['still.gif', () => Promise.resolve(gif), undefined],
    ['still.webp', () => Promise.resolve(webp), undefined],
    ['still.png', () => Promise.resolve(png), undefined],
    ['still.avif', () => Promise.resolve(avif), undefined],
  ];

  test.each(files)('%s is recognized', async (name, make, isAnimated) => {
    const contentDir = await writeContent({ [FILE]: withPhoto(name), [`articles/2023/${name}`]: await make() });
    const { articles, problems } = await readContent({ contentDir });
    expect(formatProblems(problems)).toBe('');
    expect(articles[0]?.pictures[0]?.isAnimated).toBe(isAnimated);
  });

  test('as a photo is reported with its field', async () => {
    const gif = await moving.clone().gif().toBuffer();
    const contentDir = await writeContent({ [FILE]: withPhoto('moving.gif'), 'articles/2023/moving.gif': gif });
    const now = new Date('2024-06-01T12:00:00Z');
    const { warnings } = await readContent({ contentDir, moments: { now, clock: now } });
    expect(warnings.map(({ text }) => text).join()).toMatch(
      /a\.md:\d+:\d+ {2}photo\.image\n {2}found {5}moving\.gif {3}\(an animation; pages show/,
    );
  });
});
