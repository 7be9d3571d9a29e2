import { errorCode } from '../../lib/errors/error-code.ts';
import { Refusal } from '../../lib/errors/refusal.ts';
import { DEFAULT_PORT } from '../command-line/commands.ts';

/** How many further ports are tried if none was given. */
const MORE = 20;

/**
 * The port given by option or by the variable `PORT`; undefined if there is none.
 *
 * @throws Refusal if it is not a port
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
 * Listens on the given port, or on the first free one from the default on.
 *
 * @throws Refusal if the port is taken
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
      if (code === 'EACCES') throw new Refusal(`This user may not listen on port ${port}. Write --port with one above 1023.`); // prettier-ignore
      if (code !== 'EADDRINUSE') throw error;
    }
  }
  const taken = first === last ? `Port ${first} is` : `The ports from ${first} to ${last} are`;
  throw new Refusal(`${taken} in use by another program. Write another, such as --port ${last + 1}.`);
}
