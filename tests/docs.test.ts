import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseDocument } from 'yaml';
import { COMMANDS } from '../src/commands/command-line/commands.ts';
import {
  articleSchema,
  authorSchema,
  correctionSchema,
  photoSchema,
  withdrawalSchema,
} from '../src/schemas/article.ts';
import { DEFAULT_LOOK, lookTokens } from '../src/schemas/look/look.ts';
import { calloutFormSchema, calloutSchema, hiddenFieldSchema } from '../src/schemas/callout.ts';
import { pageSchema } from '../src/schemas/page.ts';
import { frontSchema, placeSchema } from '../src/schemas/front.ts';
import { personProfileSchema, personSchema, portraitSchema } from '../src/schemas/person.ts';
import { topicSchema } from '../src/schemas/topic.ts';
import {
  contactSchema,
  formerFeedSchema,
  linkSchema,
  listsSchema,
  networkSchema,
  profileSchema,
} from '../src/schemas/publication/publication-parts.ts';
import { publicationSchema } from '../src/schemas/publication/publication.ts';
import { seriesSchema } from '../src/schemas/series.ts';

const ROOT = path.resolve(import.meta.dirname, '..');
const read = (file: string) => readFileSync(path.join(ROOT, file), 'utf8');

/** All documents for people, except stories. */
const PAGES = globSync(['*.md', 'docs/**/*.md', '.github/**/*.md'], { cwd: ROOT })
  .map((file) => file.replaceAll('\\', '/'))
  .sort();

/** Prettier pads the cells of a table. */
const unpadded = (text: string) => text.replace(/ {2,}/g, ' ');

/** A page without its examples. */
const prose = (text: string) => text.replace(/^```.*?^```$/gms, '');

/** Targets of links and pictures. */
const linksOf = (file: string) =>
  [
    ...prose(read(file))
      .replaceAll(/`[^`\n]*`/g, '')
      .matchAll(/\]\(<?([^)\s>]+)>?[^)]*\)/g),
  ].map(([, to = '']) => to);

/** The ids of headings as GitHub makes them. */
const headingsOf = (file: string) =>
  [...prose(read(file)).matchAll(/^#+ (.+)$/gm)].map(([, text = '']) =>
    text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replaceAll(' ', '-'),
  );

const targetOf = (file: string, link: string) => path.join(path.dirname(file), link.split('#', 1)[0] ?? '');
const isElsewhere = (link: string) => /^[a-z]+:/.test(link);

describe('the README', () => {
  const readme = read('README.md');

  test('begins with the two commands', () => {
    expect(readme.split('\n').slice(0, 5).join('\n')).toMatch(/^# Kawaraban\n\n```sh\nnpm start .*\nnpm test /);
  });

  test('is read in a few minutes', () => {
    expect(Buffer.byteLength(readme)).toBeLessThanOrEqual(8000);
  });

  test('links to every page of docs/, directly or through other pages', () => {
    const reached = new Set<string>();
    const visit = (file: string): void => {
      if (reached.has(file) || !PAGES.includes(file)) return;
      reached.add(file);
      for (const link of linksOf(file)) if (!isElsewhere(link) && !link.startsWith('#')) visit(targetOf(file, link));
    };
    visit('README.md');
    expect(PAGES.filter((file) => file.startsWith('docs/') && !reached.has(file))).toEqual([]);
  });
});

describe.each(PAGES)('%s', (file) => {
  test('has links only to files and headings that exist', () => {
    const missing = linksOf(file).filter((link) => {
      if (isElsewhere(link)) return URL.parse(link)?.protocol !== 'https:';
      const target = link.startsWith('#') ? file : targetOf(file, link);
      if (!existsSync(path.join(ROOT, target))) return true;
      const [, fragment] = link.split('#');
      return fragment !== undefined && !headingsOf(target).includes(fragment);
    });
    expect(missing).toEqual([]);
  });

  // The change log also mentions what was removed.
  if (file === 'CHANGELOG.md') return;

  test('names only commands of package.json', () => {
    const named = [...read(file).matchAll(/\bnpm run ([a-z][\w:-]*)/g)].map(([, name = '']) => name);
    expect(named.filter((name) => !Object.hasOwn(COMMANDS, name))).toEqual([]);
  });

  test('names only files of the code that exist', () => {
    const named = [...prose(read(file)).matchAll(/`((?:src|tools|tests|deploy|docs|\.github)\/[\w./@-]*)`/g)];
    expect(named.map(([, place = '']) => place).filter((place) => !existsSync(path.join(ROOT, place)))).toEqual([]);
  });
});

describe('machines', () => {
  const workflows = globSync('.github/workflows/*.yml', { cwd: ROOT });

  test.each([...workflows, '.ci/run', 'netlify.toml'])(
    'call only commands of package.json and send no telemetry to Astro (%s)',
    (file) => {
      const text = read(file);
      const called = [...text.matchAll(/\bnpm (?:run )?([a-z][\w:-]*)/g)].map(([, name = '']) => name);
      expect(called.filter((name) => !Object.hasOwn(COMMANDS, name))).toEqual([]);
      expect(called.length).toBeGreaterThan(0);
      expect(text).toMatch(/ASTRO_TELEMETRY_DISABLED ?[:=] ?['"]?1/);
    },
  );

  test.each(globSync('.github/**/*.yml', { cwd: ROOT }))('can parse %s', (file) => {
    expect(parseDocument(read(file)).errors).toEqual([]);
  });

  test('use the same Node on all platforms', () => {
    const { optionalDependencies } = JSON.parse(read('package.json')) as {
      optionalDependencies: Record<string, string>;
    };
    expect(new Set(Object.values(optionalDependencies)).size).toBe(1);
  });
});

describe('the tables of docs/', () => {
  test.each([
    ['docs/writing.md', '', articleSchema],
    ['docs/writing.md', 'corrections[].', correctionSchema],
    ['docs/writing.md', 'authors[].', authorSchema],
    ['docs/writing.md', 'photo.', photoSchema],
    ['docs/writing.md', 'withdrawal.', withdrawalSchema],
    ['docs/series.md', '', seriesSchema],
    ['docs/pages.md', '', pageSchema],
    ['docs/people.md', '', personSchema],
    ['docs/people.md', 'portrait.', portraitSchema],
    ['docs/people.md', 'profiles[].', personProfileSchema],
    ['docs/people.md', '', topicSchema],
    ['docs/callouts.md', '', calloutSchema],
    ['docs/callouts.md', 'link.', linkSchema],
    ['docs/callouts.md', 'form.', calloutFormSchema],
    ['docs/callouts.md', 'form.hidden[].', hiddenFieldSchema],
    ['docs/configuration.md', '', publicationSchema],
    ['docs/configuration.md', 'contact.', contactSchema],
    ['docs/configuration.md', '', frontSchema],
    ['docs/configuration.md', 'lead.', placeSchema],
    ['docs/configuration.md', 'beside[].', placeSchema],
    ['docs/configuration.md', 'formerFeeds[].', formerFeedSchema],
    ['docs/configuration.md', 'lists.', listsSchema],
    ['docs/configuration.md', 'navigation[].', linkSchema],
    ['docs/configuration.md', 'footer[].', linkSchema],
    ['docs/configuration.md', 'profiles[].', profileSchema],
    ['docs/configuration.md', 'share.networks[].', networkSchema],
  ])('explain in %s every field of %s in the words of the schema', (file, prefix, schema) => {
    const table = unpadded(read(file));
    for (const [name, field] of Object.entries(schema.shape)) {
      expect(field.description, `${prefix}${name} has a sentence`).toBeTruthy();
      expect(table).toContain(
        `| \`${prefix}${name}\`${field.safeParse(undefined).success ? '?' : ''} | ${field.description} |`,
      );
    }
  });

  test('explain every token of the look in the words of its schema, with its default', () => {
    const table = unpadded(read('docs/look.md'));
    for (const [name, { schema }] of Object.entries(lookTokens))
      expect(table).toContain(`| \`--${name}\` | ${schema.description} |`);
    for (const { day, night } of Object.values(DEFAULT_LOOK.colours))
      expect(table).toContain(`| \`${day}\` | \`${night}\` |`);
    for (const value of Object.values(DEFAULT_LOOK.measures)) expect(table).toContain(`| \`${value}\` |`);
  });

  test.each(Object.entries(COMMANDS))('explain npm run %s in the words of its help', (name, { does }) => {
    const typed = name === 'start' || name === 'test' ? `npm ${name}` : `npm run ${name}`;
    expect(unpadded(read('docs/commands.md'))).toContain(`| \`${typed}\` | ${does} |`);
  });

  test('list every variable that the code reads', () => {
    const sources = globSync(['src/**/*.ts', 'tools/**/*.ts', 'tests/**/*.ts'], { cwd: ROOT });
    const named = sources.flatMap((file) => [...read(file).matchAll(/env\['(KAWARABAN_\w+)'\]/g)]);
    const variables = new Set(named.map(([, name = '']) => name));
    expect(variables).toContain('KAWARABAN_CONTENT');
    const documented = read('docs/configuration.md');
    expect([...variables].filter((name) => !documented.includes(`\`${name}\``))).toEqual([]);
  });
});

test('pictures of docs/ are shown somewhere', () => {
  const shown = new Set(PAGES.flatMap((file) => linksOf(file).map((link) => targetOf(file, link))));
  const pictures = globSync('docs/**/*.png', { cwd: ROOT }).filter((file) => statSync(path.join(ROOT, file)).isFile());
  expect(pictures.filter((file) => !shown.has(file))).toEqual([]);
});
