import { en } from './en.ts';
import type { Words } from './messages.ts';

/**
 * The English, every sentence of it between ⟦ and ⟧ and two fifths longer: what stands on a page without these signs comes from
 * no language file, and what is cut or scrolls sideways has no room for another language. It is the language `en-XA`, and from
 * right to left `ar-XB`.
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
