import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { freePort } from '../../src/commands/server/free-port.ts';
import { freshFolder } from './folders.ts';
import { isInstalled, run, type Host } from './hosts.ts';

const DEPLOY = path.resolve(import.meta.dirname, '../../deploy');

/** Where the configurations in deploy/ expect a site. */
const SITE = '/srv/kawaraban';

/** The servers that serve a site, and whether each is installed here. */
export const SERVERS = [
  ['nginx', isInstalled('nginx', '-v'), deployToNginx],
  ['caddy', isInstalled('caddy', 'version'), deployToCaddy],
] as const;

/**
 * Serves a built site with nginx and the configuration of its container. Only paths and ports differ.
 *
 * @param site folder of the site, and the folder in its address, if any: `/news` for `https://host.example/news/`
 */
export async function deployToNginx({ root, folder }: Site, modules: readonly string[] = []): Promise<Host> {
  const port = await freePort();
  const place = await freshFolder(`nginx-${port}`);
  const adapt = async (name: string, target = name) => {
    const text = await readFile(path.join(DEPLOY, 'nginx', name), 'utf8');
    const adapted = sitePaths(text.replaceAll('/tmp/', `${place}/`), root, folder)
      .replaceAll('/etc/nginx/kawaraban.conf', path.join(place, 'kawaraban.conf'))
      .replaceAll('/etc/nginx/kawaraban.d', path.join(place, 'kawaraban.d'))
      .replaceAll('/etc/nginx/modules-enabled', path.join(place, 'modules'))
      .replace('listen 8080', `listen 127.0.0.1:${port}`);
    await writeFile(path.join(place, target), adapted);
  };
  await adapt('kawaraban.conf');
  await adapt('container.conf', 'nginx.conf');
  const load = modules.map((module) => `load_module ${module};\n`).join('');
  // The folder of a test is its user's.
  const user = process.getuid?.() === 0 ? 'user root;\n' : '';
  const file = path.join(place, 'nginx.conf');
  await writeFile(file, user + load + (await readFile(file, 'utf8')));
  if (modules.some((module) => module.includes('brotli'))) {
    await freshFolder(path.join(`nginx-${port}`, 'kawaraban.d'));
    await adapt('brotli.conf', path.join('kawaraban.d', 'brotli.conf'));
  }
  return run('nginx', ['-p', place, '-e', 'stderr', '-c', file], port);
}

/** Serves a built site with Caddy and its configuration, without TLS. */
export async function deployToCaddy({ root, folder }: Site): Promise<Host> {
  const port = await freePort();
  const place = await freshFolder(`caddy-${port}`);
  const text = sitePaths(await readFile(path.join(DEPLOY, 'caddy/Caddyfile'), 'utf8'), root, folder);
  const file = path.join(place, 'Caddyfile');
  await writeFile(file, `{\n\tadmin off\n\tauto_https off\n}\n${text}`);
  return run('caddy', ['run', '--adapter', 'caddyfile', '--config', file], port, {
    XDG_CONFIG_HOME: place,
    XDG_DATA_HOME: place,
    KAWARABAN_ADDRESS: `http://127.0.0.1:${port}`,
  });
}

function sitePaths(text: string, root: string, folder = ''): string {
  return text.replace(/^.*# site$/gm, (line) => line.replace(SITE, SITE + folder)).replaceAll(SITE, root);
}

interface Site {
  /** the folder that is the root of the host's files */
  readonly root: string;
  /** such as `/news` */
  readonly folder?: string;
}
