import { element } from './dom.ts';
import type { StoryMemory } from './memory.ts';
import { offer } from './notice.ts';
import { change, load } from './storage.ts';

/** Marks the parts that were read or begun, in the list of a series' page and in the box of a story. */
export function markParts(): void {
  const byPath = new Map(Object.values(load().stories).map((memory) => [memory.path, memory]));
  for (const { link, row } of parts()) {
    const state = stateOf(byPath.get(link.pathname));
    row.querySelector('[data-word]')?.remove();
    if (!state) continue;
    const word = element('span', { className: 'visually-hidden' }, state === 'read' ? ', read' : ', begun');
    word.dataset['word'] = state;
    link.append(word);
  }
}

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

  const states = inOrder.map(({ link }) => stateOf(byPath.get(link.pathname)));
  const last = states.findLastIndex((state) => state !== undefined);
  const next = states[last] === 'begun' ? last : last + 1;
  const goOn = last < 0 ? undefined : inOrder[next];
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

function stateOf(memory: StoryMemory | undefined): 'read' | 'begun' | undefined {
  return memory?.isRead ? 'read' : memory?.place ? 'begun' : undefined;
}

/** The rows of a list of parts that lead to a story (components/series/PartList.astro), in the order of the page. */
function parts(): readonly Part[] {
  return [...document.querySelectorAll<HTMLElement>('ol.parts > li')].flatMap((row) => {
    const link = row.querySelector('a');
    const number = row.querySelector('.number')?.textContent.trim() ?? '';
    return link ? [{ row, link, number, title: link.textContent.trim() }] : [];
  });
}

interface Part {
  readonly row: HTMLElement;
  readonly link: HTMLAnchorElement;
  /** as the list says it, may be empty */
  readonly number: string;
  readonly title: string;
}
