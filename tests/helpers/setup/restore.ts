import { afterAll, vi } from 'vitest';

/** Restores what the tests of a file have replaced, because the next file runs in the same process. */
afterAll(() => {
  vi.unstubAllGlobals();
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  vi.useRealTimers();
});
