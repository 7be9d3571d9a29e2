import { describe, expect, test } from 'vitest';
import { makeEdition } from '../../../src/edition/make-edition.ts';
import { reasonsOf } from '../../../src/report/reasons.ts';
import type { Callout } from '../../../src/schemas/callout.ts';
import { makeCallout as makeView } from '../../../src/views/callouts/callout.ts';
import { sitePages } from '../../../src/views/pages/site-pages.ts';
import { makeArticle, makeCallout, makePage, makeSeries } from '../../helpers/make.ts';

const AT = new Date('2024-01-05T00:00:00Z');
const STORIES = [
  makeArticle({ id: 'aaaaaaaa', topics: ['Ports'], series: { id: 'sample-series', part: 1 } }),
  makeArticle({ id: 'bbbbbbbb', topics: ['Ships'] }),
  makeArticle({ id: 'cccccccc', status: 'withdrawn', withdrawal: { at: AT, reason: 'A sample.' }, topics: ['Ports'] }),
];
const EVERYWHERE: Callout['where'] = ['front', 'articles', 'series', 'topics', 'bylines', 'pages'];

/** The key of each page by its path, with these call-outs. */
function keysOf(callouts: readonly Callout[]): ReadonlyMap<string, string> {
  const content = { articles: STORIES, series: [makeSeries()], pages: [makePage()], callouts };
  return new Map(sitePages(makeEdition(content, AT)).map(({ path, key }) => [path, key]));
}

function changed(before: readonly Callout[], after: readonly Callout[]): string[] {
  const keys = keysOf(before);
  return [...keysOf(after)].flatMap(([path, key]) => (key === keys.get(path) ? [] : [path]));
}

describe('a call-out is shown', () => {
  test('on the kinds of page that it names, and never on the notice of a withdrawn story or in print', () => {
    expect(changed([], [makeCallout({ where: EVERYWHERE })])).toEqual([
      '/2023/11/17/story-aaaaaaaa/',
      '/2023/11/17/story-bbbbbbbb/',
      '/',
      '/about/',
      '/series/sample-series/',
      '/topics/ports/',
      '/topics/ships/',
      '/by/sample-agency/',
    ]);
  });

  test('on stories and pages of its topics', () => {
    expect(changed([], [makeCallout({ where: ['articles', 'topics'], topics: ['ports'] })])).toEqual([
      '/2023/11/17/story-aaaaaaaa/',
      '/topics/ports/',
    ]);
  });

  test('and if it changes or ends, the page is made again with that reason', () => {
    const [before, after] = [keysOf([makeCallout()]), keysOf([makeCallout({ digest: 'f'.repeat(16) })])];
    const page = '/2023/11/17/story-bbbbbbbb/';
    expect(reasonsOf(before.get(page), after.get(page) ?? '', false)).toEqual(['the call-out on it']);
    expect(changed([makeCallout()], [makeCallout({ until: AT })])).toContain(page);
  });
});

describe('what it shows', () => {
  const view = (fields: Partial<Callout>) => makeView({ entry: makeCallout(fields), links: [] }, '');

  test('is marked with its language if different, and links to paths below the base', () => {
    expect(view({ lang: 'ar' })).toMatchObject({ lang: 'ar', dir: 'rtl', over: undefined });
    expect(view({ link: { label: 'Here', to: '/about/' } })).toMatchObject({ lang: undefined, dir: undefined, link: { href: '/about/' } }); // prettier-ignore
    expect(view({ link: { label: 'Write', to: 'mailto:desk@news.example' } }).link?.href).toBe('mailto:desk@news.example'); // prettier-ignore
  });

  test('has a name for its field, and the time after which copies drop it', () => {
    const form = { action: 'https://letters.example/', button: 'Go', email: 'email', hidden: [] };
    expect(view({ form, until: AT })).toMatchObject({ form: { label: 'Your e-mail address' }, over: '2024-01-05T00:00:00.000Z' }); // prettier-ignore
  });
});
