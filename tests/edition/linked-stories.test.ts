import { expect, test } from 'vitest';
import { linksOf } from '../../src/edition/linked-stories.ts';
import { makeEdition } from '../../src/edition/make-edition.ts';
import { makeArticle, makePage } from '../helpers/make.ts';

test('a text links to public stories and to pages, and to nothing else', () => {
  const story = makeArticle({ id: 'aaaaaaaa', file: 'articles/2023/a.md', slug: 'a' });
  const draft = makeArticle({ id: 'bbbbbbbb', file: 'articles/2023/b.md', status: 'draft' });
  const page = makePage({ id: 'about' });
  const edition = makeEdition(
    { articles: [story, draft], series: [], pages: [page] },
    new Date('2024-01-01T00:00:00Z'),
  );
  const links = ['a.md', 'b.md', '../../pages/about.md', 'gone.md'];
  expect(linksOf({ file: 'articles/2023/c.md', links }, edition)).toEqual([
    ['articles/2023/a.md', '/2023/11/17/a/'],
    ['pages/about.md', '/about/'],
  ]);
});
