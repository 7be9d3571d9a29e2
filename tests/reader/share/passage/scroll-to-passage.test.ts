// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { placeFor } from '../../../../src/reader/share/passage/scroll-to-passage.ts';

const NOTE = '<sup><a href="#fn-2" id="fnref-2">2</a></sup>';
const PROSE = [
  `<h2 id="h-plan">Plan${NOTE}</h2>`,
  '<p id="p-aaaaaa">Alpha beta gamma. Nothing here is news.</p>',
  `<p id="p-bbbbbb">Delta epsilon${NOTE} zeta eta theta.</p>`,
  '<h2 id="h-計画"><ruby>計<rt>けい</rt>画<rt>かく</rt></ruby></h2>',
  '<p id="p-cccccc"><ruby>瓦<rt>かわら</rt>版<rt>ばん</rt></ruby>の歴史。</p>',
  '<p id="p-dddddd">The <del>old price was</del> price is 7.</p>',
].join('');

test.each([
  ['its words', 'p-zzzzzz', 'text=beta%20gamma', 'p-aaaaaa'],
  ['its last words, if the first have changed', 'p-zzzzzz', 'text=Gone%20words,is%20news.', 'p-aaaaaa'],
  ['its words beside a footnote number that has changed', 'p-zzzzzz', 'text=Delta%20epsilon1%20zeta', 'p-bbbbbb'],
  ['its words from before there was a note', 'p-zzzzzz', 'text=epsilon%20zeta%20eta', 'p-bbbbbb'],
  ['its words from before there was furigana', 'p-zzzzzz', `text=${encodeURIComponent('瓦版の歴史')}`, 'p-cccccc'],
  ['its words with the furigana', 'p-zzzzzz', `text=${encodeURIComponent('瓦かわら版ばんの')}`, 'p-cccccc'],
  ['its words from before some were struck', 'p-zzzzzz', 'text=old%20price%20was', 'p-dddddd'],
  ['not the words around it', 'p-zzzzzz', 'text=Alpha-,gone%20words,-Nothing&near=p-bbbbbb,', 'h-計画'],
  ['its words, if the link contains a footnote number', 'fnref-2', 'text=Delta%20epsilon3%20zeta', 'p-bbbbbb'],
  ['not two letters that could be anywhere', 'p-zzzzzz', 'text=%C2%ABpr%201%C2%BB', undefined],
  ['a heading with a footnote number', 'h-plan1', '', 'h-plan'],
  ['a heading with furigana', 'h-計けい画かく', '', 'h-計画'],
  ['the paragraph before it', 'p-zzzzzz', 'text=gone&near=p-aaaaaa,p-yyyyyy', 'p-bbbbbb'],
  [
    'the paragraph after it, a heading in another script',
    'p-zzzzzz',
    `near=p-yyyyyy,${encodeURIComponent('h-計画')}`,
    'p-bbbbbb',
  ],
  ['nothing, if nothing of it is left', 'p-zzzzzz', 'text=gone&near=p-yyyyyy,p-xxxxxx', undefined],
  ['nothing, if it was damaged', 'p-zzzzzz', 'text=%E0%A4', undefined],
])('a link to words that have changed finds %s', (_, id, directives, found) => {
  document.body.innerHTML = `<div class="prose">${PROSE}</div>`;
  expect(placeFor(id, { directives, search: '' }, document.body)?.id).toBe(found);
});

test.each([
  ['the paragraph before it', '?near=p-aaaaaa,p-yyyyyy', '', 'p-bbbbbb'],
  ['the paragraph after it', '?near=,p-bbbbbb', '', 'p-aaaaaa'],
  ['a heading in another script', `?near=p-yyyyyy,${encodeURIComponent('h-計画')}`, '', 'p-bbbbbb'],
  ['the paragraph before it, beside a foreign parameter', '?fbclid=x&near=p-aaaaaa,', '', 'p-bbbbbb'],
  ['its words, if a script gets them', '?near=p-aaaaaa,', 'text=price%20is', 'p-dddddd'],
  ['nothing, if it was damaged', '?near=%E0%A4,%', '', undefined],
])('a link whose query names the paragraphs around it finds %s', (_, search, directives, found) => {
  document.body.innerHTML = `<div class="prose">${PROSE}</div>`;
  expect(placeFor('p-zzzzzz', { directives, search }, document.body)?.id).toBe(found);
});
