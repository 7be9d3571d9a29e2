/** The one script address the page may hand to the browser: the worker that answers without a network (src/worker/). */
const WORKER = `${import.meta.env.BASE_URL}worker.js`;

/** The site's own policy, for hosts whose Content-Security-Policy requires Trusted Types (w3.org/TR/trusted-types). */
const policy = (globalThis as { trustedTypes?: PolicyFactory }).trustedTypes?.createPolicy('kawaraban', {
  createScriptURL(address) {
    if (address !== WORKER) throw new TypeError(`${address} is no script of this site.`);
    return address;
  },
});

/** The worker's address in the form the browser trusts; to TypeScript, which has no such type yet, it is the text. */
export function workerAddress(): string {
  return (policy?.createScriptURL(WORKER) ?? WORKER) as string;
}

interface PolicyFactory {
  createPolicy(
    name: string,
    rules: { createScriptURL(address: string): string },
  ): { createScriptURL(address: string): unknown };
}
