/** WebKitGTK has no `navigator.storage`. */
const storage: Partial<StorageManager> = (navigator as Partial<Navigator>).storage ?? {};

/** Returns how many bytes may still be stored; infinity where the browser does not say. */
export async function freeBytes(): Promise<number> {
  const { quota = Infinity, usage = 0 } = (await storage.estimate?.()) ?? {};
  return quota - usage;
}

/**
 * Asks the browser to keep what is stored when space runs short. Firefox asks the reader, who may never answer, so nothing
 * waits for it.
 */
export function askToPersist(): void {
  storage.persist?.().catch(() => false);
}
