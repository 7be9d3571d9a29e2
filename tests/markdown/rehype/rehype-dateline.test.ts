import { expect, test } from 'vitest';
import { htmlOf } from '../story.ts';

const DATELINE = '<span class="dateline">San Francisco</span>';

test.each([
  ['opens the first paragraph', 'One.\n\nTwo.', `<p>${DATELINE} — One.</p>\n<p>Two.</p>`],
  ['is placed after a heading', '# a\n\nOne.', `<h2>a</h2>\n<p>${DATELINE} — One.</p>`],
  ['is a paragraph of its own where the story has none', '- a', `<p>${DATELINE}</p><ul>\n<li>a</li>\n</ul>`],
])('the dateline %s', (_, body, html) => {
  expect(htmlOf(body, { dateline: 'San Francisco' })).toBe(html);
});

test.each([
  ['en', ' — '],
  ['pt', ' — '],
  ['de', ' – '],
])('in %s a dash of the language follows it', (lang, dash) => {
  expect(htmlOf('"One."', { dateline: 'Seoul', lang })).toMatch(new RegExp(`>Seoul</span>${dash}[“„]One.[”“]</p>`));
});

test.each([
  ['ja', '【神戸】', '「一」'],
  ['zh-CN', '【神戸】', '“一”'],
  ['ko', '[神戸] ', '“一”'],
])('in %s it stands in brackets', (lang, start, quotation) => {
  const paragraph = htmlOf('"一"', { dateline: '神戸', lang });
  expect(paragraph.replace(/<[^>]*>/g, '')).toBe(start + quotation);
  expect(paragraph).toContain(`<span class="dateline">${start.trim()}</span>`);
});

test('its text cannot be HTML', () => {
  expect(htmlOf('One.', { dateline: "<b>St. John's</b>" })).toContain('&#x3C;b>St. John’s&#x3C;/b></span>');
});

test('a quotation can open after it', () => {
  expect(htmlOf('"One."', { dateline: 'Seoul' })).toContain('</span> — “One.”');
});
