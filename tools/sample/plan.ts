import { slugFrom } from '../../src/schemas/fields/slug.ts';
import { headline } from './headlines.ts';
import { LANGUAGES, type LanguageTag } from './languages.ts';
import { chanceFor } from './random.ts';
import { SERIES } from './series.ts';
import { TOPICS, type Topic } from './topics.ts';

/** About as many as a daily paper prints; 10,000 stories fill three years. */
const STORIES_A_DAY = 9.125;

/** A small archive covers at least this many days, so that its lists are not all of one week. */
const LEAST_DAYS = 100;

/** The last story is from the last evening of 2025 in the site's zone. */
const END = Date.UTC(2025, 11, 31, 14, 30);
const MINUTE = 60_000;
const DAY_MINUTES = 24 * 60;
/** Nothing is published in the six hours after midnight. */
const WAKING_MINUTES = 18 * 60;

/**
 * How often each feature occurs, counted from the newest story at 0: `[every, first]`. The periods are coprime, so that a large
 * archive has all combinations of features.
 */
const EVERY = {
  photo: [25, 0],
  caption: [19, 1],
  aliases: [29, 2],
  correction: [23, 3],
  zone: [17, 4],
  withdrawn: [97, 5],
  ja: [31, 6],
  draft: [211, 7],
  ar: [41, 8],
  embargoed: [307, 9],
  fr: [53, 10],
  scheduled: [401, 11],
  long: [37, 12],
  expired: [503, 13],
  brief: [6, 14],
  updated: [43, 15],
} as const;

const ZONES = ['America/New_York', 'Europe/London', 'Asia/Kolkata', 'Asia/Kathmandu', 'Pacific/Auckland'] as const;

/**
 * Plans the whole archive, newest story first: everything except the text.
 *
 * @param count how many stories, including hidden ones
 */
export function planArchive(count: number): Plan[] {
  const days = Math.max(LEAST_DAYS, Math.round(count / STORIES_A_DAY));
  const plans = Array.from({ length: count }, (_, index) => planStory(index, (index / count) * days, days / count));
  const parts = assignParts(plans);
  return plans.map((plan, index) => ({ ...plan, series: parts.get(index) }));
}

/** Whether the story with this index has a feature of {@link EVERY}. */
export function has(index: number, what: keyof typeof EVERY): boolean {
  const [every, first] = EVERY[what];
  return index >= first && (index - first) % every === 0;
}

function planStory(index: number, daysBack: number, step: number): Plan {
  const chance = chanceFor(`plan ${index}`);
  const position = daysBack + chance.fraction() * step;
  const day = Math.floor(position);
  const minutes = day * DAY_MINUTES + Math.floor((position - day) * WAKING_MINUTES);
  const published = new Date(END - minutes * MINUTE);
  const [topic, things] = chance.pickEarly(TOPICS);
  const thing = chance.pick(things);
  const lang = (['ja', 'ar', 'fr'] as const).find((tag) => has(index, tag));
  const title = lang ? foreignTitle(lang, index) : headline(chance, topic, thing);
  const slug = `${shorten(slugFrom(lang ? `sample ${lang}` : title))}-${index}`;
  const hidden = (['draft', 'embargoed', 'scheduled', 'expired'] as const).find((state) => has(index, state));
  return {
    index,
    id: idFor(index),
    // The folder is the year in the site's zone, nine hours east of UTC.
    file: `articles/${new Date(published.getTime() + 9 * 60 * MINUTE).getUTCFullYear()}/${slug}.md`,
    title,
    published,
    timeZone: has(index, 'zone') ? chance.pick(ZONES) : undefined,
    topics: [topic, ...(chance.oneIn(3) ? [chance.pick(TOPICS)[0]] : [])].filter(
      (name, at, all) => all.indexOf(name) === at,
    ),
    things,
    lang,
    state: hidden ?? (has(index, 'withdrawn') ? 'withdrawn' : 'public'),
    series: undefined,
  };
}

/** Makes a slug, cut after a whole word. */
function shorten(slug: string): string {
  return slug.length > 48 ? slug.slice(0, slug.lastIndexOf('-', 48)) : slug;
}

function foreignTitle(lang: LanguageTag, index: number): string {
  const { title, titles } = LANGUAGES[lang];
  return `${title} ${index}: ${titles[index % titles.length]}`;
}

/** Makes an id of eight characters in base 32. An odd factor permutes the 40-bit numbers, so no two stories have the same id. */
function idFor(index: number): string {
  let number = BigInt.asUintN(40, (BigInt(index) + 1n) * 0x9e3779b97fn);
  let id = '';
  for (let i = 0; i < 8; i++) {
    id = `${'abcdefghijklmnopqrstuvwxyz234567'[Number(number & 31n)]}${id}`;
    number >>= 5n;
  }
  return id;
}

/** Spreads parts evenly over the archive, the first part the oldest. If the archive is too small for a series, it has no stories. */
function assignParts(plans: readonly Plan[]): Map<number, NonNullable<Plan['series']>> {
  const free = plans
    .filter(({ state, lang }) => state === 'public' && !lang)
    .map(({ index }) => index)
    .reverse();
  const parts = new Map<number, NonNullable<Plan['series']>>();
  for (const { id, parts: numbers } of SERIES) {
    const isNumbered = 'length' in numbers;
    const wanted = isNumbered ? numbers.length : Math.floor(plans.length / numbers.every);
    if (wanted * 2 > free.length) continue;
    const taken = Array.from({ length: wanted }, (_, at) => free[Math.floor(((at + 0.5) / wanted) * free.length)]);
    taken.forEach((index, at) => {
      if (index === undefined) return;
      const part = isNumbered ? numbers[at] : undefined;
      parts.set(index, part === undefined ? { id } : { id, part });
      free.splice(free.indexOf(index), 1);
    });
  }
  return parts;
}

/** A story before it is written. */
export interface Plan {
  /** Counted from the newest, which is 0. */
  readonly index: number;
  readonly id: string;
  /** Path from the content folder. */
  readonly file: string;
  readonly title: string;
  readonly published: Date;
  readonly timeZone: string | undefined;
  readonly topics: readonly string[];
  readonly things: Topic[1];
  readonly lang: LanguageTag | undefined;
  readonly state: 'public' | 'draft' | 'embargoed' | 'scheduled' | 'expired' | 'withdrawn';
  readonly series: { readonly id: string; readonly part?: number } | undefined;
}
