/**
 * Something that a person can mend: what was typed, set or asked for. The message says all there is to say, so that no stack
 * is shown with it. Everything else that is thrown is a fault of the program, and keeps its own.
 */
export class Refusal extends Error {
  override readonly name = 'Refusal';

  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    // The way through our code says nothing about somebody's slip.
    this.stack = `${this.name}: ${message}`;
  }
}
