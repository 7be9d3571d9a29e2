import { expect, test } from 'vitest';
import { contrast, isLegible, isRed, nearestLegible } from '../../src/lib/colour.ts';

test('contrast is as in WCAG, whichever colour comes first', () => {
  expect(contrast('#ffffff', '#000000')).toBe(21);
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
  expect(contrast('#ffffff', '#777777')).toBe(contrast('#777777', '#ffffff'));
});

test('the closest readable colour of a readable one is itself', () => {
  expect(nearestLegible('#1d4f91', ['#ffffff'])).toBe('#1d4f91');
});

test.each([
  ['#4a90d9', ['#ffffff']],
  ['#1d4f91', ['#171612']],
  ['#f08a72', ['#faf7f0', '#f3e9d2']],
  ['#808080', ['#888888']],
  ['#00ff00', ['#faf7f0']],
])('%s on %j becomes the closest colour that is just readable', (colour, grounds) => {
  const nearest = nearestLegible(colour, grounds);
  expect(nearest).toMatch(/^#[\da-f]{6}$/);
  expect(isLegible(nearest ?? colour, grounds)).toBe(true);
  expect(Math.min(...grounds.map((ground) => contrast(nearest ?? colour, ground)))).toBeLessThan(4.65);
});

test('no colour is readable on both a light and a dark background', () => {
  expect(nearestLegible('#808080', ['#ffffff', '#000000', '#777777'])).toBeUndefined();
});

test.each([
  ['#b03a24', true],
  ['#a5341f', true],
  ['#8a4a2c', true],
  ['#1d4f91', false],
  ['#3a5f45', false],
  ['#555555', false],
])('%s is a red: %s', (colour, expected) => {
  expect(isRed(colour)).toBe(expected);
});
