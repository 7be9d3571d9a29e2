/*
 * Imported before the settings: a variable that cannot be used is an editor's slip, answered in one line without a stack.
 * Everything else that nobody catches is a fault and keeps its own.
 */
process.setUncaughtExceptionCaptureCallback((error: unknown) => {
  console.error(error instanceof Error && error.name === 'SettingsRefused' ? error.message : error);
  process.exit(1);
});
