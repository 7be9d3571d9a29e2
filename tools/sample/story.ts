import path from 'node:path';
import type { z } from 'astro/zod';
import { stringify } from 'yaml';
import { formatIso } from '../../src/dates/dates.ts';
import type { articleSchema } from '../../src/schemas/article.ts';
import { SAMPLE } from '../lib/publication.ts';
import { writeBody, writeForeignBody } from './body.ts';
import { has, type Plan } from './plan.ts';
import { chanceFor, type Chance } from './random.ts';
import { makeWriter } from './words.ts';

const HOUR = 3_600_000;

/** Stories are hidden until this moment, which is later than any test or build. */
const FAR_AWAY = '2099-01-01T09:00:00+09:00';

/** Not a real name: authors are numbered, so that no name belongs to a person. */
const ROLES = ['Sample Writer', 'Sample Correspondent', 'Sample Editor'] as const;

/**
 * Writes the Markdown file of a planned story and lists the pictures beside it.
 *
 * @param related an older public story to link to
 */
export function writeStory(plan: Plan, related: Plan | undefined): SampleStory {
  const chance = chanceFor(`story ${plan.id}`);
  const name = path.posix.basename(plan.file, '.md');
  const words = has(plan.index, 'long')
    ? chance.between(2000, 3500)
    : has(plan.index, 'brief')
      ? 45
      : chance.between(150, 700);
  const lead = has(plan.index, 'photo') ? `${name}.jpg` : undefined;
  const inBody = lead && !plan.lang && chance.oneIn(2) ? `${name}-2.jpg` : undefined;
  const body = plan.lang
    ? writeForeignBody(chance, plan.lang, chance.between(3, 9))
    : writeBody(chance, {
        words,
        things: plan.things,
        related: related && path.posix.relative(path.posix.dirname(plan.file), related.file),
        picture: inBody,
      });
  const fields = makeFields(chance, plan, lead);
  return {
    text: `---\n${stringify(fields, { lineWidth: 0 })}---\n\n${body}`,
    pictures: [lead, inBody].filter((picture) => picture !== undefined),
  };
}

/** The fields, in the order in which an editor writes them. */
function makeFields(chance: Chance, plan: Plan, lead: string | undefined): z.input<typeof articleSchema> {
  const { index, published, topics, state, things } = plan;
  const zone = plan.timeZone ?? SAMPLE.timeZone;
  // A story of the future has no corrections yet.
  const isOut = state !== 'scheduled';
  const later = (hours: number) => formatIso(new Date(published.getTime() + hours * HOUR), zone);
  return {
    id: plan.id,
    title: plan.title,
    ...(!plan.lang &&
      chance.oneIn(3) && {
        standfirst: `A sample standfirst: ${lowerFirst(makeWriter(chance, things).sentence().replaceAll('*', ''))}`,
      }),
    ...(chance.oneIn(9) && {
      summary: 'A sample summary for link previews; the story is made up and reports nothing.',
    }),
    ...(plan.lang === 'ja' && { slug: `見本-${index}` }),
    published: state === 'scheduled' ? FAR_AWAY : formatIso(published, zone),
    ...(plan.timeZone && { timeZone: plan.timeZone }),
    ...(isOut && has(index, 'updated') && { updated: later(5) }),
    ...(isOut && has(index, 'correction') && { corrections: corrections(chance, later) }),
    ...byline(chance),
    ...(chance.oneIn(2) &&
      !plan.lang && { dateline: chance.pick(['Sample City', 'Sample Harbour', 'Upper Sample', 'Sample Bay']) }),
    ...photo(chance, index, lead),
    topics: [...topics],
    ...(plan.series && { series: plan.series }),
    ...(state === 'draft' && { status: 'draft' }),
    ...(state === 'withdrawn' && {
      status: 'withdrawn',
      withdrawal: {
        at: later(9),
        reason: 'This sample story was withdrawn to show what a withdrawn story looks like.',
      },
    }),
    ...(state === 'embargoed' && { embargo: FAR_AWAY }),
    ...(state === 'expired' && { expires: later(1) }),
    ...(plan.lang && { lang: plan.lang }),
    ...(has(index, 'aliases') && { aliases: [`/sample/old/${plan.id}/`] }),
  };
}

function byline(chance: Chance): Pick<z.input<typeof articleSchema>, 'agency' | 'authors'> {
  const author = () => {
    const number = chance.between(1, 12);
    return { name: `Sample Author ${number}`, ...(number % 2 === 0 && { role: chance.pick(ROLES) }) };
  };
  const kind = chance.below(10);
  if (kind < 4) return { agency: 'Sample Agency' };
  if (kind === 4) return { agency: 'Sample Agency', authors: [author()] };
  const [first, second] = [author(), author()];
  return { authors: kind === 5 && first.name !== second.name ? [first, second] : [first] };
}

function photo(chance: Chance, index: number, image: string | undefined): Pick<z.input<typeof articleSchema>, 'photo'> {
  if (image) {
    const alt = 'A drawn landscape: hills one behind the other, a low sun and still water.';
    const caption = 'A sample landscape that a program has drawn; there is no such place.';
    return { photo: { image, alt, caption, credit: 'Sample Agency', ...(chance.oneIn(5) && { canShare: false }) } };
  }
  if (!has(index, 'caption')) return {};
  return {
    photo: {
      caption: 'A sample caption without a picture, as it stands where no picture is licensed.',
      credit: 'Sample Agency',
    },
  };
}

function corrections(chance: Chance, later: (hours: number) => string): z.input<typeof articleSchema>['corrections'] {
  const kind = chance.pick(['correction', 'correction', 'clarification', 'update']);
  const first = { at: later(chance.between(1, 4)), kind, text: CORRECTIONS[kind] };
  return chance.oneIn(4) ? [first, { at: later(6), kind: 'update', text: CORRECTIONS.update }] : [first];
}

const CORRECTIONS = {
  correction: 'Sample correction: an earlier version of this made-up text counted eleven chairs. There are twelve.',
  clarification: 'Sample clarification: the text says more plainly that the two places it speaks of are both made up.',
  update: 'Sample update: a paragraph was added. It reports nothing either.',
} as const;

/** Changes the first letter to lower case. A quotation keeps its capital, because it begins with a mark. */
function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

export interface SampleStory {
  readonly text: string;
  /** Names of the pictures that must be beside the file. */
  readonly pictures: readonly string[];
}
