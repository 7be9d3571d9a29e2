import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { copyFolder, freshFolder, listFiles, writeFiles } from '../../tools/lib/folders.ts';

/**
 * Notes what goes wrong in a page, before any script of its own runs. WebKit's driver tells nothing of a page's console,
 * and Firefox's nothing of what the policy refused, so both are asked in the page itself.
 */
const RECORDER = `
window.faults = [];
for (const level of ['error', 'warn']) {
  const say = console[level];
  console[level] = (...words) => { faults.push('console.' + level + ': ' + words.join(' ')); say.apply(console, words); };
}
addEventListener('error', ({ message, target }) => {
  faults.push(message ? 'error: ' + message : 'not loaded: ' + (target.src || target.href || target.localName));
}, true);
addEventListener('unhandledrejection', ({ reason }) => faults.push('rejected: ' + reason));
addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) => {
  faults.push('policy: ' + violatedDirective + ' ' + blockedURI + ' ' + sample);
});
`;

/** A copy of a built site whose pages note what goes wrong in them: a file of their own, as the policy demands. */
export async function watchedSite(out: string, name: string): Promise<string> {
  const folder = path.join(await freshFolder(name), 'site');
  await copyFolder(out, folder);
  await writeFiles(folder, { 'recorder.js': RECORDER });
  for (const file of listFiles(folder).filter((file) => file.endsWith('.html'))) {
    const html = await readFile(path.join(folder, file), 'utf8');
    await writeFile(path.join(folder, file), html.replace(/<head[^>]*>/, '$&<script src="/recorder.js"></script>'));
  }
  return folder;
}

/** What went wrong in the page so far. Runs in the page. */
export function faultsOfPage(): readonly string[] {
  return (globalThis as unknown as { faults?: readonly string[] }).faults ?? ['The page has no recorder.'];
}
