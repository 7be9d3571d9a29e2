import { articlePath } from '../../../addresses/urls.ts';
import type { Article } from '../../../schemas/article.ts';
import { editDistance } from '../../../lib/text/closest-word.ts';

/** Share of the letters in the last part of an address that may be wrong. */
const MAX_WRONG_SHARE = 0.25;

/**
 * Returns the address that was most likely meant: another spelling, the story in a file, the same last part, one with a
 * typing mistake or two, else its parent. Undefined where nothing is close.
 *
 * @param wanted decoded
 */
export function closestAddress(wanted: string, { known, byFile, base = '/' }: KnownAddresses): string | undefined {
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
  return same ?? withTypos(wanted, known) ?? closestParent(wanted, known);
}

function storyIn(wanted: string, byFile: ReadonlyMap<string, Article>): Article | undefined {
  const file = wanted.slice(1).replace(/^content\//, '');
  if (!/\.md$/i.test(file)) return undefined;
  const name = `/${lastPart(file)}`;
  return byFile.get(file) ?? [...byFile.values()].find((article) => `/${article.file}`.toLowerCase().endsWith(name));
}

function withTypos(wanted: string, known: ReadonlySet<string>): string | undefined {
  const most = Math.max(1, Math.floor(lastPart(wanted).length * MAX_WRONG_SHARE));
  let nearest: { path: string; typos: number } | undefined;
  for (const path of known) {
    if (Math.abs(path.length - wanted.length) > most) continue;
    const typos = editDistance(wanted, path, most);
    if (typos <= most && typos < (nearest?.typos ?? Infinity)) nearest = { path, typos };
  }
  return nearest?.path;
}

/** `/topics/no-such/` → `/topics/`. The front page, the parent of everything, is never suggested. */
function closestParent(wanted: string, known: ReadonlySet<string>): string | undefined {
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

interface KnownAddresses {
  readonly known: ReadonlySet<string>;
  /** stories by their files, where a file may be meant */
  readonly byFile?: ReadonlyMap<string, Article>;
  /** base path of the site, which an address may have by mistake */
  readonly base?: string;
}
