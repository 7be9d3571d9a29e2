import { Refusal } from '../../lib/errors/refusal.ts';

/*
 * Imported before the settings. A wrong variable or option is a user's mistake and gets no stack trace. Any other uncaught
 * error is a bug and keeps its stack.
 */
process.setUncaughtExceptionCaptureCallback((error: unknown) => {
  console.error(error instanceof Refusal ? error.message : error);
  process.exit(1);
});
