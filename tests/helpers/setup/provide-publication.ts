import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { readPublication } from '../../../src/loaders/read-publication.ts';
import type { Publication } from '../../../src/schemas/publication/publication.ts';

/** Every test uses the publication of the fixture site, because that of `content/` belongs to a real paper. */
export default function providePublication(project: TestProject): void {
  const { facts, problems } = readPublication(path.resolve(import.meta.dirname, '../../fixtures/site'), {});
  if (!facts) throw new Error(`The facts of the fixture site are wrong: ${JSON.stringify(problems)}`);
  project.provide('publication', facts);
}

declare module 'vitest' {
  interface ProvidedContext {
    publication: Publication;
  }
}
