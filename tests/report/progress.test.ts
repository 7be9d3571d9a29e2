import { expect, test, vi } from 'vitest';
import { Progress } from '../../src/report/progress.ts';

/** What a build of 10,000 pages shows, with one page per millisecond. */
function walk(isTTY: boolean): readonly string[] {
  const lines: string[] = [];
  let now = 0;
  const progress = new Progress(
    10_000,
    { isTTY, write: (text) => lines.push(text.replace('\r\u001b[K', '')) },
    () => now,
  );
  for (now = 1; now <= 10_000; now++) progress.show(now);
  progress.end();
  return lines;
}

test('a long build shows its progress and the time left in a terminal, four times a second', () => {
  const lines = walk(true);
  expect(lines[0]).toBe('Pages: 2,000 of 10,000, about 8 s left');
  expect(lines.at(-2)).toBe('Pages: 10,000 of 10,000, about 0 s left');
  expect(lines).toHaveLength(34);
});

test('the line is cleared at the end', () => {
  expect(walk(true).at(-1)).toBe('');
});

test('without a terminal nothing is shown', () => {
  expect(walk(false)).toEqual([]);
});

test('by default it is shown on standard error, and at first nothing is shown', () => {
  const write = vi.spyOn(process.stderr, 'write').mockImplementation(() => true);
  new Progress(2).show(1);
  expect(write).not.toHaveBeenCalled();
  vi.restoreAllMocks();
});
