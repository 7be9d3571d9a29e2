import { realpath } from 'node:fs/promises';
import { SERVERS } from '../lib/deployed.ts';
import { isRedirect, readPages } from '../lib/pages.ts';
import type { Host } from '../lib/hosts.ts';
import type { Fault, ReportFault } from './claims.ts';
import type { Judged } from './findings.ts';

type Server = readonly [name: string, isInstalled: boolean, deploy: (site: { root: string }) => Promise<Host>];

/** Serves a site with its redirects from every installed server, and requests every address that redirects. */
export async function judgeHosts(
  out: string,
  servers: readonly Server[] = SERVERS,
  onFault?: ReportFault,
): Promise<Judged> {
  const faults: Fault[] = [];
  let asked = 0;
  const pages = await readPages(out);
  const redirects = pages.filter((page) => isRedirect(page));
  for (const [name, isInstalled, deploy] of servers) {
    if (!isInstalled) continue;
    const note = (where: string, what: string) => {
      const fault = { claim: 'hosts', where: `${name} ${where}`, what } as const;
      faults.push(fault);
      onFault?.(fault);
    };
    const host = await deploy({ root: await realpath(out) }).catch((error: unknown) => note('', String(error)));
    if (typeof host !== 'object') continue;
    try {
      for (const page of redirects) {
        asked += 1;
        const [, target = ''] = /url=(.*)$/i.exec(page.document.querySelector('meta[http-equiv=refresh]')?.getAttribute('content') ?? '') ?? []; // prettier-ignore
        const answer = await fetch(host.origin + encodeURI(page.path), { redirect: 'manual' });
        await answer.body?.cancel();
        const location = answer.headers.get('Location') ?? '';
        const lead = (to: string) => decodeURI(new URL(to, new URL(page.path, host.origin)).pathname);
        if (answer.status === 200) continue; // The page itself redirects.
        if (answer.status !== 301 || lead(location) !== lead(target))
          note(page.path, `answers ${answer.status} to ${location}, not ${target}`);
      }
    } finally {
      await host.close();
    }
  }
  return { asked, faults };
}
