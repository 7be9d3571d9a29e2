/**
 * What `npm run test:hostile` claims about every input, each in a sentence that the report prints. For each claim,
 * `tests/tools/hostile/claims.test.ts` makes a breach that must be reported, because a claim that cannot fail proves nothing.
 */
export const CLAIMS = {
  named: 'what is refused is refused by file, line and field, with what to write',
  terminal: 'a message says nothing to the terminal but its words',
  process: 'what reads an input neither hangs, ends nor fails',
  limits: 'no input takes over 5 s or 512 MB',
  build: 'what was taken is built, and a build that failed fails again',
  time: 'no build takes longer than its inputs warrant',
  place: 'nothing is written outside the output folder',
  size: 'no page is larger than its story warrants',
  parsed: 'every file is read by a parser of its kind',
  stories: 'a story holds only what its markup may hold',
  pages: 'no page holds what runs, in its head or its body',
  feeds: 'a feed holds only what a story may hold',
  runs: 'nothing runs in a browser, also without the policy',
  policy: 'the policy finds nothing to stop',
  strangers: 'no page asks another site for anything, or leads there by itself',
  whole: 'every page keeps its own frame, ids and scripts',
  reader: 'search, fragments, storage, imported data and the worker take any text',
  hosts: 'nginx and Caddy start with the site, and lead where it says',
} as const;

export type Claim = keyof typeof CLAIMS;

/** Receives breaches as they are found. */
export type TellFault = (fault: Fault) => void;

/** One breach of a claim. */
export interface Fault {
  readonly claim: Claim;
  /** the input and its place, or the file or address */
  readonly where: string;
  readonly what: string;
}
