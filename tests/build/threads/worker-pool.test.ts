import { spawnSync } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Worker } from 'node:worker_threads';
import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { explainFault } from '../../../src/report/explain-fault.ts';
import { shareOut } from '../../../src/build/threads/shared-work.ts';
import type { PressQuestion, ThreadData } from '../../../src/build/threads/worker-thread.ts';
import { WorkerPool } from '../../../src/build/threads/worker-pool.ts';
import { publication } from '../../../src/publication.ts';
import { freshFolder } from '../../../tools/lib/folders.ts';

const QUESTION: PressQuestion = {
  kind: 'press',
  list: 'first',
  share: shareOut([], []),
  made: '',
  latest: undefined,
  files: new Map(),
};

let folder: string;
let threads: WorkerPool;

beforeEach(async () => {
  folder = await freshFolder('threads');
  threads = new WorkerPool(dataOf(folder));
});
afterEach(() => threads.stop());

test('every thread makes its share and returns it', async () => {
  answer(`say({ value: [['a.html', { key: 'text:1', made: [] }], ['b.html', { key: 'text:2', made: [] }]] });`);
  const made = await threads.press(QUESTION);
  const count = Math.min(availableParallelism() - 1, 3);
  expect(made.map(([file, { key }]) => `${file} ${key}`)).toEqual(
    Array.from({ length: count }, () => ['a.html text:1', 'b.html text:2']).flat(),
  );
});

test('every thread reads what it receives', async () => {
  answer(`say({ value: [] });`);
  expect(await Promise.all(threads.readers().map((read) => read(['a.md'])))).toEqual(threads.readers().map(() => []));
});

test('no thread is started before a request', async () => {
  answer('process.exit(7);');
  expect(threads.areRunning).toBe(false);
  await threads.stop();
  expect(threads.areRunning).toBe(false);
});

// A thread that does not exist reports nothing.
describe.skipIf(availableParallelism() === 1)('a thread that', { meta: { needs: 'a second core' } }, () => {
  test.for([
    ['fails at a file', `say({ error: new Error('/a/ could not be made: no body') });`, '/a/ could not be made: no body'], // prettier-ignore
    ['throws where nobody catches it', `setTimeout(() => { throw new Error('out of the blue'); });`, 'out of the blue'],
    ['is ended by its own code', 'process.exit(7);', 'A thread of the build ended before its work was done (exit code 7)'], // prettier-ignore
    ['ends without a word', 'process.exit(0);', 'A thread of the build ended before its work was done (exit code 0)'],
  ] as const)('%s is told, not waited for', async ([, code, message]) => {
    answer(code);
    await expect(threads.press(QUESTION)).rejects.toThrow(message);
    await expect(Promise.all(threads.readers().map((read) => read(['a.md'])))).rejects.toThrow();
  });

  test('refuses content is reported in its words, without a stack', async () => {
    answer(`say({ error: new TypeError('Build again.'), isRefusal: true });`);
    const error = await threads.press(QUESTION).catch((error: unknown) => error);
    expect(explainFault(error, '/site')).toBe('Build again.');
  });

  test('cannot be started is reported', async () => {
    writeFileSync(path.join(folder, 'thread.mjs'), 'this is no program');
    await expect(threads.press(QUESTION)).rejects.toThrow(SyntaxError);
  });

  test('has ended between requests is reported at the next request', async () => {
    const started: Worker[] = [];
    const note = (worker: Worker) => started.push(worker);
    process.on('worker', note);
    onTestFinished(() => void process.off('worker', note));
    answer(`say({ value: [] }); setTimeout(() => process.exit(7));`);
    await threads.press(QUESTION);
    await vi.waitUntil(() => started.length > 0 && started.every(({ threadId }) => threadId === -1), 20_000);
    await expect(threads.press(QUESTION)).rejects.toThrow('exit code 7');
  });

  test('takes more memory than exists is reported, and the process survives', () => {
    answer('const all = []; for (;;) all.push(new Array(100_000).fill(all.length));');
    const { stdout } = inProcess(
      ['--max-old-space-size=60'],
      `
      await threads.press({ kind: 'press' }).catch(({ message }) => console.log('told:', message));
      await threads.stop();
      console.log('alive');
    `,
    );
    expect(stdout).toMatch(/^told: .*memory.*\nalive\n$/);
  });
});

test('idle threads do not keep a process running', () => {
  answer(`say({ value: [] });`);
  const { stdout, signal } = inProcess(
    [],
    `
    await threads.press({ kind: 'press' });
    console.log('done');
  `,
  );
  expect([stdout, signal]).toEqual(['done\n', null]);
});

/** Runs code with threads in a separate process. */
function inProcess(options: readonly string[], code: string) {
  const program = path.join(folder, 'program.mjs');
  const module = path.resolve(import.meta.dirname, '../../../src/build/threads/worker-pool.ts');
  const beginning = `import { WorkerPool } from ${JSON.stringify(module)};\nconst threads = new WorkerPool(${JSON.stringify(dataOf(folder))});\n`;
  writeFileSync(program, beginning + code);
  return spawnSync(process.execPath, [...options, program], { encoding: 'utf8', timeout: 60_000 });
}

/** What a thread does on request. */
function answer(code: string): void {
  const program = `
    import { parentPort } from 'node:worker_threads';
    const say = (answer) => parentPort.postMessage(answer);
    parentPort.on('message', () => { ${code} });
  `;
  writeFileSync(path.join(folder, 'thread.mjs'), program);
}

function dataOf(compiled: string): ThreadData {
  return { code: '', publication, publicDir: '', compiled };
}
