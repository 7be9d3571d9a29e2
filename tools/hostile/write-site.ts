import { mkdir, rm } from 'node:fs/promises';
import sharp from 'sharp';
import { readContent } from '../../src/loaders/read-content.ts';
import { fileHash } from '../../src/loaders/stories/propose-id.ts';
import { showFound } from '../../src/lib/errors/problem.ts';
import { writeFiles } from '../lib/folders.ts';
import { ensurePublication } from '../lib/publication.ts';
import { seriesFile, storyFile } from '../lib/stories.ts';
import { pictureFiles } from './picture-files.ts';
import { entryFiles, entryNames } from './entry-files.ts';
import { PICTURE } from './trial.ts';
import type { Outcome } from './try-inputs.ts';

/** Finds the path from the content folder in a path for editors. */
const IN_CONTENT = /(?:articles|series|pages|people|topics|callouts)\//;

/** A blank picture for every place that needs a real one. */
export function plainPicture(): Promise<Buffer> {
  const create = { width: 9, height: 9, channels: 3, background: '#808080' } as const;
  return sharp({ create }).png().toBuffer();
}

/**
 * Writes a content folder with every input in all places that accepted it: a story, a withdrawn story, a series, a page, a
 * person, a topic, and a call-out on the story. What the loaders then refuse, such as two stories with one address, is removed.
 *
 * @returns names of what was removed
 */
export async function writeSite(
  content: string,
  outcomes: readonly Outcome[],
  picture: Buffer,
): Promise<readonly string[]> {
  await rm(content, { recursive: true, force: true });
  await mkdir(content, { recursive: true });
  await ensurePublication(content);
  await writeFiles(content, { [`articles/2024/${PICTURE}`]: picture, [`people/${PICTURE}`]: picture });
  const names = new Map<string, string>();
  for (const [index, outcome] of outcomes.entries()) {
    const files = filesOf(outcome, index, picture);
    await writeFiles(content, files);
    for (const file of Object.keys(files)) names.set(file, outcome.input.name);
  }
  const out: string[] = [];
  for (;;) {
    const { problems } = await readContent({ contentDir: content });
    const files = [...new Set(problems.map(({ file }) => file.slice(file.search(IN_CONTENT))))];
    for (const file of files) {
      const problem = problems.find((one) => one.file.endsWith(file));
      out.push(`${showFound(names.get(file) ?? file)}, ${problem?.field}: ${problem?.note ?? 'refused'}`);
      await rm(`${content}/${file}`);
    }
    if (files.length === 0) return out;
  }
}

/** Makes the files of one input. A place holds the input if the loaders accepted it there, or else a plain text. */
export function filesOf(outcome: Outcome, index: number, picture: Buffer): Record<string, string | Uint8Array> {
  const { input, taken } = outcome;
  const { text } = input;
  const has = new Set(taken);
  const put = <Value>(role: string, value: Value, other: Value): Value => (has.has(role) ? value : other);
  const { person, topic } = entryNames(outcome, index);
  const name = put('file name', text, `hostile-${index}`);
  // Few days, so that few day pages are built.
  const published = `2024-01-0${(index % 5) + 1}T12:00:00+09:00`;
  const series = put('series.file name', text, `hostile-${index}`);
  const fields = {
    id: fileHash(`story ${input.name}`),
    title: put('title', text, 'A sample story'),
    ...put('standfirst', { standfirst: text }, {}),
    ...put('summary', { summary: text }, {}),
    ...put('slug', index % 2 ? { slug: text } : {}, {}),
    published,
    ...put('agency', { agency: text }, { agency: 'Sample Agency' }),
    authors: [
      {
        name: person === text ? 'Sample Author' : put('authors[0].name', text, 'Sample Author'),
        ...put('authors[0].role', { role: text }, {}),
        ...put(
          'authors[0].url',
          { url: text },
          put('authors[0].url, its query', { url: `https://author.example/?${text}` }, {}),
        ),
      },
      { name: person },
    ],
    ...put('dateline', { dateline: text }, {}),
    photo: {
      image: PICTURE,
      alt: put('photo.alt', text, 'A sample'),
      caption: put('photo.caption', text, 'A sample.'),
      credit: put('photo.credit', text, 'Sample Agency'),
    },
    topics: [topic === text ? 'Samples' : put('topics[0]', text, 'Samples'), topic],
    ...put('corrections[0].text', { corrections: [{ at: published, kind: 'correction', text }] }, {}),
    ...put('lang', { lang: text }, {}),
    series: { id: series, part: 1 },
    aliases: [put('aliases[0]', text, put('aliases[0], below the root', `/hostile/${text}/`, `/old/${index}/`))],
  };
  const introduction = put('series.introduction', text, 'This is a sample.');
  return {
    ...entryFiles(outcome, index, picture),
    ...(has.has('body') ? pictureFiles('articles/2024', [text], picture) : {}),
    [`articles/2024/${name}.md`]: storyFile(fields, put('body', text, undefined)),
    ...(has.has('withdrawal.reason') && {
      [`articles/2024/withdrawn-${index}.md`]: storyFile({
        id: fileHash(`withdrawn ${input.name}`),
        published,
        status: 'withdrawn',
        withdrawal: { at: published, reason: text },
      }),
    }),
    [`series/${series}.md`]: `${seriesFile({
      title: put('series.title', text, 'A Sample Series'),
      teaser: put('series.teaser', text, 'A series made for tests.'),
    })}\n${introduction}\n`,
  };
}
