import { describe, expect, test } from 'vitest';
import { checkBody } from '../../../src/markdown/checks/check-body.ts';
import { render } from '../story.ts';
import { Refusal } from '../../../src/lib/errors/refusal.ts';

const PLACE = { file: 'articles/2023/x.md', bodyLine: 11 };
const LONG = 'x'.repeat(10_000);

/** Bodies in which a few letters expand to many. */
const EXPANDING: [string, string][] = [
  ['an address', `${'[a] '.repeat(100)}\n\n[a]: https://a.example/${LONG}`],
  ['a title', `${'[a] '.repeat(100)}\n\n[a]: https://a.example/ "${LONG}"`],
  ['a title over lines', `${'[a] '.repeat(100)}\n\n[a]: https://a.example/\n"${'x\n'.repeat(9000)}"`],
  ['an address of a picture', `${'![][a] '.repeat(100)}\n\n[a]: ${LONG}`],
  ['an address in a table', `| a |\n| - |\n${'| [a] |\n'.repeat(100)}\n[a]: /${LONG}`],
  ['an address in a note', `a[^1]\n\n[^1]: ${'[a] '.repeat(100)}\n\n[a]: /${LONG}`],
  ['an address of another script', `${'[a] '.repeat(100)}\n\n[a]: /${'瓦'.repeat(1000)}`],
  ['a name spelt in several ways', `${'[A] [ a] '.repeat(50)}\n\n[a]: /${LONG}`],
];

describe('a body that expands to much more than its size is refused by file and line', () => {
  test.each(EXPANDING)('%s', (_, body) => {
    expect(() => {
      checkBody(body, PLACE);
    }).toThrow(Refusal);
    expect(() => render(body)).toThrow(/^articles\/2023\/x\.md:\d+\n/);
  });
});

test('the refusal names the reference that is too many, and its definition', () => {
  const body = `${'[a]\n\n'.repeat(20)}\n[a]: https://a.example/${LONG}`;
  expect(() => {
    checkBody(body, PLACE);
  }).toThrow(
    'articles/2023/x.md:29\n' +
      '  found     [a], with which all references come to more than 100000 characters\n' +
      '  write     a shorter address or title in line 52, or fewer references',
  );
});

test('references of a long story to its sources are accepted', () => {
  const sources = Array.from({ length: 200 }, (_, n) => `[${n}]: https://a.example/${'x'.repeat(100)}/${n}`);
  const body = `${sources.map((_, n) => `Words and a [source][${n}].`).join('\n\n')}\n\n${sources.join('\n')}`;
  checkBody(body, PLACE);
  expect(render(body).html.match(/<a /g)).toHaveLength(200);
});

test('more pictures than a page can be made of are refused', () => {
  expect(() => {
    checkBody('![a](a.png)\n'.repeat(1001), PLACE);
  }).toThrow('more than 1000 pictures');
});

test.each([
  ['a note with many references', `${'a[^1] '.repeat(500)}\n\n[^1]: b`],
  ['a table with its columns aligned', `|${'a|'.repeat(99)}\n|${':-:|'.repeat(99)}\n${'|a\n'.repeat(250)}`],
  ['characters that HTML has to escape', '&<>"\n\n'.repeat(2000)],
  ['paragraphs of one letter', 'a\n\n'.repeat(4000)],
  ['elements that are left open', `${'<b lang="x">a\n\n'.repeat(30)}${'a\n\n'.repeat(1000)}`],
  ['bare addresses', 'www.a.example/瓦\n\n'.repeat(500)],
])('%s makes less than a megabyte', (_, body) => {
  expect(render(body).html.length).toBeLessThan(1_000_000);
});
