import { parse } from 'yaml';
import { describe, expect, test } from 'vitest';
import { makeNewStory, type WantedStory } from '../../../src/commands/editor/new-story.ts';
import { Refusal } from '../../../src/lib/errors/refusal.ts';
import { splitStoryFile } from '../../../src/markdown/story-file.ts';
import { makeArticle, makeSeries } from '../../helpers/make.ts';

const NOTHING = { articles: [], series: [], ledgerIds: [] };

const FACTS = { caption: 'A sample.', credit: 'Rita Sample', alt: 'A quay', rights: ['© 2026 Sample'] };

const wanted = (fields: Partial<WantedStory> = {}): WantedStory => ({
  headline: 'Harbour opens',
  slug: undefined,
  series: undefined,
  byline: { authors: [{ name: 'Rita Sample' }] },
  photo: undefined,
  now: new Date('2026-12-31T15:30:42Z'),
  timeZone: 'Asia/Tokyo',
  ...fields,
});

test('a new story is a draft with an id and the time in the paper’s time zone', () => {
  const { file, text } = makeNewStory(wanted(), NOTHING);
  expect(file).toBe('articles/2027/harbour-opens.md');
  expect(text.replace(/^id: [a-z2-7]{8}$/m, 'id: …')).toBe(`---
id: …
title: Harbour opens
published: 2027-01-01T00:30:00+09:00
authors:
  - name: Rita Sample
status: draft
# Remove the line “status: draft” to publish the story.
---

`);
});

test.for([
  ['a colon and quotation marks', 'Harbour: “opens” "at last"', 'harbour-opens-at-last'],
  ['Japanese', '港が開く', '港が開く'],
  ['an emoji', 'Harbour 👍 opens', 'harbour-opens'],
  ['an apostrophe', 'It’s open', 'its-open'],
  ['a sentence too long to read out', `${'harbour '.repeat(20)}`.trim(), 'harbour-harbour-harbour-harbour-harbour-harbour-harbour-harbour-harbour-harbour'], // prettier-ignore
] as const)('its address is made from a headline with %s, which stays as typed', ([, headline, slug]) => {
  const { file, text } = makeNewStory(wanted({ headline }), NOTHING);
  expect(file).toBe(`articles/2027/${slug}.md`);
  expect(fieldsOf(text)).toMatchObject({ title: headline });
});

test('a headline from which no address can be made is refused with what to add', () => {
  expect(() => makeNewStory(wanted({ headline: '👍' }), NOTHING)).toThrow(Refusal);
  expect(makeNewStory(wanted({ headline: '👍', slug: 'thumbs' }), NOTHING).file).toBe('articles/2027/thumbs.md');
});

test('its id was never used by any story', () => {
  const idOf = (ledgerIds: string[]) => fieldsOf(makeNewStory(wanted(), { ...NOTHING, ledgerIds }).text)['id'];
  const first = String(idOf([]));
  expect(idOf([])).toBe(first);
  expect(idOf([first])).not.toBe(first);
});

describe('a part of a series', () => {
  const series = [makeSeries({ id: 'sample-walks' })];
  const part = (id: string, number?: number) =>
    makeArticle({ id, status: 'draft', series: { id: 'sample-walks', ...(number && { part: number }) } });
  const placeAfter = (articles: ReturnType<typeof part>[]) =>
    fieldsOf(makeNewStory(wanted({ series: 'sample-walks' }), { ...NOTHING, series, articles }).text)['series'];

  test('has the number after the last one, counting hidden parts', () => {
    expect(placeAfter([])).toEqual({ id: 'sample-walks', part: 1 });
    expect(placeAfter([part('aaaaaaaa', 1), part('bbbbbbbb', 4)])).toEqual({ id: 'sample-walks', part: 5 });
  });

  test('has no number if the others have none', () => {
    expect(placeAfter([part('aaaaaaaa')])).toEqual({ id: 'sample-walks' });
  });

  test('of a series that does not exist is refused with the one probably meant', () => {
    expect(() => makeNewStory(wanted({ series: 'sample-walk' }), { ...NOTHING, series })).toThrow(
      'There is no series "sample-walk". Did you mean sample-walks?',
    );
  });
});

describe('a photo', () => {
  const withPhoto = (facts: Partial<typeof FACTS>) =>
    makeNewStory(
      wanted({ photo: { image: 'harbour.jpg', facts: { caption: undefined, credit: undefined, alt: undefined, rights: [], ...facts } } }), // prettier-ignore
      NOTHING,
    ).text;

  test('with all necessary data is used, with its rights in a comment', () => {
    const text = withPhoto(FACTS);
    expect(fieldsOf(text)).toMatchObject({
      photo: { image: 'harbour.jpg', alt: 'A quay', caption: 'A sample.', credit: 'Rita Sample' },
    });
    expect(text).toContain('\n# Rights of the picture: © 2026 Sample\n');
  });

  test('with missing data is put into a comment that names them, and becomes a photo without the comment signs', () => {
    expect(withPhoto({ caption: 'A sample.', credit: 'Rita Sample' })).toContain('say: alt. Write it below,');
    const text = withPhoto({ credit: 'Rita Sample' });
    expect(fieldsOf(text)).not.toHaveProperty('photo');
    expect(text).toContain(
      '# The picture does not say: alt, caption. Write them below, and remove the “# ” of those lines.',
    );
    const opened = text.replaceAll(/^# (?=photo:| {2})/gm, '');
    expect(fieldsOf(opened)).toMatchObject({ photo: { image: 'harbour.jpg', alt: '', credit: 'Rita Sample' } });
  });
});

function fieldsOf(text: string): Record<string, unknown> {
  const story = splitStoryFile(Buffer.from(text));
  if (!story.ok) throw new Error(story.note);
  return parse(story.frontMatter) as Record<string, unknown>;
}
