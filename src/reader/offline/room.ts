/** WebKitGTK has no `navigator.storage`: what a browser does not tell or offer is done without. */
const storage: Partial<StorageManager> = (navigator as Partial<Navigator>).storage ?? {};

/** Bytes that may still be stored, as far as the browser says. */
export async function freeBytes(): Promise<number> {
  const { quota = Infinity, usage = 0 } = (await storage.estimate?.()) ?? {};
  return quota - usage;
}

/**
 * Asks the browser to keep what is stored when it is short of room. Firefox asks the reader, who may never answer, so
 * nothing waits for it.
 */
export function askToPersist(): void {
  storage.persist?.().catch(() => false);
}
