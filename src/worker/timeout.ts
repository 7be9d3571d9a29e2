/** How long the network may take while there is a copy to read, in milliseconds. */
const WORKER_TIMEOUT_MS = 3000;

/** What the network answers, or why it is not waited for any longer. */
export function withTimeout(network: Promise<Response>): Promise<Response | 'failed' | 'slow'> {
  const failed = network.catch(() => 'failed' as const);
  return Promise.race([failed, new Promise<'slow'>((resolve) => setTimeout(resolve, WORKER_TIMEOUT_MS, 'slow'))]);
}
