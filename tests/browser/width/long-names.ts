import sharp from 'sharp';
import { seriesFile, storyFile } from '../../../tools/lib/stories.ts';

/** A word, a name and an address without a place to break, longer than the lines of a phone. */
const WORD = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerk';
const AGENCY = 'Sampleagenturgemeinschaftsnachrichtendienststelle';
const PLACE = 'Llanfairpwllgwyngyll';
const ADDRESS = `https://elsewhere.example/${'a-sample-path-of-some-length-'.repeat(4)}end`;
const TOPIC = 'Rindfleischetikettierungsüberwachungsaufgabe';

/** One address of each type of page that shows its own name. */
export const LONG_NAMES = [
  '/',
  '/2024/05/01/words/',
  '/2024/05/02/part/',
  '/2024/05/03/withdrawn/',
  '/series/',
  '/series/long-words/',
  '/series/long-words/print/',
  '/topics/',
  `/topics/${TOPIC.toLowerCase()}/`,
  '/by/',
  `/by/${AGENCY.toLowerCase()}/`,
  '/2024/05/01/',
  '/2024/05/',
  '/corrections/',
  '/feeds/',
] as const;

/** A content folder in which every name is a single long word. */
export async function longNames(): Promise<Record<string, string | Uint8Array>> {
  const picture = await sharp({ create: { width: 900, height: 600, channels: 3, background: '#3a5f45' } })
    .png()
    .toBuffer();
  const common = {
    agency: AGENCY,
    authors: [{ name: WORD, role: WORD }],
    dateline: PLACE,
    topics: [TOPIC, `Sample ${WORD}`],
    standfirst: `A sample standfirst: ${WORD}.`,
    corrections: [{ at: '2024-05-09T09:00:00+09:00', kind: 'correction', text: `A sample: ${WORD}, ${ADDRESS}` }],
  };
  return {
    'articles/2024/a.png': picture,
    'articles/2024/words.md': storyFile(
      {
        ...common,
        id: 'longaaaa',
        title: `A sample of ${WORD}`,
        published: '2024-05-01T09:00:00+09:00',
        photo: { image: 'a.png', alt: 'A sample', caption: WORD, credit: `${AGENCY}/${WORD}` },
      },
      body(),
    ),
    'articles/2024/part.md': storyFile(
      {
        ...common,
        id: 'longbbbb',
        title: WORD,
        published: '2024-05-02T09:00:00+09:00',
        series: { id: 'long-words', part: 1 },
        photo: { caption: WORD, credit: `${AGENCY}/${WORD}` },
      },
      body(),
    ),
    'articles/2024/withdrawn.md': storyFile(
      {
        ...common,
        id: 'longcccc',
        title: WORD,
        published: '2024-05-03T09:00:00+09:00',
        status: 'withdrawn',
        withdrawal: { at: '2024-05-04T09:00:00+09:00', reason: `A sample: ${WORD}, ${ADDRESS}` },
      },
      body(),
    ),
    'series/long-words.md': seriesFile({ title: WORD, teaser: `A sample of ${WORD}.` }),
  };
}

function body(): string {
  return [
    `${WORD} and ${ADDRESS} and \`${WORD}${WORD}\` and **${WORD}** and *${WORD}*.`,
    `## ${WORD}`,
    `- ${WORD}\n- ${ADDRESS}`,
    `> ${WORD}`,
    `| ${WORD} | b |\n|---|---|\n| ${ADDRESS} | ${WORD} |`,
    `\`\`\`\n${WORD} ${WORD} ${WORD}\n\`\`\``,
    `<details><summary>${WORD}</summary>${WORD}</details>`,
    `A note[^1].\n\n[^1]: ${WORD} ${ADDRESS}`,
  ].join('\n\n');
}
