const numbers = new Intl.NumberFormat('en');

/** `1 story`, `10,000 stories` */
export function formatStories(count: number): string {
  if (count === 0) return 'No story';
  return count === 1 ? '1 story' : `${numbers.format(count)} stories`;
}
