import type { StoryMemory } from '../storage/memory.ts';

/** Tells how far the reader is with a part; undefined where it was not begun. */
export function readingState(memory: StoryMemory | undefined): 'read' | 'begun' | undefined {
  return memory?.isRead ? 'read' : memory?.place ? 'begun' : undefined;
}

/**
 * Chooses the part to continue with: the half-read one that was open last, else the first unread one after the last that was
 * read, else the first unread one. Pure.
 *
 * @param memories of the parts in reading order
 * @returns an index; -1 where nothing was begun, or all is read
 */
export function partToContinue(memories: readonly (StoryMemory | undefined)[]): number {
  const begun = memories.filter((memory) => readingState(memory) === 'begun');
  const latest = Math.max(...begun.map((memory) => memory?.seen ?? 0));
  if (begun.length > 0) return memories.findLastIndex((memory) => memory?.seen === latest && begun.includes(memory));
  const farthest = memories.findLastIndex((memory) => readingState(memory) === 'read');
  if (farthest < 0) return -1;
  const isUnread = (memory: StoryMemory | undefined) => readingState(memory) === undefined;
  const after = memories.findIndex((memory, index) => index > farthest && isUnread(memory));
  return after < 0 ? memories.findIndex(isUnread) : after;
}
