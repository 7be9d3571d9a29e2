import { element } from '../../dom.ts';
import { storyDay } from './day.ts';
import type { Result } from '../engine/answer.ts';
import type { Title } from '../engine/titles.ts';

/* Results as list rows. Everything from a story becomes text, and its marks become elements; no HTML is parsed. */

export function resultRow({ row, excerpt }: Result, front: string): HTMLElement {
  const { lang, dir, iso, when, zone, zoneName, kicker } = row;
  const time = element('time', { dateTime: iso }, `${when} `, element('abbr', { title: zoneName }, zone));
  return element(
    'li',
    {},
    ...(kicker ? [element('p', { className: 'kicker', dir: 'auto' }, kicker)] : []),
    headline(row, front),
    element('p', { className: 'text', lang, dir }, ...marked(excerpt)),
    ...(iso ? [element('p', { className: 'small-print' }, time)] : []),
  );
}

export function titleRow(title: Title, front: string): HTMLElement {
  const day = element('p', { className: 'small-print' }, storyDay(title.path));
  return element('li', {}, headline(title, front), day);
}

function headline(story: Headline, front: string): HTMLElement {
  const link = headlineLink(story, front);
  link.dataset['headline'] = '';
  return element('h2', { lang: link.lang || document.documentElement.lang, dir: story.dir }, link);
}

/** The headline of a story as a link to it, in its own language. */
export function headlineLink({ path, title, lang, dir }: Headline, front: string): HTMLElement {
  const link = element('a', { className: 'plain-link', href: front + encodeURI(path).slice(1), dir }, title);
  if (lang) link.lang = lang;
  return link;
}

/** Text with marks in it. */
export function marked(excerpt: Result['excerpt']): readonly (string | HTMLElement)[] {
  return excerpt.map(({ text, isMarked }) => (isMarked ? element('mark', {}, text) : text));
}

type Headline = Pick<Title, 'path' | 'title' | 'lang' | 'dir'>;
