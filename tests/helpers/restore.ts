import { afterAll, vi } from 'vitest';

/** Gives back what the tests of a file have replaced: the next file runs in the same process. */
afterAll(() => {
  vi.unstubAllGlobals();
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  vi.useRealTimers();
});
