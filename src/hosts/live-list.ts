import { errorCode } from '../lib/errors/error-code.ts';
import { Refusal } from '../lib/errors/refusal.ts';
import { absolute } from '../addresses/urls.ts';
import { parseLedger } from '../edition/permalinks/permalink-ledger.ts';
import type { LedgerLine } from '../edition/permalinks/permalinks.ts';
import { parseNginxRedirects } from './nginx-redirects.ts';

/** Every release has this file. It maps short links, which contain ids, and earlier paths to the addresses of stories. */
const LIST = '/redirects/nginx.conf';

/** A host that answers at all answers within this time. */
const TIMEOUT_MS = 20_000;

const SHORT_LINK = /^\/a\/([a-z2-7]{8})\/$/;

/**
 * Reads the addresses of the live site, for hosts that build from git and do not commit the ledger. A site that does not exist
 * yet has promised nothing.
 *
 * @throws Refusal unless the host answers with the list, or says that there is none
 */
export async function readLiveList(url: URL): Promise<readonly LedgerLine[]> {
  const address = absolute(LIST, url);
  const answer = await askLive(address);
  if (answer === 'no such host' || answer.status === 404) {
    console.log(`There is no site at ${address} yet, so no address has to be kept.`);
    return [];
  }
  if (!answer.ok) throw unanswered(address, `status ${answer.status}`);
  return permalinksOf(await answer.text(), url).map((line) => ({ ...line, list: address }));
}

/** Finds the permalinks in a list of redirects, and ignores everything else in it. */
export function permalinksOf(text: string, url: URL): readonly LedgerLine[] {
  const redirects = parseNginxRedirects(text, url);
  const idByPath = new Map(redirects.map(({ from, to }) => [to, SHORT_LINK.exec(from)?.[1]] as const).filter(([, id]) => id !== undefined)); // prettier-ignore
  return redirects.flatMap(({ from, to, line }) => {
    const id = idByPath.get(to);
    const path = SHORT_LINK.test(from) ? to : from;
    const { ledger } = parseLedger(id === undefined ? '' : `${path}\t${id}`);
    return [...ledger.values()].map((permalink) => ({ ...permalink, line }));
  });
}

/**
 * Makes sure that the live site does not have an address.
 *
 * @throws Refusal if the site has it, or if that cannot be known
 */
export async function refuseLive(address: string): Promise<void> {
  const answer = await askLive(address, 'HEAD');
  if (answer === 'no such host') {
    // A machine without a network may say the same, so an editor has to know that nobody was asked.
    console.log(`There is no host ${new URL(address).host}, so no live site was asked for the address.`);
    return;
  }
  if (answer.status === 404) return;
  throw new Refusal(
    `${address} answers with status ${answer.status}: the live site has it, so its line stays. To withdraw a story, use npm run withdraw.`,
  );
}

/**
 * Asks the live site for an address.
 *
 * @throws Refusal if it cannot be known whether it exists
 */
async function askLive(address: string, method: 'GET' | 'HEAD' = 'GET'): Promise<Response | 'no such host'> {
  try {
    return await fetch(address, { method, redirect: 'manual', signal: AbortSignal.timeout(TIMEOUT_MS) });
  } catch (error) {
    const cause = error instanceof Error ? error.cause : undefined;
    const code = errorCode(cause);
    if (code === 'ENOTFOUND') return 'no such host';
    throw unanswered(address, code ?? (error instanceof Error ? error.message : String(error)));
  }
}

function unanswered(address: string, reason: string): Refusal {
  return new Refusal(
    `${address} could not be read (${reason}), so the addresses of the live site are unknown. Run the same command again when it answers.`,
  );
}
