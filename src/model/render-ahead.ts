/** Bodies asked for at a time: each message wakes the other process and costs this one a third of a millisecond. */
const BATCH = 25;

/** Pages are rendered sixteen at a time before an answer is heard. */
const AHEAD = 4 * BATCH;

/**
 * Has bodies rendered in batches, the next one always well before its first story is asked for.
 *
 * @param stories in the order in which they will be asked for
 * @param render makes the bodies of a batch, in its order
 * @returns gives the body of a story the first time it is asked for; undefined later, and for a story that is not listed
 */
export function renderAhead<Story, Body>(
  stories: readonly Story[],
  render: (batch: readonly Story[]) => Promise<readonly Body[]>,
): (story: Story) => Promise<Body | undefined> {
  const turns = new Map(stories.map((story, turn) => [story, turn]));
  const batches = new Map<number, Promise<readonly Body[]>>();
  let asked = 0;
  return async (story) => {
    const turn = turns.get(story);
    if (turn === undefined) return undefined;
    turns.delete(story);
    for (; asked < stories.length && asked <= turn + AHEAD; asked += BATCH) {
      const batch = render(stories.slice(asked, asked + BATCH));
      // A failure is told to whoever asks for one of these.
      batch.catch(() => undefined);
      batches.set(asked, batch);
    }
    const place = turn % BATCH;
    const bodies = await batches.get(turn - place);
    if (place === BATCH - 1) batches.delete(turn - place);
    return bodies?.[place];
  };
}
