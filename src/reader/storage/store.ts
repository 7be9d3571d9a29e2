import { withoutPrototype } from './without-prototype.ts';
import { isComfort, type Comfort } from '../settings/comfort.ts';
import { isSeriesMemory, isStoryMemory, type SeriesMemory, type StoryMemory } from './memory.ts';

/** Version of the document this code writes. */
export const VERSION = 1;

/** All that a reader's device keeps of this site, besides the copies for offline reading. */
export interface Store {
  readonly version: typeof VERSION;
  /** absent while the reader has chosen nothing */
  comfort?: Comfort | undefined;
  /** by the story's id */
  stories: Record<string, StoryMemory>;
  /** by the series' id */
  series: Record<string, SeriesMemory>;
}

/** Why a document cannot be taken: it is none of ours, or of a later version of this site. */
export type Unreadable = 'foreign' | 'newer';

export function emptyStore(): Store {
  return { version: VERSION, stories: withoutPrototype({}), series: withoutPrototype({}) };
}

/** Each step takes the document of one version to the next: `UPGRADES[1]` makes 2 of 1. */
const UPGRADES: Readonly<Record<number, (document: Document) => Document>> = {};

/** A document as it was kept or exported, of this version or an older one; one that is not right in every part is refused whole. */
export function readStore(text: string, upgrades = UPGRADES, version: number = VERSION): Store | Unreadable {
  let document = parse(text);
  if (!document || !Number.isInteger(document['version'])) return 'foreign';
  if (Number(document['version']) > version) return 'newer';
  for (let from = Number(document['version']); from < version; from++) {
    const upgrade = upgrades[from];
    if (!upgrade) return 'foreign';
    document = { ...upgrade(document), version: from + 1 };
  }
  if (!isStore(document)) return 'foreign';
  withoutPrototype(document.stories);
  withoutPrototype(document.series);
  return document;
}

function parse(text: string): Document | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isRecord(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isStore(value: Document): value is Document & Store {
  const { comfort, stories, series } = value;
  return (
    (comfort === undefined || isComfort(comfort)) &&
    isRecord(stories) &&
    Object.values(stories).every(isStoryMemory) &&
    isRecord(series) &&
    Object.values(series).every(isSeriesMemory)
  );
}

function isRecord(value: unknown): value is Document {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

type Document = Record<string, unknown>;
