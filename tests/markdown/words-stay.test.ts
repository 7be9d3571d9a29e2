import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseHtml } from '../helpers/html-tree.ts';
import { openingSentence } from '../../src/markdown/text/opening.ts';
import { wordsOf } from '../../src/markdown/text/words.ts';
import { render } from './story.ts';

const SAMPLES = ['The harbour opens at nine.', '港は九時に開く。', 'Prices rose by 5 percent', '항구가 열린다.'];

/** Additions without words, for any place in a text; a note adds its own paragraph. */
const ANYWHERE = [
  '[^new]',
  '<del>struck 7</del>',
  '<s>*struck*</s>',
  '<ruby><rt>a</rt></ruby>',
  '<!-- x -->',
  '\u00AD',
];
/** Signs that Markdown recognizes only next to spaces. */
const BETWEEN = ['~~struck *out*~~ ', '<ruby><rp>(</rp><rt>a</rt><rp>)</rp></ruby> '];

const paragraph = fc
  .tuple(fc.constantFrom('', '', '## ', '> ', '- '), fc.constantFrom(...SAMPLES), fc.nat(99), fc.boolean())
  .map(([mark, words, number, hasNote]) => ({
    mark,
    words: `${words} Sample ${number}`,
    note: hasNote ? '[^old]' : '',
  }));

test('additions that are not words change no id, no description and no search term, wherever they are', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(paragraph, { minLength: 1, maxLength: 6, selector: ({ words }) => words }),
      fc.constantFrom(...ANYWHERE, ...BETWEEN),
      fc.nat(),
      fc.nat(),
      (paragraphs, added, which, where) => {
        const body = (extra?: string) =>
          [
            ...paragraphs.map(({ mark, words, note }, index) => {
              if (extra === undefined || index !== which % paragraphs.length) return `${mark}${words}.${note}`;
              const at = extra.endsWith(' ') ? words.indexOf(' ') + 1 : 1 + (where % words.length);
              return `${mark}${words.slice(0, at)}${extra}${words.slice(at)}.${note}`;
            }),
            '[^old]: An old note.',
            '[^new]: A new note.',
          ].join('\n\n');
        expect(factsOf(body(added))).toEqual(factsOf(body()));
      },
    ),
    { numRuns: 300 },
  );
});

/** What is known about a story besides its page, without the notes. */
function factsOf(body: string) {
  const { html } = render(body);
  const text = html.replace(/<section class="footnotes"[^]*/, '');
  return {
    ids: [...text.matchAll(/ id="((?:p|h)-[^"]*)"/g)].map(([, id]) => id),
    opening: openingSentence(body),
    words: wordsOf(parseHtml(text)),
  };
}
