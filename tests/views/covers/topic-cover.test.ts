import { afterEach, expect, test } from 'vitest';
import { isRed } from '../../../src/lib/colour.ts';
import { publication, usePublication } from '../../../src/publication.ts';
import { INK_COLOURS } from '../../../src/views/covers/inks.ts';
import { topicCover } from '../../../src/views/covers/topic-cover.ts';

const given = publication;
afterEach(() => {
  usePublication(given);
});

const SLUGS = Array.from({ length: 100 }, (_, index) => `topic-${index}`);

/** Whether a topic has a red cover in a paper whose own colour is this one. */
function hasRed(mark: string): boolean {
  const { look } = given;
  const colours = { ...look.colours, mark: { ...look.colours.mark, day: mark } };
  usePublication({ ...given, look: { ...look, colours } });
  return SLUGS.some((slug) => isRed(INK_COLOURS[topicCover(slug).colour].light.ink));
}

test('a topic has the same cover each time, and topics have different ones', () => {
  const covers = SLUGS.map((slug) => JSON.stringify(topicCover(slug)));
  expect(SLUGS.map((slug) => JSON.stringify(topicCover(slug)))).toEqual(covers);
  expect(new Set(covers).size).toBeGreaterThan(20);
});

test('only a paper with a red mark has red covers', () => {
  expect(hasRed('#b03020')).toBe(true);
  expect(hasRed('#1b4f9c')).toBe(false);
});
