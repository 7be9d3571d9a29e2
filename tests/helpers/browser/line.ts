import { createServer, connect, type Server, type Socket } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { serveFolder, type RunningHost } from '../../../src/commands/server/host.ts';

/**
 * One address with a connection to a host. The connection can be cut, be slow, and lead to another deployment of the site.
 */
export class Line {
  private served: RunningHost | undefined;
  private server: Server | undefined;
  private port = 0;
  private delay = 0;
  private readonly sockets = new Set<Socket>();

  get origin(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** paths that were requested from the current deployment */
  get requests(): string[] {
    return this.served?.requests ?? [];
  }

  /** Serves a folder from now on, at the same address. */
  async deploy(folder: string, base = '/'): Promise<void> {
    await this.cut();
    await this.served?.close();
    this.served = await serveFolder(folder, { base });
    await this.mend();
  }

  /** Cuts the connection: open connections break, and new ones are refused. */
  async cut(): Promise<void> {
    const { server } = this;
    this.server = undefined;
    for (const socket of this.sockets) socket.destroy();
    if (server) await new Promise((resolve) => server.close(resolve));
  }

  async mend(): Promise<void> {
    const server = createServer((near) => this.join(near));
    this.server = server;
    await new Promise<void>((resolve, reject) => server.once('error', reject).listen(this.port, '127.0.0.1', resolve));
    const address = server.address();
    if (typeof address === 'object' && address) this.port = address.port;
  }

  /** Delays every answer by this many milliseconds from now on. */
  slow(delay: number): void {
    this.delay = delay;
  }

  async close(): Promise<void> {
    await this.cut();
    await this.served?.close();
  }

  private join(near: Socket): void {
    const far = connect(Number(new URL(this.served?.origin ?? '').port), '127.0.0.1');
    let before = Promise.resolve();
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      this.sockets.add(one);
      one.on('error', () => other.destroy());
      one.on('close', () => this.sockets.delete(one));
    }
    near.on('close', () => far.destroy());
    near.pipe(far);
    far.on('data', (chunk: Buffer) => {
      const wait = setTimeout(this.delay);
      before = before.then(async () => {
        await wait;
        if (!near.destroyed) near.write(chunk);
      });
    });
    // A host closes idle connections, even if their answer is still on the way.
    far.on('close', () => void before.then(() => near.end()));
  }
}
