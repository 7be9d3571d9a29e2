import { parseHtml } from '../../markdown/html-tree.ts';
import { wordsOf } from '../../markdown/words.ts';

/** The words of HTML that this site wrote itself, in one line. They are for looking up, and never HTML again. */
export function textOfHtml(html: string): string {
  return wordsOf(parseHtml(html));
}
