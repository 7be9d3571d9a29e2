import { expect, test } from 'vitest';
import { inTurns, readShards } from '../../../../src/reader/search/engine/shards.ts';

test.each([
  ['2025-1:300', ['2025-1'], [], []],
  ['2025-2:600 2025-1:1000 2024-2:900 2024-1:1000 2023-1:1000', ['2025-2', '2025-1'], ['2024-2', '2024-1'], ['2023-1']],
  // The newest part is searched, however many stories it has.
  ['2025-1:5000 2024-1:10', ['2025-1'], [], ['2024-1']],
])('of %s some parts are searched first, some if little was found, the rest on request', (text, ...turns) => {
  expect(inTurns(readShards(text)).map((turn) => turn.map(({ name }) => name))).toEqual(turns);
});
