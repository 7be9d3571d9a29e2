import { describe, expect, test } from 'vitest';
import { readAnswers } from '../../../src/commands/init/answers.ts';

const SOUND = { name: 'Gazeta do Porto', language: 'pt', zone: 'Europe/Lisbon', url: 'https://gazeta.example/', colour: '', demo: 'no' }; // prettier-ignore

test('a paper has a name, language, time zone and address', () => {
  expect(readAnswers(SOUND).answers).toEqual({
    name: 'Gazeta do Porto',
    language: 'pt',
    zone: 'Europe/Lisbon',
    url: 'https://gazeta.example/',
    accent: undefined,
    keepsDemo: false,
  });
});

test('all wrong answers are reported at once, with the option and what to write', () => {
  const { answers, problems } = readAnswers({ name: '', language: 'Portuguese!', zone: 'Lisbon', url: '', colour: 'blue', demo: 'maybe' }); // prettier-ignore
  expect(answers).toBeUndefined();
  expect(problems).toEqual([
    '--name: write the name of the publication, such as The Harbour Gazette.',
    expect.stringMatching(/^--language: write /),
    '--zone: write Europe/Lisbon.',
    expect.stringMatching(/^--url: write the address of the front page, such as /),
    '--colour: write a colour such as #1d4f91, or vermilion.',
    '--demo: write yes or no.',
  ]);
});

test.each([
  ['zone', 'Europe/Zürich', 'Europe/Zurich'],
  ['zone', 'Mars/Olympus', 'an IANA time zone, such as Asia/Tokyo'],
  ['url', 'gazeta.example', 'https://gazeta.example'],
  ['url', 'https://gazeta.example/?a', 'the address of the front page, such as https://news.example/ or https://host.example/news/'], // prettier-ignore
] as const)('for %s the answer %s is refused with what to write: %s', (option, typed, write) => {
  expect(readAnswers({ ...SOUND, [option]: typed }).problems).toEqual([`--${option}: write ${write}.`]);
});

describe('a colour becomes two, each the closest one that is readable on its paper', () => {
  test.each([
    ['#1d4f91', /^light-dark\(#1d4f91, #[\da-f]{6}\)$/],
    ['1D4F91', /^light-dark\(#1d4f91, #[\da-f]{6}\)$/],
    ['#ffe000', /^light-dark\((?!#ffe000)#[\da-f]{6}, #ffe000\)$/],
  ])('%s', (colour, accent) => {
    expect(readAnswers({ ...SOUND, colour }).answers?.accent).toMatch(accent);
  });

  test('vermilion is the default', () => {
    expect(readAnswers({ ...SOUND, colour: 'vermilion' }).answers?.accent).toBeUndefined();
  });
});

test.each([
  ['y', true],
  ['Yes', true],
  ['n', false],
  ['NO', false],
])('the demo is kept after %s: %s', (demo, keepsDemo) => {
  expect(readAnswers({ ...SOUND, demo }).answers).toMatchObject({ keepsDemo });
});
