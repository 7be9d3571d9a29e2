import { element } from '../dom.ts';
import { stateOf } from './going-on.ts';
import { load } from '../storage/storage.ts';

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

/** The rows of a list of parts that lead to a story (components/series/PartList.astro), in the order of the page. */
export function parts(): readonly Part[] {
  return [...document.querySelectorAll<HTMLElement>('ol.parts > li')].flatMap((row) => {
    const link = row.querySelector('a');
    const number = row.querySelector('.number')?.textContent.trim() ?? '';
    return link ? [{ row, link, number, title: link.firstChild?.textContent?.trim() ?? '' }] : [];
  });
}

export interface Part {
  readonly row: HTMLElement;
  readonly link: HTMLAnchorElement;
  /** as the list says it, may be empty */
  readonly number: string;
  readonly title: string;
}
