import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { CARDS } from '../../src/media/cards/card-cache.ts';
import { ReleaseFolders } from '../../src/release/release-folders.ts';
import { readSettings } from '../../src/settings.ts';
import type { Build, Generator } from './generator.ts';
import { putAside } from './put-aside.ts';

/** The evening after the last sample story, so that the same stories are public whenever the benchmark runs. */
const NOW = String(Date.UTC(2026, 0, 1, 0, 0, 0) / 1000);

/** This site, built with the command of `npm run build`. Its caches are emptied first, including that of the fonts. */
export const kawaraban: Generator = {
  name: 'Kawaraban',
  async prepare(content, work) {
    const out = path.join(work, 'site');
    // The sample is written again for every run and has no permalink ledger.
    const env = { KAWARABAN_CONTENT: content, KAWARABAN_OUT: out, SOURCE_DATE_EPOCH: NOW, CI: 'true' };
    const { cacheDir } = readSettings(env, process.cwd());
    await putAside([work, cacheDir, path.resolve('.cache', 'fonts')]);
    return { command: process.execPath, args: ['src/commands/build.ts'], cwd: process.cwd(), env, out };
  },
};

/** Removes everything that a build has left, except the preview cards. */
export async function keepOnlyCards({ env, out }: Build): Promise<void> {
  const { cacheDir } = readSettings(env, process.cwd());
  const others = (await readdir(cacheDir)).filter((name) => name !== CARDS).map((name) => path.join(cacheDir, name));
  await putAside([out, new ReleaseFolders(out).folder, path.resolve('.cache', 'fonts'), ...others]);
}
