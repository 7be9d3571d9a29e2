import { expect, test } from 'vitest';
import { describeHidden, escapeHtml, plainPage } from '../../src/editing/overview-html.ts';
import { makeArticle } from '../helpers/make.ts';

const at = new Date('2026-11-30T21:00:00Z');
const story = makeArticle({ published: at, embargo: at, expires: at });

test.each([
  ['draft', 'it is a draft'],
  ['scheduled', 'it becomes public at 2026-12-01 06:00 JST'],
  ['embargoed', 'it is under embargo until 2026-12-01 06:00 JST'],
  ['expired', 'its licence ended at 2026-12-01 06:00 JST'],
  ['withdrawn', 'it is withdrawn'],
  ['public', 'it is public'],
] as const)('for a story that is %s an editor reads that %s', (state, reported) => {
  expect(describeHidden(story, state, 'Asia/Tokyo')).toBe(reported);
});

test('a time that is not set is not mentioned', () => {
  expect(describeHidden(makeArticle(), 'embargoed', 'Asia/Tokyo')).toBe('it is under embargo until ');
});

test('no title can be read as HTML', async () => {
  expect(escapeHtml('<a title="b">&')).toBe('&#60;a title=&#34;b&#34;&#62;&#38;');
  const page = plainPage('<b>', '<p>A sample.</p>');
  expect(page.headers.get('Content-Type')).toBe('text/html; charset=utf-8');
  expect(await page.text()).toMatch(/<h1>&#60;b&#62;<\/h1>\n<p>A sample\.<\/p>/);
});
