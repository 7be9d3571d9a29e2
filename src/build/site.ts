/* What the compiled site gives to the build: all of it is one file, with one edition and one set of settings (compile.ts). */

export { publish } from './publish.ts';
export { runWorkerThread } from './threads/worker-thread.ts';
