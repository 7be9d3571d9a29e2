import { cp, mkdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { stringify } from 'yaml';
import { SAMPLE } from '../../../tools/lib/publication.ts';
import { seriesFile, storyFile } from '../../../tools/lib/stories.ts';

const ROOT = path.resolve(import.meta.dirname, '../../..');

/**
 * The code of a separate checkout, so that it can be changed; parts of the search index are small, so that few stories
 * fill them.
 */
export async function copyCheckout(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const name of ['src', 'public', 'astro.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json'])
    await cp(path.join(ROOT, name), path.join(folder, name), { recursive: true });
  await symlink(path.join(ROOT, 'node_modules'), path.join(folder, 'node_modules'), 'junction');
  await edit(folder, 'src/views/search/search.ts', /SHARD = 1000/, 'SHARD = 4');
}

async function edit(folder: string, file: string, from: RegExp, to: string): Promise<void> {
  const place = path.join(folder, file);
  const text = await readFile(place, 'utf8');
  if (!from.test(text)) throw new Error(`${file} has no ${from.source} to change.`);
  await writeFile(place, text.replace(from, to));
}

/** What developers do. */
export const CODE_STEPS = ['template', 'style', 'plugin'] as const;

/** What editors and developers do between two builds. */
export const STEPS = [
  'add',
  'body',
  'title',
  'delete',
  'rename',
  'date',
  'correct',
  'withdraw',
  'part',
  'topic',
  'link',
  'translate',
  'letter',
  'picture',
  'expire',
  'teaser',
  'page',
  'place',
  'person',
  'introduction',
  'complete',
  'publication',
  'second',
  'month',
  'year',
  'none',
  ...CODE_STEPS,
] as const;
export type Step = readonly [what: (typeof STEPS)[number], pick: number];

/** Lists are short, so that few stories fill them. */
const FACTS = { ...SAMPLE, lists: { home: 5, page: 3 } };

const TOPICS = ['Harbours', 'Bridges', 'Weather'];

/** A small newspaper that changes: its content folder, the moment, and the code of the checkouts that build it. */
export class History {
  readonly content: string;
  private motto = 'Pressed once, read anywhere';
  private readonly checkouts: readonly string[];
  private stories = new Map<string, Story>();
  private series: Teasers = { teaser: 'A series made for tests.', planned: 5, state: 'ongoing' };
  private before = { stories: this.stories, series: this.series };
  private page: Page = { text: 'A sample.', label: 'About', place: 'footer', policy: [] };
  private person: Entry = { text: 'A sample.', fields: {} };
  private topic: Entry = { text: 'A sample.', fields: {} };
  private count = 0;
  now = Date.parse('2024-06-01T00:00:00Z');

  constructor(content: string, checkouts: readonly string[]) {
    this.content = content;
    this.checkouts = checkouts;
    for (let index = 0; index < 9; index++) this.add(index);
    this.set(1, (story) => ({ ...story, fields: { ...story.fields, embargo: '2024-06-01T00:00:01Z' } }));
    this.set(2, (story) => ({ ...story, fields: { ...story.fields, expires: '2024-06-20T00:00:00Z' } }));
    this.set(3, (story) => ({ ...story, fields: { ...story.fields, series: { id: 'sample', part: 1 } } }));
    this.set(4, (story) => ({ ...story, fields: { ...story.fields, series: { id: 'sample', part: 2 } } }));
  }

  /** Goes back to before the last step, which was refused. */
  undo(): void {
    this.stories = this.before.stories;
    this.series = this.before.series;
  }

  async take([what, pick]: Step): Promise<void> {
    this.before = { stories: new Map(this.stories), series: this.series };
    const change = (make: (fields: Story['fields'], body: string) => Partial<Story>) =>
      this.set(pick, (story) => ({ ...story, ...make(story.fields, story.body) }));
    switch (what) {
      case 'add':
        this.add(pick);
        break;
      case 'body':
        change((_, body) => ({ body: `${body}\n\nOne more paragraph, number ${pick}.` }));
        break;
      case 'title':
        change((fields) => ({ fields: { ...fields, title: `Another “title” ${pick}` } }));
        break;
      case 'delete':
        if (this.stories.size > 3) this.stories.delete(this.pick(pick));
        break;
      case 'rename':
        change(() => ({ name: `renamed-${++this.count}` }));
        break;
      case 'date':
        change((fields) => ({ fields: { ...fields, published: `2024-01-${10 + (pick % 9)}T12:00:00+09:00` } }));
        break;
      case 'correct':
        change((fields) => ({
          fields: {
            ...fields,
            corrections: [{ at: this.instant(pick % 3), kind: 'correction', text: `Mended ${pick}.` }],
          },
        }));
        break;
      case 'withdraw':
        change((fields) => ({
          fields: { ...fields, status: 'withdrawn', withdrawal: { at: this.instant(0), reason: 'It was a sample.' } },
        }));
        break;
      case 'part':
        change((fields) => ({
          fields: { ...fields, series: fields['series'] ? undefined : { id: 'sample', part: 10 + ++this.count } },
        }));
        break;
      case 'topic':
        for (const [id, story] of this.stories) {
          const topics = story.fields['topics'] as readonly string[];
          const renamed = topics.map((topic) => (topic === TOPICS[pick % 3] ? `${topic} ${pick}` : topic));
          this.stories.set(id, { ...story, fields: { ...story.fields, topics: renamed } });
        }
        break;
      case 'link': {
        const target = this.stories.get(this.pick(pick + 1));
        change((_, body) => ({ body: `${body}\n\nSee [the other](${target?.name}.md) sample.` }));
        break;
      }
      case 'translate': {
        const original = this.pick(pick + 1);
        change((fields) => ({ fields: { ...fields, lang: ['pt', 'ja', 'ar'][pick % 3], translationOf: original } }));
        break;
      }
      case 'letter':
        change((_, body) => ({ body: `${body} ${['ő', 'Ж', 'ế'][pick % 3]}` }));
        break;
      case 'picture':
        change((fields) => ({
          fields: {
            ...fields,
            photo: { image: `p${pick % 2}.png`, alt: 'A colour', caption: `Caption ${pick}`, credit: 'Nobody', canShare: pick % 2 > 0 },
          },
        })); // prettier-ignore
        break;
      case 'expire':
        change((fields) => ({ fields: { ...fields, expires: this.instant(20) } }));
        break;
      case 'teaser':
        this.series = { ...this.series, teaser: `Another teaser, number ${pick}.`, planned: (pick % 4) + 12 };
        break;
      case 'page':
        this.page = { ...this.page, text: `Another sample, number ${pick % 3}.` };
        break;
      case 'place':
        this.page = {
          ...this.page,
          label: `Label ${pick % 2}`,
          place: ['footer', 'navigation', 'none'][pick % 3] ?? '',
          policy: pick % 2 ? ['corrections'] : [],
        };
        break;
      case 'person':
        this.person = { text: `A sample, number ${pick % 2}.`, fields: { role: `Role ${pick % 3}` } };
        break;
      case 'introduction':
        this.topic = {
          text: `An introduction, number ${pick % 2}.`,
          fields: pick % 3 ? { order: (pick % 3) + 1 } : {},
        };
        break;
      case 'complete':
        this.series = { ...this.series, planned: pick % 2 ? undefined : 5, state: 'complete' };
        break;
      case 'second':
        this.now += 1000;
        break;
      case 'month':
        this.now += 30 * 24 * 60 * 60 * 1000;
        break;
      case 'year':
        this.now += 300 * 24 * 60 * 60 * 1000;
        break;
      case 'template':
        await this.edit('src/components/site/Footer.astro', /\{name\}\w*<\/bdi>/, `{name}n${pick}</bdi>`);
        break;
      case 'style':
        await this.edit('src/styles/base.css', /font-size: [^;]+;/, `font-size: ${30 + (pick % 9)}px;`);
        break;
      case 'plugin':
        await this.edit(
          'src/markdown/rehype/rehype-links.ts',
          /\['external', '[a-z0-9]+'\]/,
          `['external', 'n${pick}']`,
        );
        break;
      case 'publication':
        this.motto = `Motto ${pick}`;
        break;
      case 'none':
        break;
    }
  }

  /** Updates the content folder; unchanged files are not touched. */
  async write(): Promise<void> {
    const files = new Map<string, string | Uint8Array>([
      ['series/sample.md', seriesFile({ ...this.series })],
      ['pages/about.md', pageFile(this.page)],
      ['people/writer.md', entryFile({ name: 'Sample Writer' }, this.person)],
      ['topics/bridges.md', entryFile({ name: 'Bridges' }, this.topic)],
      ['publication.yaml', stringify({ ...FACTS, motto: this.motto })],
    ]);
    for (const number of [0, 1]) files.set(`articles/p${number}.png`, await picture(number));
    for (const [id, { name, fields, body }] of this.stories) {
      const known = Object.fromEntries(Object.entries({ id, ...fields }).filter(([, value]) => value !== undefined));
      files.set(`articles/${name}.md`, storyFile(known, body));
    }
    for (const file of this.written.keys()) {
      if (!files.has(file)) await rm(path.join(this.content, file));
    }
    for (const [file, text] of files) {
      if (this.written.get(file) === text || typeof text !== 'string') if (this.written.has(file)) continue;
      await mkdir(path.dirname(path.join(this.content, file)), { recursive: true });
      await writeFile(path.join(this.content, file), text);
    }
    this.written = files;
  }

  private written = new Map<string, string | Uint8Array>();

  private add(pick: number): void {
    const id = `sample${String.fromCharCode(97 + (this.count % 26))}${String.fromCharCode(97 + (Math.floor(this.count / 26) % 26))}`;
    this.count += 1;
    const month = String((pick % 5) + 1).padStart(2, '0');
    const day = String((this.count % 27) + 1).padStart(2, '0');
    const fields = {
      title: `Sample ${this.count}`,
      published: `2024-${month}-${day}T0${pick % 10}:00:00+09:00`,
      agency: pick % 2 ? 'Sample Agency' : 'Other Agency',
      ...(pick % 3 === 0 && { authors: ['writer'] }),
      topics: [TOPICS[pick % 3], ...(pick % 4 === 0 ? ['Every fourth'] : [])],
    };
    this.stories.set(id, { name: `story-${this.count}`, fields, body: `This is sample ${this.count}.` });
  }

  private set(pick: number, make: (story: Story) => Story): void {
    const id = this.pick(pick);
    const story = this.stories.get(id);
    if (story) this.stories.set(id, make(story));
  }

  private pick(pick: number): string {
    return [...this.stories.keys()][pick % this.stories.size] ?? '';
  }

  /** Some days after the moment. */
  private instant(days: number): string {
    return new Date(this.now + days * 24 * 60 * 60 * 1000).toISOString();
  }

  private async edit(file: string, from: RegExp, to: string): Promise<void> {
    for (const checkout of this.checkouts) await edit(checkout, file, from, to);
  }
}

const pictures = new Map<number, Promise<Uint8Array>>();

function picture(number: number): Promise<Uint8Array> {
  let made = pictures.get(number);
  const background = number === 0 ? '#b03a24' : '#264653';
  made ??= sharp({ create: { width: 1300, height: 700, channels: 3, background } })
    .png()
    .toBuffer();
  pictures.set(number, made);
  return made;
}

function pageFile({ text, ...fields }: Page): string {
  return `---\n${stringify({ title: 'A sample page', ...fields })}---\n\n${text}\n`;
}

function entryFile(known: object, { text, fields }: Entry): string {
  return `---\n${stringify({ ...known, ...fields })}---\n\n${text}\n`;
}

interface Entry {
  readonly text: string;
  readonly fields: object;
}

interface Page {
  readonly text: string;
  readonly label: string;
  readonly place: string;
  readonly policy: readonly string[];
}

interface Teasers {
  readonly teaser: string;
  readonly planned: number | undefined;
  readonly state: 'ongoing' | 'complete';
}

interface Story {
  /** of its file */
  readonly name: string;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly body: string;
}
