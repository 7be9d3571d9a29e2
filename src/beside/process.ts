import { endWithBuild } from '../side-process.ts';
import { jobs, type Question } from './jobs.ts';

/* The process that works beside a build (beside.ts): it answers one question after the other until it is told to end. */

endWithBuild();

let answered = Promise.resolve();
process.on('message', (question: Question | 'end') => {
  if (question === 'end') process.exit();
  answered = answered.then(() => answer(question));
});

async function answer({ job, calls }: Question): Promise<void> {
  const work = (await jobs[job]()) as (...values: readonly unknown[]) => unknown;
  const answers: unknown[] = [];
  for (const call of calls) answers.push(await work(...call));
  process.send?.(answers);
}
