import { element } from '../dom.ts';
import { storyDay } from './day.ts';
import type { Result } from './engine.ts';
import type { Title } from './titles.ts';

/* Results as list rows. All that comes from a story becomes text, and its marks elements: no HTML is read. */

export function resultRow({ row, excerpt }: Result, front: string): HTMLElement {
  const { path, title, lang, dir, iso, when, zone, zoneName, kicker } = row;
  const text = element('p', { className: 'text', lang, dir });
  text.append(...excerpt.map(({ text, isMarked }) => (isMarked ? element('mark', {}, text) : text)));
  const time = element('time', { dateTime: iso }, `${when} `, element('abbr', { title: zoneName }, zone));
  return element(
    'li',
    {},
    ...(kicker ? [element('p', { className: 'kicker', dir: 'auto' }, kicker)] : []),
    headline(path, title, lang, dir, front),
    text,
    element('p', { className: 'small-print' }, time),
  );
}

export function titleRow({ path, title, lang, dir }: Title, front: string): HTMLElement {
  const day = element('p', { className: 'small-print' }, storyDay(path));
  return element('li', {}, headline(path, title, lang ?? document.documentElement.lang, dir, front), day);
}

function headline(path: string, title: string, lang: string, dir: string, front: string): HTMLElement {
  const link = element('a', { className: 'plain-link headline', href: front + encodeURI(path).slice(1) }, title);
  return element('h2', { lang, dir }, link);
}
