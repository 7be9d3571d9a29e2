import { expect, test } from 'vitest';
import { inspectLinks } from '../../../src/markdown/links/inspect-links.ts';

test('a link is told with its place, and whether the place of the body that it leads to is there', () => {
  const { links, ids } = inspectLinks('articles/a.md', {
    body: 'See [it](/b/).\n\n## Here\n\n[a](#here) [b](#gone)',
    bodyLine: 10,
  });
  expect(links).toEqual([
    { address: '/b/', text: 'it', line: 10, column: 5, isDead: false },
    { address: '#here', text: 'a', line: 14, column: 1, isDead: false },
    { address: '#gone', text: 'b', line: 14, column: 12, isDead: true },
  ]);
  expect(ids).toContain('h-here');
});

test('the link around a picture is told though the picture is missing', () => {
  const { links } = inspectLinks('articles/a.md', { body: '[![x](gone.png)](/b/)', bodyLine: 1 }, () => undefined);
  expect(links).toMatchObject([{ address: '/b/' }]);
});
