import { expect, test } from 'vitest';
import { readPaper, story } from '../content-folder.ts';

const LEAST = 'name: A Sample Paper\nurl: https://paper.example/\nlanguage: en\ntimeZone: Asia/Tokyo\n';

/** The report about a publication with these facts and one public story. */
async function warningsOf(facts: string): Promise<readonly string[]> {
  const { warnings, problems } = await readPaper({
    'publication.yaml': `${LEAST}${facts}`,
    'articles/a.md': story({ topics: '[Harbours]' }),
  });
  expect(problems).toEqual([]);
  return warnings.map(({ text }) => text).filter((note) => note.startsWith('content/publication.yaml'));
}

test('links at the top and foot that work, and sections with a story, are not reported', async () => {
  const facts =
    'navigation: [{ label: A, to: /series/ }, { label: B, to: /topics/harbours/ }]\nfooter: [{ label: C, to: https://x.example/ }]\nsections: [Harbours]\n';
  expect(await warningsOf(facts)).toEqual([]);
});

test.each([
  ['navigation: [{ label: A, to: /topics/harbour/ }]', 'navigation[0].to', '/topics/harbour/   (there is nothing at this address)', 'to: /topics/harbours/'], // prettier-ignore
  ['footer: [{ label: A, to: /qqqq/ }]', 'footer[0].to', '/qqqq/   (there is nothing at this address)', 'a path that exists, such as /series/'], // prettier-ignore
  ['footer: [{ label: A, to: "/%E0%A4/" }]', 'footer[0].to', '/%E0%A4/   (there is nothing at this address)', 'a path that exists, such as /series/'], // prettier-ignore
  ['corrections: /corections/', 'corrections', '/corections/   (there is nothing at this address)', 'corrections: /corrections/'], // prettier-ignore
  ['sections: [Harbour]', 'sections[0]', 'Harbour   (no story has this topic)', '- Harbours'],
  ['sections: [Weather]', 'sections[0]', 'Weather   (no story has this topic)', 'a topic that stories have'],
])('%s is reported with its position and what to write', async (facts, field, found, write) => {
  const [reported = '', ...more] = await warningsOf(facts);
  expect(more).toEqual([]);
  const [place = '', ...lines] = reported.split('\n');
  expect(place).toMatch(/^content\/publication\.yaml:5:\d+ {2}/);
  expect([place.replace(/^\S+ +/, ''), ...lines]).toEqual([field, `  found     ${found}`, `  write     ${write}`]);
});
