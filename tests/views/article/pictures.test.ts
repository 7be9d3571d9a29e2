import { expect, test } from 'vitest';
import { pictureVariants, picturesByName, renderedPicture } from '../../../src/views/article/pictures.ts';

const picture = { path: 'a.jpg', file: 'articles/a.jpg', width: 1000, height: 500, digest: '0123456789abcdef' };

test('a picture is offered in widths up to its own, and shown in the widest up to 800 pixels', () => {
  expect(pictureVariants(picture).map(({ width, height }) => [width, height])).toEqual([
    [480, 240],
    [800, 400],
    [1000, 500],
  ]);
  expect(renderedPicture(picture).src).toBe('/pictures/0123456789abcdef-1-800.webp');
  expect(renderedPicture({ ...picture, width: 300, height: 150 }).src).toBe('/pictures/0123456789abcdef-1-300.webp');
});

test('an animated picture is marked as one', () => {
  expect(renderedPicture(picture)).not.toHaveProperty('isAnimated');
  expect(renderedPicture({ ...picture, isAnimated: true })).toHaveProperty('isAnimated', true);
});

test('a picture is found by the name that its text has for it', () => {
  const find = picturesByName([picture]);
  expect(find('a.jpg')).toMatchObject({ width: 1000 });
  expect(find('b.jpg')).toBeUndefined();
});
