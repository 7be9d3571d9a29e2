import { freshFolder, writeFiles } from '../../../tools/lib/folders.ts';
import { buildSite } from '../../../tools/lib/build-site.ts';
import { seriesFile, storyFile } from '../../../tools/lib/stories.ts';

/** Headlines and texts with markup in them, which must be shown unchanged. */
export const HOSTILE = {
  title: '<img src=x onerror=alert(1)> <mark>hostile</mark> &lt;b&gt;',
  topic: '<svg onload=alert(2)>',
  text: 'hostileword `<script>alert(3)</script>` `<img src=x onerror=alert(4)>` done',
};

/** A sentence of each language; the tests search for a part of it. */
export const SENTENCES = [
  ['en', 'The sample lighthouse keeper counts forty ships.', 'counts forty ships', 'counts forty ships'],
  ['ja', '見本の灯台守は四十隻の船を数えます。', '四十隻の船', '四十隻の船'],
  ['zh', '这位样本灯塔看守人数了四十艘船。', '数了四十艘船', '数了四十艘船'],
  ['ko', '표본 등대지기가 배 마흔 척을 셉니다.', '마흔 척을', '마흔 척을'],
  ['ar', 'يعد حارس المنارة النموذجي أربعين سفينة.', 'أربعين سفينة', 'أربعين سفينة'],
  ['th', 'ผู้ดูแลประภาคารตัวอย่างนับเรือสี่สิบลำ', 'นับเรือสี่สิบลำ', 'นับเรือสี่สิบลำ'],
] as const;

/** Builds a site with something to find for every test of the search. */
export async function buildSearchSite(name: string): Promise<string> {
  const folder = await freshFolder(name);
  const content = `${folder}/content`;
  const out = `${folder}/site`;
  const files: Record<string, string> = { 'series/sample-series.md': seriesFile({ title: 'A Sample Series' }) };
  const add = (id: string, published: string, fields: object, body: string) => {
    files[`articles/${published.slice(0, 4)}/${id}.md`] = storyFile({ id, published, ...fields }, body);
  };
  for (const [at, [lang, sentence]] of SENTENCES.entries())
    add(
      `language${lang}`.slice(-8),
      `2024-03-0${at + 1}T09:00:00+09:00`,
      { title: `Sample in ${lang}`, lang },
      sentence,
    );
  for (let part = 1; part <= 35; part++) {
    const day = `2024-${part < 10 ? '01' : '02'}-${String((part % 28) + 1).padStart(2, '0')}`;
    const [topics, agency] = part % 2 ? [['Harbours'], 'Sample Agency'] : [['Bridges', 'Harbours'], 'Other Agency'];
    const id = `manymany${'abcdefghijklmnopqrstuvwxyz234567abc'.charAt(part - 1)}${part > 32 ? '7' : '6'}`.slice(-8);
    add(
      id,
      `${day}T09:00:00+09:00`,
      { title: `Sample number ${part}`, topics, agency },
      'A sample with manyword in it.',
    );
  }
  add('earlierr', '2023-04-05T09:00:00+09:00', { title: 'An earlier sample', series: { id: 'sample-series', part: 1 } }, 'Hydrogen, hydrogen and hydrogen.'); // prettier-ignore
  add('laterrrr', '2023-05-05T09:00:00-05:00', { title: 'A later sample', timeZone: 'America/New_York' }, 'A sample of hydrogen among many other words that stand here.'); // prettier-ignore
  // A story with only the beginnings of words that others have.
  add('beginnin', '2024-03-10T09:00:00+09:00', { title: 'A sample of beginnings' }, 'The UN is in the text and so is theatrical.'); // prettier-ignore
  add('theatree', '2023-03-10T09:00:00+09:00', { title: 'A sample on a stage' }, 'Theatre, insurance and Unesco in Łódź, by Bjørn of the Straße café.'); // prettier-ignore
  add('picturee', '2023-03-11T09:00:00+09:00', { title: 'A sample with a photo', photo: { caption: 'The pier of the sample.', credit: 'Sample Photographer' } }, 'Rarestword[^1] in a <ruby>瓦<rt>かわら</rt>版<rt>ばん</rt></ruby>の歴史.\n\n[^1]: A note of the sample.'); // prettier-ignore
  add('propnams', '2023-03-12T09:00:00+09:00', { title: 'A sample of names', topics: ['constructor', '__proto__'], agency: 'toString' }, 'Protoword.'); // prettier-ignore
  add('tidallow', '2022-03-12T09:00:00+09:00', { title: 'A sample of tides', topics: ['tidal energy'] }, 'Tideword.'); // prettier-ignore
  add('tidallot', '2023-03-13T09:00:00+09:00', { title: 'Another sample of tides', topics: ['Tidal Energy'] }, 'Tideword.'); // prettier-ignore
  add('oldestoo', '2022-05-05T09:00:00+09:00', { title: 'An old sample' }, 'Nothing but an anchor and manyword.');
  add('hostilee', '2023-06-06T09:00:00+09:00', { title: HOSTILE.title, topics: [HOSTILE.topic] }, HOSTILE.text);
  await writeFiles(content, files);
  const { status, output } = await buildSite({ content, out });
  if (status !== 0) throw new Error(output);
  return out;
}
