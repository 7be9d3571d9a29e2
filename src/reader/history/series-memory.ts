import { fill, fillCount } from '../../words/fill.ts';
import { element, ownLanguage } from '../dom.ts';
import { seriesWords } from './series-words.ts';
import { partToContinue } from './series-progress.ts';
import { showLinksToast } from '../toast.ts';
import { parts, type Part } from './part-list.ts';
import { change, load } from '../storage/storage.ts';

/** On the page of a series: offers the part to continue with, and the parts that are new. */
export function rememberSeries(series: HTMLElement): void {
  const id = series.dataset['series'] ?? '';
  const { stories, series: remembered } = load();
  const byPath = new Map(Object.values(stories).map((memory) => [memory.path, memory]));
  const listed = parts();
  // A series that lists its newest part first has no link “Start with part 1”: its first part is at the end of the list.
  const begin = document.querySelector<HTMLAnchorElement>('a[data-begin]');
  const inOrder = begin ? listed : listed.toReversed();
  const paths = listed.map(({ link }) => link.pathname);

  const repairFragment = inOrder[partToContinue(inOrder.map(({ link }) => byPath.get(link.pathname)))];
  const before = remembered[id];
  const known = new Set(before?.parts.split(' '));
  const fresh = before ? inOrder.filter(({ link }) => !known.has(link.pathname)) : [];

  const links: HTMLAnchorElement[] = [];
  if (repairFragment && begin)
    Object.assign(begin, { href: repairFragment.link.href, textContent: continueWith(repairFragment) });
  else if (repairFragment) links.push(element('a', { href: repairFragment.link.href }, continueWith(repairFragment)));
  const [first] = fresh;
  if (first) {
    const words = fillCount(seriesWords.newParts, fresh.length, {}, ownLanguage());
    links.push(element('a', { href: first.link.href }, words));
  }
  showLinksToast(links);
  change((store) => (store.series[id] = { seen: Date.now(), parts: paths.join(' ') }));
}

function continueWith({ number, title }: Part): string {
  const { continuePart, continueStory } = seriesWords;
  return number ? fill(continuePart, { part: number }, ownLanguage()) : fill(continueStory, { title }, ownLanguage());
}
