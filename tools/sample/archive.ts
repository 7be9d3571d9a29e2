import path from 'node:path';
import { stringify } from 'yaml';
import { LABEL } from './words.ts';
import { DRAWINGS, drawLandscape } from './pictures.ts';
import { planArchive, type Plan } from './plan.ts';
import { SERIES, type SampleSeries } from './series.ts';
import { writeStory } from './story.ts';

/**
 * Yields every file of a sample archive: the series, then each story with its pictures. The same count gives the same files
 * with the same bytes.
 *
 * @param count how many stories
 */
export async function* makeArchive(count: number): AsyncGenerator<SampleFile> {
  const plans = planArchive(count);
  const drawings = new Map<number, Buffer>();
  for (const series of SERIES.filter((series) => isPresent(series, plans))) {
    yield { kind: 'series', path: `series/${series.id}.md`, content: writeSeries(series) };
  }
  let drawn = 0;
  for (const plan of plans) {
    const { text, pictures } = writeStory(plan, relatedTo(plan, plans));
    yield { kind: 'story', path: plan.file, content: text };
    for (const name of pictures) {
      const number = drawn++ % DRAWINGS;
      const drawing = drawings.get(number) ?? (await drawLandscape(number));
      drawings.set(number, drawing);
      yield { kind: 'picture', path: path.posix.join(path.posix.dirname(plan.file), name), content: drawing };
    }
  }
}

/** Leaves out a series that should have stories if the archive is too small for them. */
function isPresent({ id, parts }: SampleSeries, plans: readonly Plan[]): boolean {
  return ('length' in parts && parts.length === 0) || plans.some(({ series }) => series?.id === id);
}

function writeSeries({ id: _id, parts: _parts, introduction, ...fields }: SampleSeries): string {
  return `---\n${stringify(fields, { lineWidth: 0 })}---\n\n${introduction ?? LABEL}\n`;
}

/** Every second story links to an older one on its own topic. */
function relatedTo(plan: Plan, plans: readonly Plan[]): Plan | undefined {
  if (plan.index % 2 === 0) return undefined;
  return plans
    .slice(plan.index + 1, plan.index + 200)
    .find(({ state, lang, topics }) => state === 'public' && !lang && topics[0] === plan.topics[0]);
}

export interface SampleFile {
  readonly kind: 'series' | 'story' | 'picture';
  /** From the content folder, with forward slashes. */
  readonly path: string;
  readonly content: string | Buffer;
}
