import { expect, test } from 'vitest';
import { comparePages, pageLinks, policyPath, policyPaths } from '../../src/edition/text-pages.ts';
import { makePage } from '../helpers/make.ts';

test('pages are sorted by order, then by title, then by id', () => {
  const pages = [
    makePage({ id: 'd', title: 'Last' }),
    makePage({ id: 'c', title: 'Same' }),
    makePage({ id: 'b', title: 'Same', order: 2 }),
    makePage({ id: 'a', title: 'Same' }),
    makePage({ id: 'e', title: 'Zero', order: 1 }),
  ];
  expect(pages.toSorted(comparePages).map(({ id }) => id)).toEqual(['e', 'b', 'd', 'a', 'c']);
});

test('a page is linked by its label or else its title, and not at all if it says so', () => {
  const pages = [
    makePage({ id: 'about', title: 'About this paper', label: 'About' }),
    makePage({ id: 'contact', title: 'Contact', place: 'navigation' }),
    makePage({ id: 'imprint', title: 'Imprint', place: 'none' }),
  ];
  expect(pageLinks(pages)).toEqual([
    { path: '/about/', label: 'About', place: 'footer' },
    { path: '/contact/', label: 'Contact', place: 'navigation' },
  ]);
});

test('a policy is found on the page that states it', () => {
  const pages = [makePage({ id: 'ethics-code', policy: ['ethics'] }), makePage({ id: 'about' })];
  expect(policyPath('ethics', pages)).toBe('/ethics-code/');
  expect(policyPath('corrections', pages)).toBeUndefined();
  expect(policyPaths(pages)).toEqual([['ethics', '/ethics-code/']]);
});
