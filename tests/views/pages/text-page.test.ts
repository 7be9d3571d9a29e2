import { expect, test } from 'vitest';
import { pageEntries } from '../../../src/views/pages/page-entries.ts';
import { makeTextPage, textPageFacts } from '../../../src/views/pages/text-page.ts';
import { publication, usePublication } from '../../../src/publication.ts';
import { editionOf, makePage } from '../../helpers/make.ts';

test('a page is described by its description, else its first sentence, else its title', () => {
  const describe = (fields: Parameters<typeof makePage>[0]) => makeTextPage(makePage(fields)).description;
  expect(describe({ description: 'Who "we" are.' })).toBe('Who “we” are.');
  expect(describe({ opening: 'We are a paper.' })).toBe('We are a paper.');
  expect(describe({ opening: '', title: 'Contact' })).toBe('Contact');
});

test('a page in another language has that language’s direction', () => {
  expect(makeTextPage(makePage({ lang: 'ar' }))).toMatchObject({ lang: 'ar', dir: 'rtl', path: '/about/' });
  expect(makeTextPage(makePage())).toMatchObject({ lang: 'en', dir: 'ltr' });
});

test('the facts of a page are the same object for one edition', () => {
  const edition = editionOf([]);
  const page = makePage();
  expect(textPageFacts(page, edition)).toBe(textPageFacts(page, edition));
});

test('the top and foot link to the pages that belong there, and to none twice', () => {
  const before = publication;
  const pages = [
    { path: '/about/', label: 'About', place: 'footer' as const },
    { path: '/contact/', label: 'Contact', place: 'footer' as const },
    { path: '/tips/', label: 'Tips', place: 'navigation' as const },
  ];
  usePublication({ ...before, pages });
  try {
    expect(pageEntries('navigation', [])).toEqual([{ label: 'Tips', to: '/tips/' }]);
    expect(pageEntries('footer', [{ label: 'Us', to: '/about/' }])).toEqual([{ label: 'Contact', to: '/contact/' }]);
  } finally {
    usePublication(before);
  }
});
