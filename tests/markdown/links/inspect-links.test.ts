import { expect, test } from 'vitest';
import { inspectLinks } from '../../../src/markdown/links/inspect-links.ts';

test('a link is reported with its position, and with whether its target in the body exists', () => {
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

test('a link around a picture is reported even if the picture is missing', () => {
  const { links } = inspectLinks('articles/a.md', { body: '[![x](gone.png)](/b/)', bodyLine: 1 }, () => undefined);
  expect(links).toMatchObject([{ address: '/b/' }]);
});
