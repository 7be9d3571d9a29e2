/** The one script address the page may hand to the browser: the worker that answers without a network (src/worker/). */
const WORKER = `${import.meta.env.BASE_URL}worker.js`;

/**
 * The worker's address in the form the browser trusts, by the site's own policy (w3.org/TR/trusted-types); to TypeScript,
 * which has no such type yet, it is the text.
 *
 * @throws TypeError where the host's Content-Security-Policy does not let the policy `kawaraban` be made
 */
export function workerAddress(): string {
  const policy = (globalThis as { trustedTypes?: PolicyFactory }).trustedTypes?.createPolicy('kawaraban', {
    createScriptURL(address) {
      if (address !== WORKER) throw new TypeError(`${address} is no script of this site.`);
      return address;
    },
  });
  return (policy?.createScriptURL(WORKER) ?? WORKER) as string;
}

interface PolicyFactory {
  createPolicy(
    name: string,
    rules: { createScriptURL(address: string): string },
  ): { createScriptURL(address: string): unknown };
}
