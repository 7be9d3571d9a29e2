import { expect, test } from 'vitest';
import { htmlOf, render } from '../story.ts';

test.each([
  ['an older element for struck-out words', '<strike>a</strike> b', '<p><s>a</s> b</p>'],
  ['a break followed by a line end', 'a<br>b<br/>\nc\\\nd', '<p>a<br>\nb<br>\nc<br>\nd</p>'],
  [
    'a break in Japanese, which has no spaces',
    '春の海<br>ひねもす<br><br>のたり<br>Sea',
    '<p>春の海<br>ひねもす<br><br>のたり<br>\nSea</p>',
  ],
  ['a break made by Markdown', '春の海\\\nひねもす', '<p>春の海<br>ひねもす</p>'],
  ['breaks in a row and in emphasis', 'a<br> <br>b<b>c<br>d</b>', '<p>a<br><br>\nb<b>c<br>\nd</b></p>'],
  [
    'a form feed, a vertical tab',
    'a\fb\vc\u0085d <abbr title="a\fb">e</abbr>',
    '<p>a b c d <abbr title="a b">e</abbr></p>',
  ],
  ['a form feed in code', '`a\fb`', '<p><code>a b</code></p>'],
  ['a special space', '春<br>　夏', '<p>春<br>　夏</p>'],
  ['no break in preformatted text', '<pre>a<br>b</pre>', '<pre>a<br>b</pre>'],
  ['the last break of a paragraph', 'a<br>', '<p>a<br></p>'],
  [
    'readings after their bases',
    '<ruby>瓦<rt>かわら</rt>版<rt>ばん</rt></ruby>',
    '<p><ruby>瓦<rt>かわら</rt>版<rt>ばん</rt></ruby></p>',
  ],
  [
    'bases and readings in rows',
    '<ruby><rb>東<rb>京<rt>とう<rt>きょう</ruby>',
    '<p><ruby><rb>東</rb><rt>とう</rt><rb>京</rb><rt>きょう</rt></ruby></p>',
  ],
  [
    'with white space between',
    '<ruby> <rb>東</rb> <rb>京</rb> <rt>とう</rt> <rt>きょう</rt> </ruby>',
    '<p><ruby><rb>東</rb><rt>とう</rt><rb>京</rb><rt>きょう</rt></ruby></p>',
  ],
  [
    'a container of readings',
    '<ruby>東京<rtc><rt>とうきょう</rt></rtc></ruby>',
    '<p><ruby>東京<rt>とうきょう</rt></ruby></p>',
  ],
  [
    'a container that is itself a reading',
    '<ruby>東京<rtc>Tokyo</rtc></ruby>',
    '<p><ruby>東京<rt>Tokyo</rt></ruby></p>',
  ],
  [
    'more readings than bases',
    '<ruby><rb>東<rb>京<rt>とう<rt>きょう<rtc>Tokyo</ruby>',
    '<p><ruby><rb>東</rb><rt>とう</rt><rb>京</rb><rt>きょう</rt><rt>Tokyo</rt></ruby></p>',
  ],
])('%s', (_, body, html) => {
  expect(htmlOf(body).replace(/<pre [^>]*>/, '<pre>')).toBe(html);
  expect(render(body).warnings).toEqual([]);
});
