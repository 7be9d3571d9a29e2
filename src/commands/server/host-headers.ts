import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { errorCode } from '../../lib/errors/error-code.ts';
import { files } from '../../addresses/urls.ts';
import { groupsOf } from '../../lib/text/match.ts';

/**
 * Reads the `_headers` of a built folder like Cloudflare Pages: rules one after the other, where `! Name` removes an
 * earlier value (developers.cloudflare.com/pages/configuration/headers).
 *
 * @returns a function from path to headers; no headers if the folder has no such file
 */
export async function readHostHeaders(folder: string): Promise<(pathname: string) => Readonly<Record<string, string>>> {
  const text = await readFile(path.join(folder, files.headers), 'utf8').catch((error: unknown) => {
    if (errorCode(error) !== 'ENOENT') throw error;
    return '';
  });
  const rules = text.split(/^(?=\/)/m).map((rule) => rule.split('\n').map((line) => line.trim()));
  return (pathname) => {
    const headers = new Map<string, string>();
    for (const [pattern = '', ...lines] of rules) {
      if (!toRegex(pattern).test(pathname)) continue;
      for (const line of lines) {
        const [detached, name, value = ''] = groupsOf(/^(?:! ([\w-]+)|([\w-]+): (.*))$/, line);
        if (detached) headers.delete(detached);
        if (name) headers.set(name, value);
      }
    }
    return Object.fromEntries(headers);
  };
}

function toRegex(pattern: string): RegExp {
  const escaped = RegExp.escape(pattern.replace(/\*$/, ''));
  const named = escaped.replace(/(?:\\x3a|:)\w+/g, '[^/]+');
  return new RegExp(`^${named}${pattern.endsWith('*') ? '' : '$'}`);
}
