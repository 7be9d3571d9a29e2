import { expect, test } from 'vitest';
import { htmlOf } from '../story.ts';

test.each([
  ['the first heading becomes h2, whatever it was', '# a', 'h2'],
  ['even if it was deep', '#### a', 'h2'],
  ['no level is skipped on the way down', '# a\n\n#### b\n\n###### c', 'h2 h3 h4'],
  ['headings of the same level keep the same level', '## a\n\n### b\n\n### c\n\n## d', 'h2 h3 h3 h2'],
  ['a higher heading after a lower first one is h2 too', '### a\n\n# b\n\n## c', 'h2 h2 h3'],
  ['h6 is the deepest', '# a\n\n## b\n\n### c\n\n#### d\n\n##### e\n\n###### f', 'h2 h3 h4 h5 h6 h6'],
  ['headings in HTML count', '<h1>a</h1>\n\n<h5>b</h5>', 'h2 h3'],
  ['an empty heading is removed', '# a\n\n#\n\n### b', 'h2 h3'],
])('%s', (_, body, levels) => {
  expect(
    htmlOf(body)
      .match(/(?<=<)h\d/g)
      ?.join(' '),
  ).toBe(levels);
});
