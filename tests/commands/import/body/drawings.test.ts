import { readFile } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { openArchive } from '../archive.ts';
import { bodyOf, post } from '../sample-post.ts';

const svg = (inner: string, attributes = 'width="60" height="40"') =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${attributes}>${inner}</svg>`;
const RED = svg('<rect width="60" height="40" fill="#c00"/>');

/** What is visible of the picture beside the story: its size and its middle pixel. */
async function seen(folder: string): Promise<unknown> {
  const picture = sharp(await readFile(path.join(folder, 'articles/2019/a/drawing.png')));
  const { data, info } = await picture.raw().toBuffer({ resolveWithObject: true });
  const middle = (Math.floor(info.height / 2) * info.width + Math.floor(info.width / 2)) * info.channels;
  return [info.width, info.height, ...data.subarray(middle, middle + 4)];
}

describe('an SVG of an archive is converted to a picture of twice the size, to be sharp', () => {
  test.each([
    ['with a width and height', RED, [120, 80, 204, 0, 0, 255]],
    ['with only a view box', svg('<rect width="60" height="40" fill="#c00"/>', 'viewBox="0 0 60 40"'), [120, 80, 204, 0, 0, 255]], // prettier-ignore
    ['larger than pages show it, reduced to that size', svg('<rect width="9000" height="9000" fill="#c00"/>', 'width="9000" height="6000"'), [2400, 1600, 204, 0, 0, 255]], // prettier-ignore
    ['with a script, which does not run', svg('<script>alert(1)</script><rect width="60" height="40" fill="#c00"/>'), [120, 80, 204, 0, 0, 255]], // prettier-ignore
  ])('%s', async (_, drawing, expected) => {
    const archive = await openArchive({ 'a.md': post('![A drawing](drawing.svg)\n\n<img src="drawing.svg" alt="Again">'), 'drawing.svg': drawing }); // prettier-ignore
    const report = await archive.run();
    expect(report).toContain('body: SVG drawings: converted to PNG; 2 times, in a.md:7');
    expect(report).toContain('Imported 1 of 1 post and 1 picture');
    expect(bodyOf(await archive.read('articles/2019/a.md'))).toBe('![A drawing](a/drawing.png)\n\n<img src="a/drawing.png" alt="Again">'); // prettier-ignore
    expect(await seen(archive.to)).toEqual(expected);
  });

  test('and loads no other file', async () => {
    const secret = await sharp({ create: { width: 60, height: 40, channels: 3, background: '#0c0' } }).png().toBuffer(); // prettier-ignore
    const drawing = svg('<rect width="60" height="40" fill="#c00"/><image xlink:href="secret.png" width="60" height="40"/><image href="file:///etc/hostname" width="60" height="40"/>'); // prettier-ignore
    const archive = await openArchive({ 'a.md': post('![A drawing](drawing.svg)'), 'drawing.svg': drawing, 'secret.png': secret }); // prettier-ignore
    await archive.run();
    expect(await seen(archive.to)).toEqual([120, 80, 204, 0, 0, 255]);
  });

  test('as the lead picture, too', async () => {
    const photo = 'image: drawing.svg\nimage_alt: A drawing\nimage_caption: A drawing.\nimage_credit: Nobody\n';
    const archive = await openArchive({ 'a.md': post('Text.', photo), 'drawing.svg': RED });
    await archive.run();
    expect(await archive.read('articles/2019/a.md')).toContain('image: a/drawing.png');
  });
});

const DEEP = `<!DOCTYPE svg [<!ENTITY a "aaaaaaaaaa">${[...'bcdefghij'].map((name, at) => `<!ENTITY ${name} "${`&${'abcdefghij'.charAt(at)};`.repeat(10)}">`).join('')}]>${svg('<text>&j;</text>')}`; // prettier-ignore

describe('an SVG that cannot be drawn is reported, and other posts are imported', () => {
  test.each([
    ['no SVG', 'words'],
    ['half of a file', RED.slice(0, 80)],
    ['a drawing without a size', '<svg xmlns="http://www.w3.org/2000/svg" width="0" height="0"/>'],
    ['a drawing that expands without end', DEEP],
  ])('%s', async (_, drawing) => {
    const archive = await openArchive({ 'a.md': post('![A drawing](drawing.svg)'), 'b.md': post().replace('A sample', 'B'), 'drawing.svg': drawing }); // prettier-ignore
    const report = await archive.run();
    expect(report).toContain('a.md:7:1  body\n  found     drawing.svg   (an SVG that cannot be drawn)\n  write     the picture, or run'); // prettier-ignore
    expect(report).toContain('Imported 1 of 2 posts and 0 pictures');
    expect(await archive.run({ skipPictures: true })).toContain('an SVG that cannot be drawn (replaced by their alternative text)'); // prettier-ignore
    expect(bodyOf(await archive.read('articles/2019/a.md'))).toBe('A drawing');
  });

  test('if it is the lead picture, it is left out', async () => {
    const photo = 'image: drawing.svg\nimage_alt: A drawing\nimage_caption: A drawing.\nimage_credit: Nobody\n';
    const archive = await openArchive({ 'a.md': post('Text.', photo), 'drawing.svg': 'words' });
    expect(await archive.run()).toContain('image: an SVG that cannot be drawn; in a.md');
    expect(await archive.read('articles/2019/a.md')).not.toContain('photo:');
  });
});
