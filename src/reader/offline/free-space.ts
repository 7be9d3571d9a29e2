/** Undefined in WebKitGTK. */
const storage: Partial<StorageManager> = (navigator as Partial<Navigator>).storage ?? {};

/** Returns how many bytes may still be stored; infinity if the browser does not say. */
export async function freeBytes(): Promise<number> {
  const { quota = Infinity, usage = 0 } = (await storage.estimate?.()) ?? {};
  return quota - usage;
}

/**
 * Asks the browser not to delete stored data when space runs short. Firefox asks the reader, who may never answer, so nothing
 * waits for the answer.
 */
export function askToPersist(): void {
  storage.persist?.().catch(() => false);
}
