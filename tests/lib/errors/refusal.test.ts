import { expect, test } from 'vitest';
import { Refusal, unlessRefused } from '../../../src/lib/errors/refusal.ts';

test('a refusal is handled, and every other error is thrown again', () => {
  const throwing = (error: Error) => () => {
    throw error;
  };
  const answer = ({ message }: Refusal) => `answer to ${message}`;
  expect(unlessRefused(() => 'made', answer)).toBe('made');
  expect(unlessRefused(throwing(new Refusal('no')), answer)).toBe('answer to no');
  expect(() => unlessRefused(throwing(new TypeError('fault')), answer)).toThrow('fault');
});
