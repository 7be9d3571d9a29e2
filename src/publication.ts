import type { Publication } from './schemas/publication.ts';

/**
 * The facts of this publication, as `publication.yaml` of the content has them. Everything that shows a name, a length or a
 * language reads it from here.
 *
 * The file is read and checked once, by whoever begins: a build (build/build.ts), a command, or `astro dev` whenever it has
 * changed. The compiled site and the threads of a build have a copy of this module each; they are handed the value
 * (build/publish.ts, build/worker-thread.ts) and never read the file, so that all of them have the same. It is therefore not
 * there while modules are loaded: what follows from it is made when it is asked for.
 */
export let publication: Publication;

/** Public address of the front page; a path in it is the base that every link respects. */
export let siteUrl: URL;

/** Sets the facts before anything is made of them. */
export function usePublication(facts: Publication): void {
  publication = facts;
  siteUrl = new URL(facts.url);
}

/** The facts, where they are set already. */
export function publicationSoFar(): Publication | undefined {
  return publication;
}
