import { describe, expect, test } from 'vitest';
import { describeSilentChange } from '../../../src/commands/editor/silent-changes.ts';
import type { Article } from '../../../src/schemas/article.ts';
import { makeArticleView } from '../../../src/views/article/article-view.ts';
import { makeSearchStory, searchParagraphs } from '../../../src/views/search/search-document.ts';
import { makeArticle } from '../../helpers/make.ts';
import { render } from '../../markdown/story.ts';

const BODY = 'The ferry leaves at nine.\n\nIt carries _forty_ cars & “two” buses:\n\n- one\n- two, of which\n  - three';
const BEFORE = { title: 'A ferry & its cars', standfirst: 'In short.' };
const correction = (text: string, at: string) => ({ at: new Date(at), kind: 'correction' as const, text });

describe('a change of words is reported by the first changed paragraph', () => {
  test.each([
    ['a word', {}, BODY.replace('nine', 'ten'), 'The ferry leaves at ten.'],
    ['the headline', { title: 'A boat & its cars' }, BODY, 'A boat & its cars'],
    ['the standfirst', { standfirst: 'In long.' }, BODY, 'In long.'],
    ['the first line of an item', {}, BODY.replace('two, of', 'six, of'), 'six, of which'],
    ['a nested item', {}, BODY.replace('three', 'four'), 'four'],
    ['the beginning of a word', {}, BODY.replace('one', 'on'), 'on'],
    ['a removed paragraph', {}, BODY.replace(/^.*\n\n/, ''), 'text removed or moved'],
    ['a caption', { photo: { caption: 'The pier.', credit: 'Sample', canShare: true } }, BODY, 'The pier.'],
    ['the text of a picture', {}, `${BODY}\n\n![A pier](a.png "The quay. (Sample)")`, 'The quay.'],
  ])('%s', (_, fields, body, found) => {
    expect(change({ ...BEFORE, ...fields }, body)).toContain(`found     ${found}   (/2023/11/17/`);
  });
});

describe('nothing is reported if', () => {
  test.each([
    ['only signs, spaces and letter case change', BODY.replace('nine.', 'NINE!').replace('“two”', '"Two"')],
    ['only Markdown signs change', BODY.replace('_forty_', '**forty**').replace('nine', '[nine](https://a.example/)')], // prettier-ignore
    ['paragraphs are wrapped differently', BODY.replace('ferry leaves', 'ferry\nleaves')],
    ['words are added and struck out', `${BODY} ~~wrong~~`],
  ])('%s', (_, body) => expect(change(BEFORE, body)).toBeUndefined());

  const other = BODY.replace('nine', 'ten');
  test.each([
    ['a correction is new', { corrections: [correction('It leaves at ten.', '2024-01-01T00:00:00Z')] }],
    ['a correction is new and dated back', { corrections: [correction('It leaves at ten.', '2023-11-17T00:00:00Z')] }],
    ['updated is later', { updated: new Date('2024-01-01T00:00:00Z') }],
  ])('%s', (_, fields) => expect(change({ ...BEFORE, ...fields }, other)).toBeUndefined());
});

test('a correction for an earlier change does not cover the next one', () => {
  const corrected = { ...BEFORE, corrections: [correction('It leaves at nine.', '2024-01-01T00:00:00Z')] };
  const reported = change(corrected, BODY.replace('nine', 'ten'), corrected);
  expect(reported).toContain('write     under corrections:\n              - { at: 2024-02-03T');
  const updated = { ...BEFORE, updated: new Date('2024-01-01T00:00:00Z') };
  expect(change(updated, BODY.replace('nine', 'ten'), updated)).toContain('write     corrections:\n');
});

/** A story as it was in the last release and as it is now. */
function change(fields: Partial<Article>, body: string, before: Partial<Article> = BEFORE): string | undefined {
  const article = makeArticle(fields);
  const now = viewOf(article, body);
  const facts = { now: makeSearchStory(now), paragraphs: searchParagraphs(now) };
  const last = makeSearchStory(viewOf(makeArticle(before), BODY));
  const clock = new Date('2024-02-03T00:00:00Z');
  return describeSilentChange(article, { ...facts, before: last, shown: 'content/a.md', clock });
}

function viewOf(story: Article, body: string) {
  const facts = { text: { story, isOld: false }, links: [], series: undefined, translations: undefined };
  return makeArticleView(facts, render(body).tree);
}
