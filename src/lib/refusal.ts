import type { FileProblem } from './problem.ts';

/**
 * Something that a person can mend: what was typed, set or asked for. The message says all there is to say, so that no stack
 * is shown with it. Everything else that is thrown is a fault of the program, and keeps its own.
 */
export class Refusal extends Error {
  override readonly name = 'Refusal';

  /** What is wrong, where it is in texts. */
  readonly problems: readonly FileProblem[];

  constructor(message: string, { problems = [], ...options }: RefusalOptions = {}) {
    super(message, options);
    this.problems = problems;
    // The way through our code says nothing about somebody's slip.
    this.stack = `${this.name}: ${message}`;
  }
}

/** What `make` returns, or `otherwise` of its refusal; every other error is thrown on. */
export function unlessRefused<Made, Otherwise>(
  make: () => Made,
  otherwise: (refusal: Refusal) => Otherwise,
): Made | Otherwise {
  try {
    return make();
  } catch (error) {
    if (error instanceof Refusal) return otherwise(error);
    throw error;
  }
}

interface RefusalOptions extends ErrorOptions {
  readonly problems?: readonly FileProblem[];
}
