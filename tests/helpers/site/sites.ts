import path from 'node:path';

const ROOT = path.resolve(import.meta.dirname, '../../..');

/** Sites that the set-up builds once for all tests (tests/helpers/setup/build-all.ts), each with its content. */
export const SITES = {
  /** a site with one of everything */
  fixture: {
    content: path.join(ROOT, 'tests/fixtures/site'),
    out: path.join(ROOT, '.cache/tests/fixture'),
    url: undefined,
  },
  /** the same site under a base path */
  based: {
    content: path.join(ROOT, 'tests/fixtures/site'),
    out: path.join(ROOT, '.cache/tests/based'),
    url: 'https://host.example/news/',
  },
  /** a site without content */
  empty: {
    content: path.join(ROOT, '.cache/tests/empty-content'),
    out: path.join(ROOT, '.cache/tests/empty'),
    url: undefined,
  },
} as const;
