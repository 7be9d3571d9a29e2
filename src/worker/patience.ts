/** How long the network may take while there is a copy to read, in milliseconds. */
const PATIENCE = 3000;

/** What the network answers, or why it is not waited for any longer. */
export function patiently(network: Promise<Response>): Promise<Response | 'failed' | 'slow'> {
  const failed = network.catch(() => 'failed' as const);
  return Promise.race([failed, new Promise<'slow'>((resolve) => setTimeout(resolve, PATIENCE, 'slow'))]);
}
