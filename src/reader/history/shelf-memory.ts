import { fillCount } from '../../words/fill.ts';
import { element, ownLanguage } from '../dom.ts';
import { seriesWords } from './series-words.ts';
import { load, onChange } from '../storage/storage.ts';

/** Shows on the shelf of series how many parts of each were read (components/series/Shelf.astro). */
export function rememberShelf(): void {
  mark();
  onChange(mark);
}

function mark(): void {
  const read = Object.values(load().stories).filter(({ isRead }) => isRead);
  for (const book of document.querySelectorAll<HTMLElement>('[data-shelf] > li')) {
    const path = book.querySelector('a')?.pathname;
    const line = book.querySelector('[data-count]');
    const count = read.filter(({ series }) => series !== undefined && series === path).length;
    book.querySelector('[data-read]')?.remove();
    if (!line || count === 0) continue;
    const words = element('span', {}, ` · ${fillCount(seriesWords.partsRead, count, {}, ownLanguage())}`);
    words.dataset['read'] = '';
    line.append(words);
  }
}
