import type { Publication } from './schemas/publication/publication.ts';

/**
 * The facts of this publication, from `publication.yaml` of the content. Everything that shows a name, a length or a
 * language reads it from here.
 *
 * The file is read and checked once, at the start of a build (build/build.ts) or a command, or by `astro dev` after each
 * change. The compiled site and each thread of a build have their own copy of this module; they receive the value
 * (build/publish.ts, build/threads/worker-thread.ts) and never read the file, so all of them have the same. It is therefore not
 * set while modules load: values that depend on it are made on demand.
 */
export let publication: Publication;

/** Public address of the front page; a path in it is the base of every link. */
export let siteUrl: URL;

/** Sets the facts, before anything is made from them. */
export function usePublication(facts: Publication): void {
  publication = facts;
  siteUrl = new URL(facts.url);
}

/** The facts, if they are set. */
export function publicationSoFar(): Publication | undefined {
  return publication;
}
