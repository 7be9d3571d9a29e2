import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';

/** Reads the Content-Security-Policy of a built site from `_headers`: the sources of each directive. */
export async function policyOf(out: string): Promise<ReadonlyMap<string, readonly string[]>> {
  const headers = await readFile(path.join(out, '_headers'), 'utf8');
  const [, policy = ''] = /Content-Security-Policy: (.*)/.exec(headers) ?? [];
  return new Map(
    policy
      .split('; ')
      .map((directive) => directive.split(' '))
      .map(([name = '', ...rest]) => [name, rest]),
  );
}

/** Returns the source by which a policy allows this code. */
export function digestOf(code: string): string {
  return `'sha256-${createHash('sha256').update(code).digest('base64')}'`;
}
