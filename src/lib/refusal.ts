import type { FileProblem } from './problem.ts';

/**
 * An error that a person can mend: something typed, set or asked for. Its message says all there is to say, so it is shown
 * without a stack. Everything else that is thrown is a fault of the program, and keeps its stack.
 */
export class Refusal extends Error {
  override readonly name = 'Refusal';

  /** What is wrong in texts, with its place. */
  readonly problems: readonly FileProblem[];

  constructor(message: string, { problems = [], ...options }: RefusalOptions = {}) {
    super(message, options);
    this.problems = problems;
    // Our own calls say nothing about what somebody typed.
    this.stack = `${this.name}: ${message}`;
  }
}

/** Returns what `make` returns, or what `otherwise` makes of its refusal. Every other error is thrown on. */
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
