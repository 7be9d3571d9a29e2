import { cp, realpath } from 'node:fs/promises';
import path from 'node:path';
import { tryCommand, writeTemplate, type Generator } from './generator.ts';

const CONFIG = `export default function (config) {
  config.setUseGitIgnore(false);
  config.addGlobalData('layout', 'story.njk');
  config.addPassthroughCopy('input/**/*.jpg');
  return { dir: { input: 'input', includes: '../includes', output: 'site' }, markdownTemplateEngine: false };
}
`;

const PAGE = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>{{ title }}</title></head>
<body><h1>{{ title }}</h1>{{ content | safe }}</body></html>
`;

const HOME = `---
layout: false
permalink: /
---
<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>All</title></head>
<body><ul>{% for story in collections.all %}<li><a href="{{ story.url }}">{{ story.data.title }}</a></li>{% endfor %}</ul></body></html>
`;

/**
 * Eleventy, with a page for each story and one list; undefined if it is not installed.
 *
 * @param given path of its command; by default the one on the PATH
 */
export async function findEleventy(given: string | undefined): Promise<Generator | undefined> {
  const file = given === undefined ? await findOnPath('eleventy') : await realpath(given).catch(() => undefined);
  const version = file && (await tryCommand(process.execPath, [file, '--version']));
  if (!file || !version) return undefined;
  return {
    name: `Eleventy ${version}`,
    async prepare(content, work) {
      await writeTemplate(work, {
        'package.json': '{ "private": true, "type": "module" }',
        'eleventy.config.js': CONFIG,
        'includes/story.njk': PAGE,
        'input/index.njk': HOME,
      });
      await cp(path.join(content, 'articles'), path.join(work, 'input/articles'), { recursive: true });
      // Runs with this Node, so that all are measured with the same one.
      return { command: process.execPath, args: [file, '--quiet'], cwd: work, env: {}, out: path.join(work, 'site') };
    },
  };
}

async function findOnPath(name: string): Promise<string | undefined> {
  for (const folder of (process.env['PATH'] ?? '').split(path.delimiter)) {
    const file = folder && (await realpath(path.join(folder, name)).catch(() => undefined));
    if (file) return file;
  }
  return undefined;
}
