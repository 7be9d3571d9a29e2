/**
 * Frees the memory of these bytes at once; they are empty afterwards. A build draws four megabytes a card, and the engine
 * counts them and collects garbage because of them. In a large archive that took four times as long as the drawing.
 */
export function freeBytes({ buffer }: Uint8Array): void {
  if (buffer instanceof ArrayBuffer) buffer.transfer(0);
}
