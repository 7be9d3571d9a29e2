import path from 'node:path';
import { tryCommand, writeTemplate, type Generator } from './generator.ts';

const PAGE = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>{{ .Title }}</title></head>
<body><h1>{{ .Title }}</h1>{{ .Content }}</body></html>
`;

const HOME = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>All</title></head>
<body><ul>{{ range .Site.RegularPages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul></body></html>
`;

/** Hugo, with a page for each story and one list; undefined if it is not on the PATH. */
export async function findHugo(): Promise<Generator | undefined> {
  const version = /v(\d+\.\d+\.\d+)/.exec((await tryCommand('hugo', ['version'])) ?? '')?.[1];
  if (version === undefined) return undefined;
  return {
    name: `Hugo ${version}`,
    async prepare(content, work) {
      const articles = JSON.stringify(path.join(content, 'articles'));
      await writeTemplate(work, {
        // Pages are files, so that a story finds the pictures beside it.
        'config.toml': `baseURL = "https://sample.invalid/"
uglyURLs = true
disableKinds = ["section", "taxonomy", "term", "RSS", "sitemap", "robotsTXT", "404"]
[[module.mounts]]
source = ${articles}
target = "content/articles"
excludeFiles = "**.jpg"
[[module.mounts]]
source = ${articles}
target = "static/articles"
excludeFiles = "**.md"
[[module.mounts]]
source = "layouts"
target = "layouts"
`,
        'layouts/_default/single.html': PAGE,
        'layouts/index.html': HOME,
      });
      const args = ['--quiet', '--destination', 'site', '--cacheDir', path.join(work, 'cache')];
      return { command: 'hugo', args, cwd: work, env: {}, out: path.join(work, 'site') };
    },
  };
}
