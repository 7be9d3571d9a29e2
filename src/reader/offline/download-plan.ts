import { element } from '../dom.ts';
import type { OfflineCopy } from './offline-copies.ts';

/** In CSS pixels. A picture is downloaded in one width: wide enough for a tablet's column, with half the bytes of the widest. */
const MAX_PICTURE_WIDTH = 1200;

/** Every file of an offline copy, with its size, before any is downloaded. */
export interface DownloadPlan extends Omit<OfflineCopy, 'at'> {
  /** addresses, and bytes as they are stored */
  readonly files: readonly (readonly [path: string, bytes: number])[];
}

/**
 * Plans the copy of a story: its page, its pictures, and the scripts, styles and fonts of the site.
 *
 * @throws TypeError without a network
 */
export async function planStory(story: HTMLElement): Promise<DownloadPlan> {
  const { pathname } = location;
  const pictures = [...story.querySelectorAll<HTMLImageElement>('[data-text] img[srcset]')].map(chosenWidth);
  const [shell, ...weights] = await Promise.all([readList(`${import.meta.env.BASE_URL}offline.json`), ...pictures.map(fetchSize)]); // prettier-ignore
  return plan({
    id: story.dataset['story'] ?? '',
    kind: 'story',
    title: story.querySelector('h1')?.textContent.trim() ?? '',
    path: pathname,
    parts: [{ path: pathname, pictures }],
    files: [[pathname, pageBytes()], ...pictures.map((path, index) => [path, weights[index] ?? 0] as const), ...shell],
  });
}

/**
 * Plans the copy of a series from the list that the build made (plan/offline-files.ts).
 *
 * @throws TypeError without a network
 */
export async function planSeries(series: HTMLElement): Promise<DownloadPlan> {
  const { pathname } = location;
  const [parts, shell] = await Promise.all([
    readParts(`${pathname}offline.json`),
    readList(`${import.meta.env.BASE_URL}offline.json`),
  ]);
  return plan({
    id: series.dataset['series'] ?? '',
    kind: 'series',
    title: series.querySelector('h1')?.textContent.trim() ?? '',
    path: pathname,
    parts: parts.map(({ path, pictures }) => ({ path, pictures: pictures.map(([picture]) => picture) })),
    files: [
      [pathname, pageBytes()],
      ...parts.flatMap(({ path, bytes, pictures }) => [[path, bytes] as const, ...pictures]),
      ...shell,
    ],
  });
}

function plan(wanted: Omit<DownloadPlan, 'bytes'>): DownloadPlan {
  const files = [...new Map(wanted.files)];
  return { ...wanted, files, bytes: files.reduce((sum, [, bytes]) => sum + bytes, 0) };
}

/** Returns the path of the widest file of a picture within the limit. */
function chosenWidth({ srcset, src }: HTMLImageElement): string {
  const offered = srcset.split(', ').map((candidate) => candidate.split(' '));
  const chosen = offered.findLast(([, width = '']) => Number.parseInt(width) <= MAX_PICTURE_WIDTH) ?? offered[0];
  return element('a', { href: chosen?.[0] ?? src }).pathname;
}

async function fetchSize(path: string): Promise<number> {
  const { headers } = await fetch(path, { method: 'HEAD' });
  return Number(headers.get('Content-Length'));
}

function pageBytes(): number {
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return navigation?.decodedBodySize || document.documentElement.outerHTML.length;
}

async function readList(path: string): Promise<Files> {
  return (await fetch(path, { cache: 'no-cache' })).json() as Promise<Files>;
}

async function readParts(path: string): Promise<readonly ListedPart[]> {
  return (await fetch(path, { cache: 'no-cache' })).json() as Promise<readonly ListedPart[]>;
}

type Files = readonly (readonly [path: string, bytes: number])[];

/** A part in the list of the build. */
interface ListedPart {
  readonly path: string;
  readonly bytes: number;
  readonly pictures: Files;
}
