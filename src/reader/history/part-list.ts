import { element } from '../dom.ts';
import { readingState } from './series-progress.ts';
import { load } from '../storage/storage.ts';

/** Marks the parts that were read or begun, in the list on a series page and in the series box of a story. */
export function markReadParts(): void {
  const byPath = new Map(Object.values(load().stories).map((memory) => [memory.path, memory]));
  for (const { link, row } of parts()) {
    const state = readingState(byPath.get(link.pathname));
    row.querySelector('[data-word]')?.remove();
    if (!state) continue;
    const word = element(
      'span',
      { className: 'visually-hidden' },
      ` ${state === 'read' ? __WORDS__.tools.read : __WORDS__.tools.started}`,
    );
    word.dataset['word'] = state;
    link.append(word);
  }
}

/** Returns the parts that have a story, in the order of the page (components/series/PartList.astro). */
export function parts(): readonly Part[] {
  return [...document.querySelectorAll<HTMLElement>('[data-parts] > li')].flatMap((row) => {
    const link = row.querySelector('a');
    const number = row.querySelector('[data-number]')?.textContent.trim() ?? '';
    return link ? [{ row, link, number, title: link.firstChild?.textContent?.trim() ?? '' }] : [];
  });
}

export interface Part {
  readonly row: HTMLElement;
  readonly link: HTMLAnchorElement;
  /** as the list shows it; may be empty */
  readonly number: string;
  readonly title: string;
}
