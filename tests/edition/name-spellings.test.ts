import { describe, expect, test } from 'vitest';
import { makeArticleView } from '../../src/views/article/article-view.ts';
import { linksOf } from '../../src/edition/linked-stories.ts';
import { storyFacts } from '../../src/views/article/story-facts.ts';
import { articlePath } from '../../src/addresses/urls.ts';
import { parseHtml } from '../helpers/html-tree.ts';
import { editionOf, makeArticle } from '../helpers/make.ts';

describe('a name has one spelling on every page, the one used most', () => {
  const edition = editionOf([
    makeArticle({ id: 'a', topics: ['Tidal Energy'], agency: 'Reuters' }),
    makeArticle({ id: 'b', topics: ['Tidal Energy'], agency: 'Reuters' }),
    makeArticle({ id: 'c', topics: ['tidal energy'], agency: 'REUTERS', authors: [{ name: 'Sam\u200Bple Author' }] }),
    makeArticle({ id: 'd', topics: ['Tidal\u00ADEnergy'], authors: [{ name: 'Sample Author', role: 'Writer' }] }),
  ]);
  const views = edition.stories.map((story) => makeArticleView(storyFacts(story, edition), parseHtml('')));
  const of = (id: string) => views.find((view) => view.id === id);

  test('in stories', () => {
    expect(of('c')?.topics).toEqual([{ name: 'Tidal Energy', path: '/topics/tidal-energy/' }]);
    expect(of('c')?.byline.map(({ name }) => name)).toEqual(['Reuters', 'Sample Author']);
  });

  test('in lists of stories', () => {
    expect(edition.bylines.map(({ name, stories }) => `${name} ${stories.length}`)).toContain('Sample Author 2');
    const [topic] = edition.topics.filter(({ slug }) => slug === 'tidal-energy');
    expect(topic?.stories.map(({ topics }) => topics)).toEqual([['Tidal Energy'], ['Tidal Energy'], ['Tidal Energy']]);
  });

  test('and what is beside a name stays', () => {
    expect(of('d')?.byline).toMatchObject([{}, { name: 'Sample Author', role: 'Writer' }]);
  });
});

test('a link finds its story in whatever Unicode form its name has on the disk', () => {
  const story = makeArticle({ id: 'a', file: 'articles/cafe\u0301.md' });
  const other = makeArticle({ id: 'b', file: 'articles/b.md', links: ['caf\u00e9.md', 'cafe\u0301.md'] });
  expect(linksOf(other, editionOf([story, other])).map(([, path]) => path)).toEqual([
    articlePath(story),
    articlePath(story),
  ]);
});
