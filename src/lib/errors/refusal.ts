import type { FileProblem } from './problem.ts';

/**
 * An error that a person can fix: something typed, set or requested. Its message says everything, so it is shown
 * without a stack. Any other error is a fault of the program and keeps its stack.
 */
export class Refusal extends Error {
  override readonly name = 'Refusal';

  /** The problems in texts, with their positions. */
  readonly problems: readonly FileProblem[];

  constructor(message: string, { problems = [], ...options }: RefusalOptions = {}) {
    super(message, options);
    this.problems = problems;
    // Our own calls say nothing about what the user typed.
    this.stack = `${this.name}: ${message}`;
  }
}

/** Returns the result of `make`, or that of `otherwise` for its refusal. Every other error is thrown again. */
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
