import { expect, test } from 'vitest';
import { render } from './story.ts';

test.each([
  [
    'paragraphs',
    'One.\n\nTwo *em* **strong** ~~del~~.',
    '<p>One.</p>\n<p>Two <em>em</em> <strong>strong</strong> <del>del</del>.</p>',
  ],
  ['tasks are shown as signs, not inputs', '- [x] done\n- [ ] open', '<ul>\n<li>☑ done</li>\n<li>☐ open</li>\n</ul>'],
  [
    'code has no language class',
    '```js\na\n```',
    '<pre tabindex="0" role="group" aria-label="Code" dir="ltr"><code>a\n</code></pre>',
  ],
  ['lists keep their first number', '3. a\n4. b', '<ol start="3">\n<li>a</li>\n<li>b</li>\n</ol>'],
  ['Markdown in HTML', '<div lang="ja">\n\n*a*\n\n</div>', '<div lang="ja">\n<p><em>a</em></p>\n</div>'],
  [
    'ruby',
    '<ruby>漢<rp>(</rp><rt>かん</rt><rp>)</rp></ruby>',
    '<p><ruby>漢<rp>(</rp><rt>かん</rt><rp>)</rp></ruby></p>',
  ],
  ['an empty body', '', ''],
  ['a null character', 'a\u0000b', '<p>a\uFFFDb</p>'],
])('%s', (_, body, html) => {
  expect(render(body).html.replace(/ id="[^"]*"/g, '')).toBe(html);
});

test('the same story gives the same bytes, whatever was rendered before', () => {
  const body = '# a\n\n"b" ![x](a.png) [c](/d/)[^1]\n\n[^1]: e <b onclick=f>g</b>';
  const first = render(body);
  render('<script>x</script> [y](javascript:z)');
  expect(render(body)).toEqual(first);
});
