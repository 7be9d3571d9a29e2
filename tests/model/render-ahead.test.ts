import { expect, test } from 'vitest';
import { renderAhead } from '../../src/model/render-ahead.ts';

const stories = Array.from({ length: 1000 }, (_, number) => `story ${number}`);

test('each story gets its own body, once', async () => {
  const body = renderAhead(stories, (batch) => Promise.resolve(batch.map((story) => `body of ${story}`)));
  for (const story of stories) expect(await body(story)).toBe(`body of ${story}`);
  expect(await body('story 7')).toBeUndefined();
});

test('a story that was not listed has none, and nothing is asked for', async () => {
  const asked: string[] = [];
  const body = renderAhead(stories, (batch) => {
    asked.push(...batch);
    return Promise.resolve(batch);
  });
  expect(await body('another')).toBeUndefined();
  expect(asked).toEqual([]);
});

test('bodies are asked for in their order, some before they are wanted, never all', async () => {
  const asked: string[] = [];
  const body = renderAhead(stories, (batch) => {
    asked.push(...batch);
    return Promise.resolve(batch);
  });
  for (const [turn, story] of stories.entries()) {
    await body(story);
    const ahead = asked.length - turn - 1;
    expect(ahead).toBeLessThan(200);
    expect(ahead).toBeGreaterThanOrEqual(Math.min(50, stories.length - turn - 1));
  }
  expect(asked).toEqual(stories);
});

test('a failure is told to whoever asks for a story of that batch', async () => {
  const body = renderAhead(stories, () => Promise.reject(new Error('no body')));
  await expect(body('story 0')).rejects.toThrow('no body');
  await expect(body('story 30')).rejects.toThrow('no body');
});
