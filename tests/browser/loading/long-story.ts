import { readFile } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { seriesFile, storyFile } from '../../../tools/lib/stories.ts';

const ROOT = path.resolve(import.meta.dirname, '../../..');
const PARTS = 12;

/**
 * A content folder whose two addresses below are the heaviest pages of the budget: a story of a thousand words of real
 * English (a news story and two licences) with everything around it that a page can have, and one with everything that
 * a text can contain.
 */
export async function longStoryFiles(): Promise<Record<string, string | Uint8Array>> {
  const picture = await sharp({ create: { width: 1600, height: 1067, channels: 3, background: '#3a5f45' } })
    .jpeg()
    .toBuffer();
  const files: Record<string, string | Uint8Array> = { 'articles/2024/field.jpg': picture };
  for (let part = 1; part <= PARTS; part++) {
    const isLong = part === PARTS / 2;
    const isMixed = part === PARTS / 2 + 1;
    files[`articles/2024/part-${part}.md`] = storyFile(
      {
        id: `story${'abcdefghijkl'.charAt(part - 1)}22`,
        title: TITLES[part - 1],
        published: `2024-03-${String(part).padStart(2, '0')}T07:00:00+09:00`,
        series: { id: 'long-series', part },
        ...((isLong || isMixed) && FRONT_MATTER),
      },
      isLong ? await thousandWords() : isMixed ? await everyKind() : 'This is a short sample.',
    );
  }
  files['series/long-series.md'] = seriesFile({ title: 'A Sample Series with a Title of Some Length', planned: 14 });
  for (const [index, pattern] of ['asanoha', 'shippo', 'kikko', 'tatewaku', 'yagasuri'].entries()) {
    files[`series/sample-${index + 1}.md`] = seriesFile({
      title: `Sample Series Number ${index + 1} of the Shelf`,
      teaser: `The ${index + 1}. series of the shelf has a teaser of one sentence, which says in a few words what it would be about.`,
      cover: { pattern, colour: 'plum' },
    });
  }
  return files;
}

/** The address of the story. */
export const LONG_STORY = '/2024/03/06/part-6/';

/** The address of the story with everything in its text. */
export const MIXED_STORY = '/2024/03/07/part-7/';

const TITLES = [
  'The morning the harbour office kept its lamps lit',
  'Why the ferry timetable was printed twice that year',
  'A ledger of small repairs, and who paid for them',
  'What the schoolchildren counted along the sea wall',
  'The clockmaker who answered every letter by hand',
  'How a sample town learned to read its own archive',
  'Rain, roof tiles and the price of a second opinion',
  'The committee that met on the stairs for nine winters',
  'Two maps of one street, drawn a generation apart',
  'A bakery, a bridge and the bell between them',
  'Where the market went when the square was dug up',
  'What is left in the boxes that nobody has opened',
];

const FRONT_MATTER = {
  standfirst:
    'A standfirst of an ordinary length says in one sentence what the story is about and why it is read on this day.',
  authors: [
    { name: 'Sample Author', role: 'Staff Writer' },
    { name: 'Another Sample Author', role: 'Correspondent' },
  ],
  agency: 'Sample Agency',
  dateline: 'Sample Harbour',
  photo: {
    image: 'field.jpg',
    alt: 'A green field without anything in it',
    caption: 'A field near the harbour of the sample town, seen on a day in March when nothing was grown on it.',
    credit: 'Sample Photographer/Sample Agency',
  },
  topics: ['Sample Towns', 'Archives', 'Harbours', 'Reading'],
  corrections: [
    {
      at: '2024-03-07T09:00:00+09:00',
      kind: 'correction',
      text: 'An earlier version gave a wrong number of winters. There were nine.',
    },
  ],
};

/** Paragraphs of real prose, with subheads, a quotation and links, as news has them. */
async function thousandWords(): Promise<string> {
  const blocks = await paragraphs(1000);
  blocks[2] = `> ${blocks[2] ?? ''}`;
  blocks[4] = `[${blocks[4]?.slice(0, 30) ?? ''}](https://elsewhere.example/a/page/of/theirs)${blocks[4]?.slice(30) ?? ''}`;
  blocks.splice(5, 0, '## What the first of these subheads says');
  blocks.splice(11, 0, '## What another subhead says');
  return blocks.join('\n\n');
}

/** The same with a table, code, lists and notes: a thousand words with all of them. */
async function everyKind(): Promise<string> {
  const [first = '', second = '', ...rest] = await paragraphs(830);
  return [
    `${first}[^1]`,
    `> ${second}[^2]`,
    '## What the table says',
    TABLE,
    ...rest.slice(0, 3),
    '## What the code says',
    CODE,
    LISTS,
    ...rest.slice(3),
    NOTES,
  ].join('\n\n');
}

const TABLE = `| Winter | Lamps lit | Paid by | Change |
| ------ | --------: | :------ | -----: |
| First | 120 | The harbour office | |
| Second | 134 | The guild of ferrymen | +12 % |
| Third | 98 | Nobody whose name is known | −27 % |
| Fourth | 151 | The town | +54 % |`;

const CODE = `Who keeps a ledger in a file adds it up with \`awk\`:

\`\`\`sh
awk -F'\\t' '{ total[$1] += $3 } END { for (year in total) print year, total[year] }' ledger.tsv | sort -n
\`\`\``;

const LISTS = `1. The lamps were counted on the first evening of the year.
2. What was missing was written down, with the name of the street.
3. The list was read aloud on the stairs.

- [x] Counted
- [ ] Paid
- Neither, because it was
  - lost in the flood,
  - or never lit`;

const NOTES = `[^1]: The office kept a ledger of every lamp; three of its eleven volumes are left.
[^2]: Sample Author, *A Sample of Lamps*, p. 12.`;

async function paragraphs(most: number): Promise<string[]> {
  const news = await readFile(path.join(ROOT, 'tests/fixtures/site/articles/2023/yoon-kishida-apec.md'), 'utf8');
  const licence = await readFile(path.join(ROOT, 'public/fonts/OFL.txt'), 'utf8');
  const terms = await readFile(path.join(ROOT, 'LICENSE'), 'utf8');
  const text = [news.replace(/^---\n.*?\n---\n/s, ''), licence, terms].join('\n\n');
  const all = text
    .split(/\n\s*\n/)
    .map((paragraph) =>
      paragraph
        .replace(/[^\p{L}\p{N}\s.,;:'"()-]/gu, '')
        .replace(/\s+/g, ' ')
        .trim(),
    )
    .filter((paragraph) => paragraph.split(' ').length > 8);
  const blocks: string[] = [];
  let words = 0;
  for (const paragraph of all) {
    const rest = paragraph.split(' ').slice(0, most - words);
    if (rest.length === 0) break;
    words += rest.length;
    blocks.push(rest.join(' '));
  }
  return blocks;
}
