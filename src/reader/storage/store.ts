import { withoutPrototype } from './without-prototype.ts';
import { isComfort, type Comfort } from '../settings/comfort.ts';
import { isSeriesMemory, isStoryMemory, type SeriesMemory, type StoryMemory } from './memory.ts';

/** Version of the document that this code writes. */
export const VERSION = 1;

/** Everything that a reader's device keeps of this site, except the copies for offline reading. */
export interface Store {
  readonly version: typeof VERSION;
  /** absent if the reader has chosen nothing */
  comfort?: Comfort | undefined;
  /** by story id */
  stories: Record<string, StoryMemory>;
  /** by series id */
  series: Record<string, SeriesMemory>;
}

/** Why a document is refused: it is not ours, or it is from a later version of this site. */
export type Unreadable = 'foreign' | 'newer';

export function emptyStore(): Store {
  return { version: VERSION, stories: withoutPrototype({}), series: withoutPrototype({}) };
}

/** Each step converts a document to the next version: `UPGRADES[1]` turns version 1 into 2. */
const UPGRADES: Readonly<Record<number, (document: Document) => Document>> = {};

/** Reads a document that was kept or exported, of this version or an older one. A fault in any part refuses the whole document. */
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
