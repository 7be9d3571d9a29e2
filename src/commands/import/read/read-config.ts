import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { groupsOf } from '../../../lib/text/match.ts';

/** Configuration files of Hugo, Zola and Jekyll. */
const CONFIG =
  /^(?:(?:hugo|config|zola)\.(?:toml|ya?ml|json)|config\/(?:_default|production)\/(?:hugo|config)\.(?:toml|ya?ml|json)|_config\.ya?ml)$/;

/** `baseURL: "https://sample.example/"` and similar settings, alone in a line. */
const ADDRESS = /^[ \t"]{0,9}(baseurl|base_url|url)["\s]{0,9}[:=][ \t]{0,9}["']?(https?:\/\/[^"'\s,#]{1,300})/i;

/** Reads the address of a site from its own configuration, and whether it is a site of Zola. */
export async function readConfig(from: string, files: readonly string[]): Promise<Config> {
  const sites: URL[] = [];
  let isZola = files.includes('zola.toml');
  for (const file of files.filter((name) => CONFIG.test(name))) {
    const text = await readFile(path.join(from, file), 'utf8').catch(() => '');
    for (const line of text.slice(0, 100_000).split('\n')) {
      const [name = '', address = ''] = groupsOf(ADDRESS, line);
      const site = URL.parse(address);
      if (site && !sites.some(({ href }) => href === site.href)) sites.push(site);
      if (name === 'base_url' && file.endsWith('.toml')) isZola = true;
    }
  }
  return { sites, isZola };
}

interface Config {
  readonly sites: readonly URL[];
  readonly isZola: boolean;
}
