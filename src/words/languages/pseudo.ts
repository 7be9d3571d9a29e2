import { en } from './en.ts';
import type { Words } from '../messages.ts';

/**
 * English with every sentence between ⟦ and ⟧ and two fifths longer. Text on a page without these signs comes from no
 * language file, and text that is cut or scrolls sideways has no room for other languages. The language is `en-XA`, or
 * `ar-XB` from right to left.
 */
export function pseudoWords(): Words {
  const { clock } = en.dates;
  const marked = markAll(en) as unknown as Words;
  return { ...marked, dates: { ...marked.dates, clock } };
}

function markAll(words: object): object {
  return Object.fromEntries(
    Object.entries(words).map(([name, value]: [string, string | object]) => [
      name,
      typeof value === 'string' ? mark(value) : markAll(value),
    ]),
  );
}

function mark(sentence: string): string {
  return `⟦${sentence}${'~'.repeat(Math.ceil(sentence.length * 0.4))}⟧`;
}
