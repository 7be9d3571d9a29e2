/**
 * What `npm run test:hostile` claims about every input, each in a sentence that the report prints. For each claim,
 * `tests/tools/hostile/claims.test.ts` makes a breach that must be reported, because a claim that cannot fail proves nothing.
 */
export const CLAIMS = {
  named: 'a refusal names file, line and field, and says what to write',
  terminal: 'a message sends nothing but text to the terminal',
  process: 'reading an input neither hangs, crashes nor fails',
  limits: 'no input takes over 5 s or 512 MB',
  build: 'accepted input can be built, and a failed build fails again',
  time: 'no build takes longer than its inputs warrant',
  place: 'nothing is written outside the output folder',
  size: 'no page is larger than its story warrants',
  parsed: 'a parser of its kind can read every file',
  stories: 'a story contains only allowed markup',
  pages: 'no page contains anything that runs, in its head or its body',
  feeds: 'a feed contains only what a story may contain',
  runs: 'nothing runs in a browser, even without the policy',
  policy: 'the policy finds nothing to stop',
  strangers: 'no page requests anything from another site, or goes there by itself',
  whole: 'every page keeps its own frame, ids and scripts',
  reader: 'search, fragments, storage, imported data and the worker take any text',
  hosts: 'nginx and Caddy start with the site, and redirect as it says',
} as const;

export type Claim = keyof typeof CLAIMS;

/** Receives breaches as they are found. */
export type ReportFault = (fault: Fault) => void;

/** One breach of a claim. */
export interface Fault {
  readonly claim: Claim;
  /** the input and its place, or the file or address */
  readonly where: string;
  readonly what: string;
}
