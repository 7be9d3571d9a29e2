import { HtmlValidate } from 'html-validate';
import { describe, expect, test } from 'vitest';
import { pageAt, readPages } from '../../../tools/lib/pages.ts';
import { SITES } from '../../helpers/site/sites.ts';

const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended', 'html-validate:document'],
  rules: {
    // Search engines show 70 characters, but a headline may be as long as the editor wants.
    'long-title': 'off',
    // A digest protects against other hosts, and the page requests nothing from any.
    'require-sri': ['error', { target: 'crossorigin' }],
  },
});

describe.for(['fixture', 'empty'] as const)('the %s site', (name) => {
  test('every page is valid HTML', async () => {
    const faults: string[] = [];
    for (const { path, html } of await readPages(SITES[name].out)) {
      const { results } = await validator.validateString(html);
      for (const { ruleId, message, selector } of results.flatMap(({ messages }) => messages)) {
        faults.push(`${path} ${ruleId}: ${message} at ${selector ?? 'the page'}`);
      }
    }
    expect(faults).toEqual([]);
  });
});

test.each([
  ['/series/', 'Series', 'page'],
  ['/series/twelve-parts/', 'Series', 'true'],
  ['/2024/02/05/with-photo/', undefined, undefined],
])('on %s the navigation marks %s as current: %s', async (address, name, value) => {
  const { document } = await pageAt(SITES.fixture.out, address);
  const current = document.querySelector('nav[aria-label=Main] [aria-current]');
  expect([current?.textContent?.trim(), current?.getAttribute('aria-current')]).toEqual([name, value]);
});
