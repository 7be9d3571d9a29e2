import { expect, test } from 'vitest';
import { makeCorrectionsAddress } from '../../../src/views/lists/corrections-address.ts';
import { listCorrections } from '../../../src/views/lists/corrections.ts';
import { publication, usePublication } from '../../../src/publication.ts';
import { editionOf, makeArticle } from '../../helpers/make.ts';

const at = (day: string) => new Date(`2023-12-${day}T00:00:00Z`);

test('corrections are listed newest first, those with the same time by the id of their story', () => {
  const stories = [
    makeArticle({ id: 'bbbbbbbb', corrections: [{ at: at('01'), kind: 'correction', text: 'Second.' }] }),
    makeArticle({ id: 'aaaaaaaa', corrections: [{ at: at('01'), kind: 'update', text: 'First.' }, { at: at('03'), kind: 'clarification', text: 'Newest.' }] }), // prettier-ignore
  ];
  expect(listCorrections(editionOf(stories)).map(({ kind, text }) => `${kind} ${text}`)).toEqual([
    'clarification Newest.',
    'update First.',
    'correction Second.',
  ]);
});

test('for a withdrawn story, only the withdrawal and its reason are shown', () => {
  const withdrawn = makeArticle({ title: 'Gone', status: 'withdrawn', withdrawal: { at: at('02'), reason: 'It was wrong.' } }); // prettier-ignore
  const [entry] = listCorrections(editionOf([withdrawn]));
  expect(entry).toMatchObject({ kind: 'withdrawal', text: 'It was wrong.' });
  expect(entry).not.toHaveProperty('title');
});

test('a story in another language and time zone is shown in them until its licence ends', () => {
  const story = makeArticle({
    title: 'Une "histoire"',
    lang: 'fr',
    timeZone: 'Europe/Paris',
    expires: new Date('2030-01-01T00:00:00Z'),
    corrections: [{ at: at('01'), kind: 'correction', text: 'Un "mot".' }],
  });
  expect(listCorrections(editionOf([story]))[0]).toMatchObject({
    lang: 'fr',
    text: expect.stringMatching(/«.*mot.*»/),
    at: { iso: '2023-12-01T01:00:00+01:00' },
    expires: '2030-01-01T00:00:00.000Z',
  });
});

test.each([
  [undefined, undefined],
  ['desk@sample.example', 'mailto:desk@sample.example'],
  ['/contact/', '/contact/'],
  ['https://forms.example/', 'https://forms.example/'],
])('corrections are sent to %s', (corrections, href) => {
  const before = publication;
  usePublication({ ...before, corrections });
  try {
    expect(makeCorrectionsAddress()?.href).toBe(href);
  } finally {
    usePublication(before);
  }
});
