import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { z } from 'astro/zod';
import { writeTemplate, type Generator } from './generator.ts';

const PAGE = `---
import { getCollection, render } from 'astro:content';
export async function getStaticPaths() {
  const entries = await getCollection('articles');
  return entries.map((entry) => ({ params: { id: entry.id }, props: { entry } }));
}
const { entry } = Astro.props;
const { Content } = await render(entry);
---
<!doctype html>
<html lang="en"><head><meta charset="utf-8" /><title>{entry.data.title}</title></head>
<body><h1>{entry.data.title}</h1><Content /></body></html>
`;

const HOME = `---
import { getCollection } from 'astro:content';
const entries = await getCollection('articles');
---
<!doctype html>
<html lang="en"><head><meta charset="utf-8" /><title>All</title></head>
<body><ul>{entries.map(({ id, data }) => <li><a href={\`/\${id}/\`}>{data.title}</a></li>)}</ul></body></html>
`;

/** The Astro of this checkout with its own loader and Markdown, a page for each story and one list. */
export async function findPlainAstro(): Promise<Generator> {
  const manifest = createRequire(path.resolve('package.json')).resolve('astro/package.json');
  const { version, bin } = z
    .object({ version: z.string(), bin: z.object({ astro: z.string() }) })
    .parse(JSON.parse(await readFile(manifest, 'utf8')));
  return {
    name: `plain Astro ${version}`,
    async prepare(content, work) {
      const base = pathToFileURL(path.join(content, 'articles/')).href;
      await writeTemplate(work, {
        'package.json': '{ "private": true, "type": "module" }',
        'astro.config.mjs': `export default { cacheDir: './cache', devToolbar: { enabled: false } };`,
        'src/content.config.ts': `import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
export const collections = {
  articles: defineCollection({ loader: glob({ base: new URL(${JSON.stringify(base)}), pattern: '**/*.md' }) }),
};
`,
        'src/pages/[...id].astro': PAGE,
        'src/pages/index.astro': HOME,
      });
      return {
        command: process.execPath,
        args: [path.join(path.dirname(manifest), bin.astro), 'build', '--silent'],
        cwd: work,
        env: { ASTRO_TELEMETRY_DISABLED: '1' },
        out: path.join(work, 'dist'),
      };
    },
  };
}
