/** The only script address that a page may give to the browser: that of the worker (src/worker/). */
const WORKER = `${import.meta.env.BASE_URL}worker.js`;

/**
 * Returns the worker's address as a trusted script URL, made by the site's own policy (w3.org/TR/trusted-types). TypeScript
 * has no such type yet, so its type is string.
 *
 * @throws TypeError if the host's Content-Security-Policy does not allow the policy `kawaraban`
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
