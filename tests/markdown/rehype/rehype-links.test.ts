import { describe, expect, test } from 'vitest';
import { htmlOf, render } from '../story.ts';

test.each([
  ['another site', '[x](https://a.example/)', '<a href="https://a.example/" rel="external noopener">x</a>'],
  ['another site without a scheme', '[x](//a.example/)', '<a href="//a.example/" rel="external noopener">x</a>'],
  [
    'a backslash counts as a slash, as in a browser',
    '<a href="/\\a.example/">x</a>',
    '<a href="/\\a.example/" rel="external noopener">x</a>',
  ],
  ['a scheme in capitals', '[x](HTTPS://a.example/)', '<a href="https://a.example/" rel="external noopener">x</a>'],
  [
    'a bare address is marked as one',
    'www.a.example',
    '<a href="http://www.a.example" rel="external noopener" class="address">www.a.example</a>',
  ],
  [
    'a link whose words are its address is a bare address',
    '[a.example/見本](https://www.a.example/%E8%A6%8B%E6%9C%AC/)',
    '<a href="https://www.a.example/%E8%A6%8B%E6%9C%AC/" rel="external noopener" class="address">a.example/見本</a>',
  ],
  ['a bare address of e-mail', 'a@b.example', '<a href="mailto:a@b.example" class="address">a@b.example</a>'],
  ['this site', '[x](https://host.example/base/y/)', '<a href="https://host.example/base/y/">x</a>'],
  ['a path from the front page gets the base', '[x](/series/?a=b#c)', '<a href="/base/series/?a=b#c">x</a>'],
  ['a path in another Unicode form', '[x](/topics/cafe\u0301/)', '<a href="/base/topics/caf%C3%A9/">x</a>'],
  ['a path cannot climb over the base', '[x](/../y/)', '<a href="/base/y/">x</a>'],
  ['an e-mail address', '[x](mailto:a@b.example)', '<a href="mailto:a@b.example">x</a>'],
  ['a telephone number', '[x](tel:+8101)', '<a href="tel:+8101">x</a>'],
  ['another story’s file', '[x](../2022/old.md)', '<a href="/base/2022/01/02/old/">x</a>'],
  ['a passage of another story', '[x](../2022/old.md#p-aaaaaa)', '<a href="/base/2022/01/02/old/#p-aaaaaa">x</a>'],
  [
    'a heading of another story by its words',
    '[x](../2022/old.md#The-plan)',
    '<a href="/base/2022/01/02/old/#h-the-plan">x</a>',
  ],
  [
    'a heading of another story in any script',
    '[x](../2022/old.md#次は)',
    '<a href="/base/2022/01/02/old/#h-次は">x</a>',
  ],
  [
    'a heading that only begins like an id',
    '[x](../2022/old.md#p-value)',
    '<a href="/base/2022/01/02/old/#h-p-value">x</a>',
  ],
  ['a heading of another story by its id', '[x](../2022/old.md#h-a)', '<a href="/base/2022/01/02/old/#h-a">x</a>'],
  [
    'the corrections of another story',
    '[x](../2022/old.md#corrections)',
    '<a href="/base/2022/01/02/old/#corrections">x</a>',
  ],
  ['another story with an empty fragment', '[x](../2022/old.md#)', '<a href="/base/2022/01/02/old/">x</a>'],
  [
    '`rel` and `target` in a story are removed',
    '<a href="https://a.example/" rel="opener" target="_blank">x</a>',
    '<a href="https://a.example/" rel="external noopener">x</a>',
  ],
])('%s', (_, body, html) => {
  expect(htmlOf(body)).toContain(html);
});

describe('a link that cannot work is removed from its text', () => {
  // Such links are reported when all stories have been read (tests/loaders/checks/links/check-links.test.ts).
  test.each(['[x](hidden.md)', '[x](some/page)', '[x](?q)'])('%s', (body) => {
    expect(render(body)).toMatchObject({ html: expect.stringContaining('>x</p>'), warnings: [] });
  });

  test.each([
    ['[x](https://)', 'https://', '[x](https://a.example/)'],
    ['[x](<https://a b.example/c d>)', 'https://a%20b.example/c%20d', '[x](https://ab.example/cd)'],
    ['[a \\[x\\]](http:///[)', 'http:///%5B', '[a \\[x\\]](https://a.example/)'],
  ])('what is not an address is reported, too: %s', (body, found, write) => {
    const { html, warnings } = render(body);
    expect(html).not.toContain('<a');
    expect(warnings).toMatchObject([
      { line: 1, found, note: 'the link is removed from its text: this is not an address', write },
    ]);
  });
});
