import { element } from '../dom.ts';
import { whereToGoOn } from './going-on.ts';
import { offer } from '../toast.ts';
import { parts, type Part } from './parts.ts';
import { change, load } from '../storage/storage.ts';

/** On a series' page: goes on where the reader is, and says which parts are new. */
export function rememberSeries(series: HTMLElement): void {
  const id = series.dataset['series'] ?? '';
  const { stories, series: remembered } = load();
  const byPath = new Map(Object.values(stories).map((memory) => [memory.path, memory]));
  const listed = parts();
  // A shelf that shows the newest first is read from its end.
  const begin = document.querySelector<HTMLAnchorElement>('.begin a');
  const inOrder = begin ? listed : listed.toReversed();
  const paths = listed.map(({ link }) => link.pathname);

  const goOn = inOrder[whereToGoOn(inOrder.map(({ link }) => byPath.get(link.pathname)))];
  const before = remembered[id];
  const known = new Set(before?.parts.split(' '));
  const fresh = before ? inOrder.filter(({ link }) => !known.has(link.pathname)) : [];

  const links: HTMLAnchorElement[] = [];
  if (goOn && begin) Object.assign(begin, { href: goOn.link.href, textContent: continueWith(goOn) });
  else if (goOn) links.push(element('a', { href: goOn.link.href }, continueWith(goOn)));
  const [first] = fresh;
  if (first) {
    const count = fresh.length === 1 ? '1 new part' : `${fresh.length} new parts`;
    links.push(element('a', { href: first.link.href }, `${count} since your last visit`));
  }
  offer(links);
  change((store) => (store.series[id] = { seen: Date.now(), parts: paths.join(' ') }));
}

function continueWith({ number, title }: Part): string {
  return number ? `Continue with part ${number}` : `Continue with “${title}”`;
}
