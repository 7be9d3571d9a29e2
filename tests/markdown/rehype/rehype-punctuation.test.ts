import { expect, test } from 'vitest';
import { htmlOf } from '../story.ts';

test.each([
  ['across emphasis', '"*word*" and *"word"*', '<p>“<em>word</em>” and <em>“word”</em></p>'],
  ['around a link', '"[word](/x/)"', '<p>“<a href="/base/x/">word</a>”</p>'],
  ['around code, which stays', '"`"a" -- \'b\'`"', '<p>“<code>"a" -- \'b\'</code>”</p>'],
  ['not in a code block', '```\n"a" -- b...\n```', '<code>"a" -- b...\n</code></pre>'],
  ['not in a bare address', 'https://a.example/b--c', '>https://a.example/b--c</a>'],
  ['each paragraph separately', '"One.\n\n"Two."', '<p>“One.</p>\n<p>“Two.”</p>'],
  ['in headings', '# "One"', '<h2>“One”</h2>'],
  ['in items', '- "One"\n- it\'s', '<li>“One”</li>\n<li>it’s</li>'],
  ['in cells', '| "a" |\n|---|\n| b\'s |', '<td>b’s</td>'],
  ['in a passage of another language', '"a" <span lang="de">"b"</span>', '<p>“a” <span lang="de">„b“</span></p>'],
  ['after a line break', '"a"\\\n"b"', '<p>“a”<br>\n“b”</p>'],
  ['not in attributes', '<abbr title=\'"a" -- b\'>c</abbr>', '<abbr title="&#x22;a&#x22; -- b">'],
])('%s', (_, body, html) => {
  expect(htmlOf(body).replaceAll('&quot;', '&#x22;')).toContain(html);
});
