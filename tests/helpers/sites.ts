import path from 'node:path';

const ROOT = path.resolve(import.meta.dirname, '../..');

/** Sites that the set-up builds once for all tests (tests/helpers/build-all.ts); each with the content it is made of. */
export const SITES = {
  /** one of everything */
  fixture: {
    content: path.join(ROOT, 'tests/fixtures/site'),
    out: path.join(ROOT, '.cache/tests/fixture'),
    url: undefined,
  },
  /** the same under a base path */
  based: {
    content: path.join(ROOT, 'tests/fixtures/site'),
    out: path.join(ROOT, '.cache/tests/based'),
    url: 'https://host.example/news/',
  },
  /** no content at all */
  empty: {
    content: path.join(ROOT, '.cache/tests/empty-content'),
    out: path.join(ROOT, '.cache/tests/empty'),
    url: undefined,
  },
} as const;
