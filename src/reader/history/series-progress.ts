import type { StoryMemory } from '../storage/memory.ts';

/** Whether a part was read or only begun; undefined if neither. */
export function readingState(memory: StoryMemory | undefined): 'read' | 'begun' | undefined {
  return memory?.isRead ? 'read' : memory?.place ? 'begun' : undefined;
}

/**
 * Chooses the part to continue with: the half-read part that was opened last; or else the first unread part after the last
 * one that was read; or else the first unread part. Pure.
 *
 * @param memories of the parts in reading order
 * @returns an index; -1 if no part was begun, or all were read
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
