import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { htmlOf } from '../story.ts';

describe('`**` marks words where the script has no spaces', () => {
  test.each([
    [
      '知事は**「港は安全だ」**と述べた。これは**重要（注意）**です。',
      '知事は<strong>「港は安全だ」</strong>と述べた。これは<strong>重要（注意）</strong>です。',
    ],
    ['**50%**増えた', '<strong>50%</strong>増えた'],
    ['約**-5℃**まで', '約<strong>-5℃</strong>まで'],
    ['**[link](/a/)**の', '<strong><a href="/base/a/">link</a></strong>の'],
    ['**`code`**です', '<strong><code>code</code></strong>です'],
    ['これは***重要！***です', 'これは<em><strong>重要！</strong></em>です'],
    ['重要*（注意）*です', '重要<em>（注意）</em>です'],
    ['**마감(오늘)**을', '<strong>마감(오늘)</strong>을'],
    ['他说**“安全”**的话', '他说<strong>“安全”</strong>的话'],
    ['**ข่าว(ใหม่)**นี้', '<strong>ข่าว(ใหม่)</strong>นี้'],
    ['𠮷**（注）**𠮷', '𠮷<strong>（注）</strong>𠮷'],
    ['「**重要**」と「**注意**」', '「<strong>重要</strong>」と「<strong>注意</strong>」'],
  ])('%s', (typed, html) => {
    expect(htmlOf(typed, { lang: 'ja' })).toBe(`<p>${html}</p>`);
  });
});

describe('typographic quotation marks may be inside or outside the emphasis', () => {
  test.each([
    ['**“safe.”**Then', '<strong>“safe.”</strong>Then'],
    ['said**“safe”**then', 'said<strong>“safe”</strong>then'],
    ['“**safe**” and ‘*sound*’', '“<strong>safe</strong>” and ‘<em>sound</em>’'],
    ['**„sicher“**und', '<strong>„sicher“</strong>und'],
    ['**« sûr »**et', '<strong>« sûr »</strong>et'],
  ])('%s', (typed, html) => {
    expect(htmlOf(typed)).toBe(`<p>${html}</p>`);
  });
});

test('an underscore marks nothing within a word of any script', () => {
  expect(htmlOf('これは_重要_です snake_case_name')).toBe('<p>これは_重要_です snake_case_name</p>');
});

describe('a single `*` between digits is a multiplication sign', () => {
  test.each([
    ['5*6*7', '5*6*7'],
    ['24*7*365 days, *12*', '24*7*365 days, <em>12</em>'],
    ['**5**7 and *a*b*c', '<strong>5</strong>7 and <em>a</em>b*c'],
  ])('%s', (typed, html) => {
    expect(htmlOf(typed)).toBe(`<p>${html}</p>`);
    expect(htmlOf(`${typed} ~`)).toBe(`<p>${html} ~</p>`);
  });
});

describe('two tildes strike out, one is a tilde', () => {
  test.each([
    ['~~古い~~新しい', '<del>古い</del>新しい'],
    ['前の~~「古い」~~と', '前の<del>「古い」</del>と'],
    ['*~~a~~*b', '<em><del>a</del></em>b'],
    ['対象は20~30代と40~50代です。', '対象は20~30代と40~50代です。'],
    ['About 3~5 days, 100~200 yen.', 'About 3~5 days, 100~200 yen.'],
    ['H~2~O', 'H~2~O'],
    ['~a~ ~~~b', '~a~ ~~~b'],
  ])('%s', (typed, html) => {
    expect(htmlOf(typed, { lang: 'ja' })).toBe(`<p>${html}</p>`);
  });
});

test('any words of these scripts within `**`, with any signs at their ends, are strong', () => {
  const word = fc.constantFrom('港', 'です', 'カナ', '마감', 'ใหม่', '𠮷');
  const sign = fc.constantFrom('', '「', '」', '（', '）', '。', '！', '%', '(', ')', '“', '”', '"', '…', '・', '-');
  fc.assert(
    fc.property(word, sign, word, sign, word, (before, open, marked, close, after) => {
      const html = htmlOf(`${before}**${open}${marked}${close}**${after}`, { lang: 'xx' });
      expect(html).toBe(`<p>${before}<strong>${open}${marked}${close}</strong>${after}</p>`);
    }),
  );
});
