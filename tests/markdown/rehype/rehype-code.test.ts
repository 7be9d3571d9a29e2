import { expect, test } from 'vitest';
import { htmlOf } from '../story.ts';

test('a code block can be scrolled with the keyboard and runs from left to right', () => {
  expect(htmlOf('```sh\nls -l\n```')).toBe(
    '<pre tabindex="0" role="group" aria-label="Code" dir="ltr"><code>ls -l\n</code></pre>',
  );
});

test('preformatted lines need not be code, and run in the direction of the story', () => {
  expect(htmlOf('<pre>One\n  two</pre>', { lang: 'ar' })).toBe(
    '<pre tabindex="0" role="group" aria-label="Text" lang="en"><span lang="ar">One\n  two</span></pre>',
  );
});

test.each(['ar', 'fa', 'he', 'ur', 'az-Arab'])(
  'code within a sentence states its direction in a story in %s',
  (lang) => {
    expect(htmlOf('`git commit --amend`', { lang })).toBe('<p><code dir="ltr">git commit --amend</code></p>');
  },
);

test.each(['en', 'ja', 'ar-Latn'])('and need not in a story in %s', (lang) => {
  expect(htmlOf('`git commit --amend`', { lang })).toBe('<p><code>git commit --amend</code></p>');
});

test.each([
  ['en', '<span lang="ar">`a`</span>', '<p><span lang="ar" dir="rtl"><code dir="ltr">a</code></span></p>'],
  ['ar', '<span lang="en">`a`</span>', '<p><span lang="en" dir="ltr"><code>a</code></span></p>'],
  ['en', '<span dir="auto">`a`</span>', '<p><span dir="auto"><code dir="ltr">a</code></span></p>'],
  ['en', '<span lang="ja">`a`</span>', '<p><span lang="ja"><code>a</code></span></p>'],
  ['en', '<span lang="no such tag">`a`</span>', '<p><span lang="no such tag"><code>a</code></span></p>'],
])('in a story in %s, %s states the direction of its language', (lang, body, html) => {
  expect(htmlOf(body, { lang })).toBe(html);
});

test('a direction that an editor wrote stays', () => {
  expect(htmlOf('<p lang="ar" dir="ltr"><code dir="rtl">a</code></p>')).toBe(
    '<p lang="ar" dir="ltr"><code dir="rtl">a</code></p>',
  );
});
