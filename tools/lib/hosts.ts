import { spawn, spawnSync } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { freePort } from '../../src/commands/server/free-port.ts';

/** Whether a program is installed here. */
export function isInstalled(program: string, ...args: readonly string[]): boolean {
  return spawnSync(program, args).status === 0;
}

/** Serves a folder with a real nginx, with `redirects` as its map and the lines of docs/addresses.md around it. */
export async function runNginx(folder: string, redirects: string): Promise<Host> {
  const port = await freePort();
  await writeFile(path.join(folder, 'redirects.conf'), redirects);
  await mkdir(path.join(folder, 'site'), { recursive: true });
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  await writeFile(
    path.join(folder, 'nginx.conf'),
    `daemon off;
pid ${folder}/nginx.pid;
error_log stderr;
events {}
http {
  access_log off;
  ${temporary.map((name) => `${name}_temp_path ${folder}/${name};`).join('\n  ')}
  map_hash_bucket_size 4096;
  map_hash_max_size 65536;
  include ${folder}/redirects.conf;
  server {
    listen 127.0.0.1:${port};
    root ${folder}/site;
    absolute_redirect off;
    if ($moved_to) { return 301 $moved_to$is_args$args; }
  }
}
`,
  );
  return run('nginx', ['-p', folder, '-e', 'stderr', '-c', `${folder}/nginx.conf`], port);
}

/** Serves a folder with a real Caddy, with `redirects` imported as docs/addresses.md says. */
export async function runCaddy(folder: string, redirects: string): Promise<Host> {
  const port = await freePort();
  await mkdir(path.join(folder, 'site'), { recursive: true });
  await writeFile(path.join(folder, 'redirects'), redirects);
  await writeFile(
    path.join(folder, 'Caddyfile'),
    `{
	admin off
	auto_https off
}
http://127.0.0.1:${port} {
	root * ${folder}/site
	import ${folder}/redirects
	file_server
}
`,
  );
  return run('caddy', ['run', '--adapter', 'caddyfile', '--config', `${folder}/Caddyfile`], port, {
    XDG_CONFIG_HOME: folder,
    XDG_DATA_HOME: folder,
  });
}

export async function run(program: string, args: readonly string[], port: number, env: Env = {}): Promise<Host> {
  const child = spawn(program, args, { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const ended = new Promise<void>((resolve) => child.on('close', () => resolve()));
  const origin = `http://127.0.0.1:${port}`;
  const close = async () => {
    child.kill();
    await ended;
  };
  for (let tries = 0; tries < 200 && child.exitCode === null; tries++) {
    if (await fetch(origin, { redirect: 'manual' }).catch(() => undefined)) return { origin, close };
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  await close();
  throw new Error(`${program} does not answer:\n${output}`);
}

type Env = Readonly<Record<string, string>>;

export interface Host {
  /** `http://127.0.0.1:port` */
  readonly origin: string;
  close(): Promise<void>;
}
