import { expect, test } from 'vitest';
import { htmlOf } from '../story.ts';

test('a table scrolls in its own box, which the keyboard reaches', () => {
  expect(htmlOf('| a |\n|---|\n| b |')).toMatch(
    /^<div class="table-scroll" tabindex="0" role="group" aria-label="Table"><table>[^]*<\/table><\/div>$/,
  );
});

test('alignment is a class', () => {
  expect(htmlOf('| a | b | c |\n|:--|:-:|--:|\n| d | e | f |')).toContain(
    '<td class="align-left">d</td>\n<td class="align-center">e</td>\n<td class="align-right">f</td>',
  );
});

test('head cells label their column; an empty corner labels nothing', () => {
  expect(htmlOf('|  | b |\n|---|---|\n| c | d |')).toContain('<td></td>\n<th scope="col">b</th>');
});

test('a table in HTML has the same box', () => {
  expect(htmlOf('<table><tr><th scope="row">a</th><td colspan="2">b</td></tr></table>')).toBe(
    '<div class="table-scroll" tabindex="0" role="group" aria-label="Table"><table><tbody><tr><th scope="row">a</th><td colspan="2">b</td></tr></tbody></table></div>',
  );
});
