import { Release, type EarlierRelease } from './release.ts';

declare global {
  /** The pages' code is bundled and has modules of its own, so that a module cannot hold what is to be the same for both. */
  var kawarabanRelease: Release | undefined;
}

/** The one of this process: a build through Astro's own command takes nothing over. */
export function currentRelease(): Release {
  return (globalThis.kawarabanRelease ??= new Release(''));
}

/** Tells an editor of something on the terminal, and in the report of the release. */
export function warn(text: string): void {
  console.warn(text);
  currentRelease().warnings.push(text);
}

/** Tells of a text that a page shows, once; builds that keep the page tell it again. */
export function warnOf(page: string, texts: readonly string[]): void {
  const { notes } = currentRelease();
  if (notes.get(page)?.join('\n') === texts.join('\n')) return;
  notes.set(page, texts);
  for (const text of texts) console.warn(text);
}

export function beginRelease(code: string, earlier: EarlierRelease | undefined): Release {
  return (globalThis.kawarabanRelease = new Release(code, earlier));
}
