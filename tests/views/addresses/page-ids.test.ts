import { describe, expect, test } from 'vitest';
import { makeEdition } from '../../../src/edition/make-edition.ts';
import { placesOnPage } from '../../../src/views/addresses/page-ids.ts';
import { makeArticle, makePage, makePerson, makeSeries, makeTopic } from '../../helpers/make.ts';

const story = makeArticle({
  id: 'aaaaaaaa',
  slug: 'a',
  agency: 'Rita Sample',
  topics: ['Harbours'],
  series: { id: 'sample-series', part: 1 },
  photo: { caption: 'A sample.', credit: 'Sample', canShare: true },
  corrections: [{ at: new Date('2023-11-18T00:00:00Z'), kind: 'correction', text: 'A sample.' }],
});
const plain = makeArticle({ id: 'bbbbbbbb', slug: 'b', series: { id: 'sample-series', part: 3 } });
const edition = makeEdition(
  {
    articles: [story, plain],
    series: [makeSeries(), makeSeries({ id: 'empty', file: 'series/empty.md' })],
    pages: [makePage()],
    people: [makePerson()],
    topics: [makeTopic()],
  },
  new Date('2024-01-01T00:00:00Z'),
);

describe('the ids that a link can lead to', () => {
  test.each([
    ['of a story', '/2023/11/17/a/', ['main', 'photo', 'corrections', 'series-box', 'read-next', 'series-shelf'], [story.file]], // prettier-ignore
    ['of a story without picture and corrections', '/2023/11/17/b/', ['main', 'series-box', 'read-next', 'series-shelf'], [plain.file]], // prettier-ignore
    ['of a story by its short link', '/a/aaaaaaaa/', ['main', 'photo', 'corrections', 'series-box', 'read-next', 'series-shelf'], [story.file]], // prettier-ignore
    ['of a page', '/about/index.html', ['main'], ['pages/about.md']],
    ['of a topic with a text', '/topics/harbours/', ['main'], ['topics/harbours.md']],
    ['of a person', '/by/rita-sample/', ['main'], ['people/rita-sample.md']],
    ['of a series', '/series/sample-series/', ['main', 'series-shelf', 'parts', 'part-1', 'part-2', 'part-3'], ['series/sample-series.md']], // prettier-ignore
    ['of a series without a part', '/series/empty/', ['main', 'series-shelf'], ['series/empty.md']],
    ['of the front page', '/', ['main', 'latest', 'series-shelf'], []],
    ['of any other page', '/archive/', ['main'], []],
  ])('%s', (_, path, ids, files) => {
    const places = placesOnPage(path, edition);
    expect(places?.ids).toEqual(ids);
    expect(places?.bodies.map(({ file }) => file)).toEqual(files);
  });

  test('of a printed series are those of its parts, each with the id of its part as a prefix', () => {
    const { ids = [], bodies = [] } = placesOnPage('/series/sample-series/print/', edition) ?? {};
    expect(ids.slice(0, 2)).toEqual(['main', 'contents']);
    expect(ids.filter((id) => id.endsWith('-title'))).toHaveLength(2);
    expect(ids.filter((id) => /-(?:photo|corrections)$/.test(id))).toHaveLength(2);
    expect(bodies.map(({ file }) => file)).toEqual(['series/sample-series.md', story.file, plain.file]);
  });

  test('of a file that is not a page do not exist', () => {
    expect(placesOnPage('/pictures/a.png', edition)).toBeUndefined();
  });
});
