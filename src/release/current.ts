import { Release, type EarlierRelease } from './release.ts';

/** The one of this process: a build through Astro's own command takes nothing over. */
let release = new Release('');

export function currentRelease(): Release {
  return release;
}

export function beginRelease(code: string, earlier: EarlierRelease | undefined): Release {
  return (release = new Release(code, earlier));
}
