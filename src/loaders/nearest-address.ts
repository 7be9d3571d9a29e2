import { articlePath } from '../addresses/urls.ts';
import type { Article } from '../schemas/article.ts';
import { slipsBetween } from './near.ts';

/** So large a part of an address may be wrong, and it is still the one that was meant. */
const SLIP = 0.25;

/**
 * The address that was most likely meant: in another spelling; of the story in a file; with the same last part; with a slip or
 * two; else what is above it. Undefined where nothing is near.
 *
 * @param wanted decoded
 */
export function nearestAddress(wanted: string, { known, byFile, base = '/' }: Places): string | undefined {
  const withoutBase = wanted.startsWith(base) ? `/${wanted.slice(base.length)}` : wanted;
  const spellings = [wanted, withoutBase].flatMap((path) => [
    path,
    path.toLowerCase(),
    `${path.toLowerCase()}/`,
    path.toLowerCase().replace(/\.html?$|\/index\.\w+$/, '/'),
  ]);
  const spelt = spellings.find((path) => known.has(path));
  if (spelt !== undefined) return spelt;

  const story = byFile && storyIn(wanted, byFile);
  if (story && known.has(articlePath(story))) return articlePath(story);

  const last = lastPart(wanted);
  const same = [...known].find((path) => last !== '' && lastPart(path) === last);
  return same ?? withSlips(wanted, known) ?? above(wanted, known);
}

function storyIn(wanted: string, byFile: ReadonlyMap<string, Article>): Article | undefined {
  const file = wanted.slice(1).replace(/^content\//, '');
  if (!/\.md$/i.test(file)) return undefined;
  const name = `/${lastPart(file)}`;
  return byFile.get(file) ?? [...byFile.values()].find((article) => `/${article.file}`.toLowerCase().endsWith(name));
}

function withSlips(wanted: string, known: ReadonlySet<string>): string | undefined {
  const most = Math.max(1, Math.floor(lastPart(wanted).length * SLIP));
  let nearest: { path: string; slips: number } | undefined;
  for (const path of known) {
    if (Math.abs(path.length - wanted.length) > most) continue;
    const slips = slipsBetween(wanted, path, most);
    if (slips <= most && slips < (nearest?.slips ?? Infinity)) nearest = { path, slips };
  }
  return nearest?.path;
}

/** `/topics/no-such/` → `/topics/`: an address can be cut anywhere. The front page is near to nothing. */
function above(wanted: string, known: ReadonlySet<string>): string | undefined {
  const parts = wanted.split('/').filter((part) => part !== '');
  for (let length = parts.length - 1; length > 0; length--) {
    const path = `/${parts.slice(0, length).join('/')}/`;
    if (known.has(path)) return path;
  }
  return undefined;
}

function lastPart(path: string): string {
  return path.toLowerCase().replace(/\/$/, '').split('/').at(-1) ?? '';
}

interface Places {
  readonly known: ReadonlySet<string>;
  /** stories by their files, where a file may be meant */
  readonly byFile?: ReadonlyMap<string, Article>;
  /** path that the site lies under, which an address may have by mistake */
  readonly base?: string;
}
