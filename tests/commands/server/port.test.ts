import { createServer } from 'node:net';
import { onTestFinished, expect, test } from 'vitest';
import { freePort } from '../../../src/commands/server/free-port.ts';
import { DEFAULT_PORT } from '../../../src/commands/command-line/commands.ts';
import { listenAt } from '../../../src/commands/server/port.ts';

const taken = Object.assign(new Error('taken'), { code: 'EADDRINUSE' });

test('without a named port, the next free port is used if the default one is taken', async () => {
  const port = await listenAt(undefined, (port) =>
    port < DEFAULT_PORT + 2 ? Promise.reject(taken) : Promise.resolve(port),
  );
  expect(port).toBe(DEFAULT_PORT + 2);
});

test('if the named port is taken, no other is tried, and the message says what to write', async () => {
  const port = await freePort();
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(port, '127.0.0.1', resolve));
  onTestFinished(() => void other.close());
  await expect(listenAt(port, freePort)).rejects.toThrow(
    `Port ${port} is in use by another program. Write another, such as --port ${port + 1}.`,
  );
});

test('an error that is not about ports is not hidden', async () => {
  await expect(listenAt(80, () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
});
