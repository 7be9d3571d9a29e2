import { describe, expect, test } from 'vitest';
import { htmlOf, render } from '../story.ts';

const IMG = (alt: string, more = '') =>
  `<img src="/base/pictures/a.png" srcset="/base/pictures/small-a.png 400w" sizes="100vw" width="800" height="600" alt="${alt}"${more} loading="lazy" decoding="async">`;

test.each([
  ['a picture alone in its paragraph is a figure', '![x](a.png)', `<figure>${IMG('x')}</figure>`],
  [
    'the title is the caption, its last parenthesis the credit',
    '![x](a.png "It\'s a harbour (old) (Reuters)")',
    `<figure>${IMG('x')}<figcaption><span class="caption">It’s a harbour (old)</span> <span class="credit">Reuters</span></figcaption></figure>`,
  ],
  [
    'a comma between caption and credit belongs to neither',
    '![x](a.png "A harbour (left), (Reuters)")',
    `<figure>${IMG('x')}<figcaption><span class="caption">A harbour (left)</span> <span class="credit">Reuters</span></figcaption></figure>`,
  ],
  [
    'a title without a parenthesis is all caption',
    '![x](a.png "A harbour")',
    `<figure>${IMG('x')}<figcaption><span class="caption">A harbour</span></figcaption></figure>`,
  ],
  [
    'a title that is only a parenthesis is all credit',
    '![x](a.png "(Reuters)")',
    `<figure>${IMG('x')}<figcaption><span class="credit">Reuters</span></figcaption></figure>`,
  ],
  [
    'a parenthesis within the caption is not a credit',
    '![x](a.png "A (big) harbour")',
    `<figure>${IMG('x')}<figcaption><span class="caption">A (big) harbour</span></figcaption></figure>`,
  ],
  ['a picture within text stays there', 'a ![x](a.png "t") b', `<p>a ${IMG('x', ' title="t"')} b</p>`],
  [
    'two pictures are two figures',
    '![x](a.png)\n![y](a.png)',
    `<figure>${IMG('x')}</figure><figure>${IMG('y')}</figure>`,
  ],
  [
    'a linked picture is a figure with a link',
    '[![x](a.png)](/y/)',
    `<figure><a href="/base/y/">${IMG('x')}</a></figure>`,
  ],
  [
    'in HTML',
    '<figure><img src="./a.png" alt="x" width=1 onerror=y><figcaption>c</figcaption></figure>',
    `<figure>${IMG('x')}<figcaption>c</figcaption></figure>`,
  ],
  ['a picture without alternative text gets an empty one', '<img src="a.png">', IMG('')],
])('%s', (_, body, html) => {
  expect(htmlOf(body)).toBe(html);
});

describe('a picture with neither alternative text nor caption is reported', () => {
  test.each(['![](a.png)', '![ ](a.png)', '<img src="a.png">'])('%s', (picture) => {
    const note = 'the picture has no description for readers who cannot see it';
    const write = '![what it shows](a.png)';
    expect(render(`One.\n\n${picture}`).warnings).toMatchObject([{ line: 3, found: 'a.png', note, write }]);
  });

  test.each(['![x](a.png)', '![](a.png "A harbour")'])('%s is not', (picture) => {
    expect(render(picture).warnings).toEqual([]);
  });
});

describe('a picture that is not beside the story is removed and reported', () => {
  test.each([
    ['![x](https://a.example/x.png "c")', 'https://a.example/x.png', '![x](x.png), the picture beside the story'],
    ['![x](//a.example/x.png)', '//a.example/x.png', '![x](x.png), the picture beside the story'],
    [
      '![x](data:image/png;base64,AAAA)',
      'data:image/png;base64,AAAA',
      '![x](picture.png), the picture beside the story',
    ],
    ['![x](gone.png)', 'gone.png', '![x](gone.png), the picture beside the story'],
    ['[![x](gone.png)](/y/)', 'gone.png', '![x](gone.png), the picture beside the story'],
    [
      '<figure><img src="gone.png"><figcaption>c</figcaption></figure>',
      'gone.png',
      '![what it shows](gone.png), the picture beside the story',
    ],
    ['![x]()', '<img>', '![x](picture.png), the picture beside the story'],
  ])('%s', (picture, found, write) => {
    const { html, warnings } = render(`One.\n\n${picture}\n\nTwo.`);
    expect(html).not.toMatch(/<img|<figure|<a|<p[^>]*>\s*<\/p>/);
    expect(html).toContain('Two.');
    expect(warnings).toMatchObject([{ line: 3, found, write }]);
  });
});

test('an animated picture is reported with its line, because the page shows a still', () => {
  const moving = { src: '/a.webp', srcset: '', sizes: '', width: 6, height: 4, isAnimated: true };
  const { html, warnings } = render('One.\n\n![A sample](a.gif)', { picture: () => moving });
  expect(html).not.toContain('isAnimated');
  const note = 'an animation; pages show only its first picture';
  const write = 'a still picture, or [A sample](https://a.example/video)';
  expect(warnings).toMatchObject([{ line: 3, found: 'a.gif', note, write }]);
});
