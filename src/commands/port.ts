import { errorCode } from '../lib/error-code.ts';
import { Refusal } from '../lib/refusal.ts';
import { DEFAULT_PORT } from './commands.ts';

/** So many ports above are tried where nobody named one. */
const MORE = 20;

/**
 * The port that an editor has named, by option or by the variable `PORT`; undefined where nobody has.
 *
 * @throws Refusal where it is none
 */
export function readPort(
  option: string | undefined,
  env: Readonly<NodeJS.ProcessEnv> = process.env,
): number | undefined {
  const [name, text] = option === undefined ? ['PORT', env['PORT'] || undefined] : ['--port', option];
  if (text === undefined) return undefined;
  const port = /^\d{1,5}$/.test(text) ? Number(text) : 0;
  if (port >= 1 && port <= 65_535) return port;
  throw new Refusal(`${name} is "${text}". Write a whole number from 1 to 65535, such as --port 8080.`);
}

/**
 * Listens at the port that was named, else at the first that is free from the usual one on.
 *
 * @throws Refusal where the port is taken
 */
export async function listenAt<Served>(
  named: number | undefined,
  listen: (port: number) => Promise<Served>,
): Promise<Served> {
  const first = named ?? DEFAULT_PORT;
  const last = named ?? DEFAULT_PORT + MORE;
  for (let port = first; port <= last; port++) {
    try {
      return await listen(port);
    } catch (error) {
      const code = errorCode(error);
      if (code === 'EACCES') throw new Refusal(`This user may not listen at port ${port}. Write --port with one above 1023.`); // prettier-ignore
      if (code !== 'EADDRINUSE') throw error;
    }
  }
  const taken = first === last ? `Port ${first} is` : `The ports from ${first} to ${last} are`;
  throw new Refusal(`${taken} taken by another program. Write another, such as --port ${last + 1}.`);
}
