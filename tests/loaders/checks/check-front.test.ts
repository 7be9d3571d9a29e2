import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { formatProblems } from '../../../src/lib/errors/problem.ts';
import { checkFront } from '../../../src/loaders/checks/check-front.ts';
import { readFront } from '../../../src/loaders/read-front.ts';
import { NEWEST_FIRST } from '../../../src/schemas/front.ts';
import { makeArticle } from '../../helpers/make.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'kawaraban-front-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const NOW = new Date('2026-11-01T00:00:00Z');
const LATER = new Date('2026-11-30T21:00:00Z');
const STORIES = [
  makeArticle({ id: 'publicaa' }),
  makeArticle({ id: 'publicbb' }),
  makeArticle({ id: 'draftaaa', status: 'draft' }),
  makeArticle({ id: 'scheduaa', published: LATER }),
  makeArticle({ id: 'expireda', expires: new Date('2026-10-01T00:00:00Z') }),
  makeArticle({ id: 'withdraw', status: 'withdrawn', withdrawal: { at: NOW, reason: 'A sample.' } }),
];

function check(text: string) {
  writeFileSync(path.join(folder, 'front.yaml'), text);
  const front = readFront(folder);
  const checked = checkFront(front, {
    claims: STORIES,
    articles: STORIES,
    now: NOW,
    show: (file) => `content/${file}`,
  });
  const format = (problems: readonly (typeof checked.problems)[number][]) =>
    formatProblems(problems.map((problem) => ({ ...problem, file: 'front.yaml' })));
  return {
    choice: front.choice,
    refused: format([...front.problems, ...checked.problems]),
    reported: format(checked.warnings),
  };
}

test('a lead and stories beside it, each with or without an end', () => {
  const { choice, refused, reported } = check(
    'lead: { id: publicaa, until: 2026-12-01T06:00:00+09:00 }\nbeside:\n  - id: publicbb\n',
  );
  expect(choice).toEqual({ lead: { id: 'publicaa', until: LATER }, beside: [{ id: 'publicbb' }] });
  expect([refused, reported]).toEqual(['', '']);
});

test('an id without fields is a place that never ends', () => {
  const { choice, refused } = check('lead: publicaa\nbeside: [publicbb, { id: draftaaa }]\n');
  expect(choice).toEqual({ lead: { id: 'publicaa' }, beside: [{ id: 'publicbb' }, { id: 'draftaaa' }] });
  expect(refused).toBe('');
  expect(check('beside: publicbb').choice).toEqual({ beside: [{ id: 'publicbb' }] });
  // To YAML it is a number.
  expect(check('lead: 23456722').refused).toContain('found     23456722   (no story has this id)');
});

test('without the file, or with an empty one, the newest stories come first', () => {
  expect(readFront(path.join(folder, 'nowhere')).choice).toEqual(NEWEST_FIRST);
  expect(check('# nothing yet\n').choice).toEqual(NEWEST_FIRST);
});

describe('a mistake is refused with its position and what to write:', () => {
  // prettier-ignore
  test.each([
    ['lead: { id: publicab }', '1:13  lead.id', 'publicab   (no story has this id)', 'publicaa   (content/articles/2023/story-publicaa.md)'],
    ['beside: [{ id: nearlyno }]', '1:16  beside[0].id', 'nearlyno   (no story has this id)', 'the id of a story, as in its file'],
    ['lead: publicab', '1:7  lead', 'publicab   (no story has this id)', 'publicaa   (content/articles/2023/story-publicaa.md)'],
    ['lead: PUBLICAA', '1:7  lead', 'PUBLICAA', 'lead: publicaa'],
    ['lead: harbour-opens', '1:7  lead', 'harbour-opens', 'eight characters of a–z and 2–7, such as k3f7a2mq'],
    ['lead: [publicaa]', '1:7  lead', '[publicaa]', 'the id of a story, such as k3f7a2mq'],
    ['beside: [publicaa, PUBLICBB]', '1:20  beside[1]', 'PUBLICBB', 'publicbb'],
    ['beside: publicaa, publicbb', '1:9  beside', 'publicaa, publicbb', 'beside: [publicaa, publicbb]'],
    ['lead: { id: harbour-opens }', '1:13  lead.id', 'harbour-opens', 'eight characters of a–z and 2–7, such as k3f7a2mq'],
    ['lead: { id: publicaa, until: 2026-12-01 }', '1:30  lead.until', '2026-12-01', 'until: 2026-12-01T00:00:00+09:00'],
    ['leed: { id: publicaa }', '1:1  leed', 'leed', 'lead'],
    ['lead: { id: publicaa, untill: 2026-12-01T06:00:00+09:00 }', '1:23  lead.untill', 'untill', 'until'],
    ['lead: { id: publicaa }\nbeside: [{ id: publicaa }]', '2:16  beside[0].id', 'publicaa   (it is listed already)', 'nothing; listing it once is enough'],
    ['beside: publicab', '1:9  beside[0]', 'publicab   (no story has this id)', 'publicaa   (content/articles/2023/story-publicaa.md)'],
  ])('%s', (text, place, found, write) => {
    const { refused } = check(text);
    expect(refused).toContain(`front.yaml:${place}`);
    expect(refused).toContain(`found     ${found}`);
    expect(refused).toContain(`write     ${write}`);
  });
});

describe('a story that is not public is reported with its file:', () => {
  test.each([
    ['draftaaa', 'a draft: content/articles/2023/story-draftaaa.md'],
    ['scheduaa', 'not public before 2026-12-01 06:00 JST: content/articles/2023/story-scheduaa.md'],
    ['expireda', 'no longer public since 2026-10-01 09:00 JST: content/articles/2023/story-expireda.md'],
    ['withdraw', 'withdrawn: content/articles/2023/story-withdraw.md'],
  ])('%s', (id, note) => {
    const { refused, reported } = check(`lead: { id: ${id} }`);
    expect(refused).toBe('');
    expect(reported).toContain(`front.yaml:1:13  lead.id\n  found     ${id}   (${note})`);
  });

  test('but not once its time on the front page is over', () => {
    expect(check('lead: { id: draftaaa, until: 2026-10-01T00:00:00Z }').reported).toBe('');
  });
});
