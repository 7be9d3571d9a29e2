/*
 * What the compiled site exports to the build. It is one file, with one edition and one set of settings (compile.ts).
 */

export { publish } from './publish.ts';
export { runWorkerThread } from './threads/worker-thread.ts';
