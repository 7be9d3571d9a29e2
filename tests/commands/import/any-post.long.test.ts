import { rm } from 'node:fs/promises';
import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readContent } from '../../../src/loaders/read-content.ts';
import { listed, openArchive } from './archive.ts';

const NAMES = [
  'title',
  'date',
  'author',
  'authors',
  'tags',
  'categories',
  'slug',
  'aliases',
  'image',
  'lastmod',
  'url',
];

const value = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 20 }),
  fc.constantFrom('2019-05-03', '2019-05-03 10:00', '/a/', '../../x', '__proto__', '<b>', '{{< x >}}'),
  fc.jsonValue({ maxDepth: 2 }),
);
const fields = fc.dictionary(fc.constantFrom(...NAMES), value, { maxKeys: 6 });
const bodies = fc
  .array(
    fc.constantFrom(
      '{{< figure src="a.png" >}}',
      '{% raw %}',
      '{% endraw %}',
      '{{ x }}',
      '![a](b.png)',
      '[a](x.md)',
      '{: .a}',
      '```',
      '\n\n',
      'text ',
      '<img src=x>',
      '{{</* x */>}}',
    ),
    { maxLength: 8 },
  )
  .map((parts) => parts.join(''));
const files = fc.constantFrom(
  'content/a.md',
  'content/b/index.md',
  '_posts/2019-05-03-c.md',
  'd/ünï code.md',
  '_posts/-.md',
);
const sound = { title: 'A sample', date: '2019-05-03T00:00:00Z', author: 'Sample Author' };

const archives = fc.dictionary(files, fc.record({ fields, body: bodies }), { minKeys: 1 });

/** Imports posts with any fields and bodies, and removes the folders afterwards. */
async function importAny(posts: Record<string, { fields: object; body: string }>, drafts: boolean) {
  const texts = Object.entries(posts).map(([file, post]) => {
    const frontMatter = JSON.stringify({ ...sound, ...post.fields }, null, 2);
    return [file, `${frontMatter}\n\n${post.body}\n`] as const;
  });
  const archive = await openArchive(Object.fromEntries(texts));
  const report = await archive.run({ drafts });
  const stories = listed(archive.to).filter((file) => file.endsWith('.md')).length;
  const refused = new Set([...report.matchAll(/^archive\/(.+?):\d+:\d+ {2}/gm)].map(([, file]) => file)).size;
  const passedOver = [...report.matchAll(/^Skipped (\d+) /gm)].reduce((sum, [, n]) => sum + Number(n), 0);
  const { problems } = await readContent({ contentDir: archive.to });
  await rm(path.dirname(archive.to), { recursive: true });
  return { posts: texts.length, stories, refused, passedOver, problems, report };
}

test('any post becomes a valid story or is refused by name, and nothing is written outside the folder', async () => {
  await fc.assert(
    fc.asyncProperty(archives, async (posts) => {
      const imported = await importAny(posts, false);
      expect(imported.stories + imported.refused + imported.passedOver).toBe(imported.posts);
      expect(imported.problems).toEqual([]);
    }),
    { numRuns: 100 },
  );
});

test('with --drafts every post is imported', async () => {
  await fc.assert(
    fc.asyncProperty(archives, async (posts) => {
      const imported = await importAny(posts, true);
      expect(imported.report).toContain('; 0 files refused.');
      expect(imported.stories + imported.passedOver).toBe(imported.posts);
      expect(imported.problems).toEqual([]);
    }),
    { numRuns: 100 },
  );
});
