/** How long the network may take if there is a copy to read, in milliseconds. */
const WORKER_TIMEOUT_MS = 3000;

/** Returns the answer of the network, or why the worker no longer waits for it. */
export function withTimeout(network: Promise<Response>): Promise<Response | 'failed' | 'slow'> {
  const failed = network.catch(() => 'failed' as const);
  return Promise.race([failed, new Promise<'slow'>((resolve) => setTimeout(resolve, WORKER_TIMEOUT_MS, 'slow'))]);
}
