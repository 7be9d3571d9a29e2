import { Refusal } from '../lib/refusal.ts';

/*
 * Imported before the settings: a variable or an option that cannot be used is an editor's slip, answered without a stack.
 * Everything else that nobody catches is a fault and keeps its own.
 */
process.setUncaughtExceptionCaptureCallback((error: unknown) => {
  console.error(error instanceof Refusal ? error.message : error);
  process.exit(1);
});
